using System.Numerics;

namespace GenPool.Tests;

/// <summary>What pools make of a few numbers, by their static members, as generic code would call them.</summary>
internal static class KnownAnswer
{
    /// <summary>The output.</summary>
    public static T[] Output<TPool, T, TShape>(T[] input, TShape shape)
        where TPool : IPool<T, TShape>
        where T : unmanaged
        where TShape : struct, IPoolShape<TShape>
    {
        T[] output = new T[TPool.OutputShape(shape).ElementCount];
        TPool.Forward(input, output, shape);
        return output;
    }

    /// <summary>The indices of a max pool.</summary>
    public static long[] Indices<TPool, T, TShape>(T[] input, TShape shape)
        where TPool : IMaxPool<T, TShape>
        where T : unmanaged
        where TShape : struct, IPoolShape<TShape>
    {
        long[] indices = new long[TPool.OutputShape(shape).ElementCount];
        TPool.Indices(Mask<TPool, T, TShape>(input, shape), indices, shape);
        return indices;
    }

    /// <summary>The gradient of the input of a max pool for ones as that of the output.</summary>
    public static T[] MaxGradient<TPool, T, TShape>(T[] input, TShape shape)
        where TPool : IMaxPool<T, TShape>
        where T : unmanaged, INumber<T>
        where TShape : struct, IPoolShape<TShape>
    {
        T[] gradient = new T[input.Length];
        TPool.Backward(Ones<T>(TPool.OutputShape(shape).ElementCount), Mask<TPool, T, TShape>(input, shape), gradient, shape);
        return gradient;
    }

    /// <summary>The gradient of the input of an average pool for ones as that of the output.</summary>
    public static T[] AverageGradient<TPool, T, TShape>(TShape shape)
        where TPool : IAveragePool<T, TShape>
        where T : unmanaged, INumber<T>
        where TShape : struct, IPoolShape<TShape>
    {
        T[] gradient = new T[shape.ElementCount];
        TPool.Backward(Ones<T>(TPool.OutputShape(shape).ElementCount), gradient, shape);
        return gradient;
    }

    /// <summary>The gradient of the input of an Lp pool for ones as that of the output.</summary>
    public static T[] LpGradient<TPool, T, TShape>(T[] input, TShape shape)
        where TPool : ILpPool<T, TShape>
        where T : unmanaged, INumber<T>
        where TShape : struct, IPoolShape<TShape>
    {
        T[] gradient = new T[input.Length];
        TPool.Backward(input, Output<TPool, T, TShape>(input, shape), Ones<T>(TPool.OutputShape(shape).ElementCount), gradient, shape);
        return gradient;
    }

    private static byte[] Mask<TPool, T, TShape>(T[] input, TShape shape)
        where TPool : IMaxPool<T, TShape>
        where T : unmanaged
        where TShape : struct, IPoolShape<TShape>
    {
        byte[] mask = new byte[TPool.MaskByteCount(shape)];
        TPool.Forward(input, new T[TPool.OutputShape(shape).ElementCount], mask, shape);
        return mask;
    }

    private static T[] Ones<T>(long count)
        where T : INumber<T> => [.. Enumerable.Repeat(T.One, (int)count)];
}
