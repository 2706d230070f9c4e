using System.Numerics;

namespace GenPool.Tests;

/// <summary>A training step of any layer, written once against <see cref="IMaxPool2D{T}"/>, as generic code would.</summary>
internal static class Training
{
    /// <summary>The output.</summary>
    public static T[] OutputOf<TPool, T>(T[] input, PoolShape shape)
        where TPool : IMaxPool2D<T>
        where T : unmanaged, INumber<T>
    {
        T[] output = new T[TPool.OutputShape(shape).ElementCount];
        TPool.Forward(input, output, shape);
        return output;
    }

    /// <summary>The indices.</summary>
    public static long[] IndicesOf<TPool, T>(T[] input, PoolShape shape)
        where TPool : IMaxPool2D<T>
        where T : unmanaged, INumber<T>
    {
        long[] indices = new long[TPool.OutputShape(shape).ElementCount];
        TPool.Indices(MaskOf<TPool, T>(input, shape), indices, shape);
        return indices;
    }

    /// <summary>The input gradient of an output gradient of ones.</summary>
    public static T[] InputGradientOfOnes<TPool, T>(T[] input, PoolShape shape)
        where TPool : IMaxPool2D<T>
        where T : unmanaged, INumber<T>
    {
        T[] gradient = new T[input.Length];
        T[] ones = new T[TPool.OutputShape(shape).ElementCount];
        Array.Fill(ones, T.One);
        TPool.Backward(ones, MaskOf<TPool, T>(input, shape), gradient, shape);
        return gradient;
    }

    private static byte[] MaskOf<TPool, T>(T[] input, PoolShape shape)
        where TPool : IMaxPool2D<T>
        where T : unmanaged, INumber<T>
    {
        byte[] mask = new byte[TPool.MaskByteCount(shape)];
        TPool.Forward(input, new T[TPool.OutputShape(shape).ElementCount], mask, shape);
        return mask;
    }
}
