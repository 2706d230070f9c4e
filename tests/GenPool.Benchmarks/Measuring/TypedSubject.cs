using System.Numerics;
using GenPool.Benchmarks.Layers;
using GenPool.Benchmarks.Peers;

namespace GenPool.Benchmarks.Measuring;

/// <summary>A layer of any element type with data of that type.</summary>
internal static class TypedSubject
{
    // Positive and small, so that every type holds them; whole numbers for the integer types.
    private const double Range = 100;

    /// <summary>Makes an operation of a layer ready to run.</summary>
    public static IContestant Prepare<TPool, T>(PoolShape shape, PoolOperation operation)
        where TPool : IMaxPool2D<T>
        where T : unmanaged, INumber<T> =>
        new SpanContestant<T>(
            LayerKernels<T>.Of<TPool>(), operation, shape, threads: 1,
            Draw<T>(shape.ElementCount, 1), Draw<T>(TPool.OutputShape(shape).ElementCount, 2));

    private static AlignedBuffer<T> Draw<T>(long count, int seed)
        where T : unmanaged, INumber<T>
    {
        AlignedBuffer<T> data = new(count);
        Random random = new(seed);
        foreach (ref T element in data.Span)
        {
            element = T.CreateTruncating(random.NextDouble() * Range);
        }

        return data;
    }
}
