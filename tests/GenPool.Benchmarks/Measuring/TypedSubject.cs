using System.Numerics;
using GenPool.Benchmarks.Layers;
using GenPool.Benchmarks.Peers;

namespace GenPool.Benchmarks.Measuring;

/// <summary>An operation of a layer of any element type, with data of its own.</summary>
internal sealed class TypedSubject<TPool, T> : IContestant
    where TPool : IMaxPool2D<T>
    where T : unmanaged, INumber<T>
{
    // Positive and small, so that every type holds the values; the integer types take their whole part.
    private const double Range = 100;

    private readonly AlignedBuffer<T> _input;
    private readonly AlignedBuffer<T> _outputGradient;
    private readonly SpanContestant<T> _contestant;

    public TypedSubject(PoolShape shape, PoolOperation operation)
    {
        _input = Draw(shape.ElementCount, 1);
        _outputGradient = Draw(TPool.OutputShape(shape).ElementCount, 2);
        _contestant = new SpanContestant<T>(LayerKernels<T>.Of<TPool>(), operation, shape, threads: 1, _input, _outputGradient);
    }

    public string Detail => _contestant.Detail;

    public ReadOnlySpan<float> Result => _contestant.Result;

    public ReadOnlySpan<long> Indices => _contestant.Indices;

    public void Run() => _contestant.Run();

    public void Dispose()
    {
        _contestant.Dispose();
        _input.Dispose();
        _outputGradient.Dispose();
    }

    private static AlignedBuffer<T> Draw(long count, int seed)
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
