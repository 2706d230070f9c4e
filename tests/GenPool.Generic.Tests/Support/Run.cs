using System.Numerics;

namespace GenPool.Generic.Tests;

/// <summary>One pass of a generic pool over arrays.</summary>
internal static class Run
{
    /// <summary>The output of a max pool, of a training pass.</summary>
    public static T[] Output<T, TShape>(MaxPoolParameters parameters, T[] input, TShape shape)
        where T : unmanaged, INumber<T>
        where TShape : struct, IPoolShape<TShape> => Train(parameters, input, shape).Output;

    /// <summary>The output of an average pool.</summary>
    public static T[] Output<T, TShape>(AveragePoolParameters parameters, T[] input, TShape shape)
        where T : unmanaged, INumber<T>
        where TShape : struct, IPoolShape<TShape>
    {
        GenericAveragePool<T, TShape> pool = new(parameters);
        T[] output = new T[pool.OutputShape(shape).ElementCount];
        pool.Forward(input, output, shape);
        return output;
    }

    /// <summary>The output of an Lp pool.</summary>
    public static T[] Output<T, TShape>(LpPoolParameters parameters, T[] input, TShape shape)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TShape : struct, IPoolShape<TShape>
    {
        GenericLpPool<T, TShape> pool = new(parameters);
        T[] output = new T[pool.OutputShape(shape).ElementCount];
        pool.Forward(input, output, shape);
        return output;
    }

    /// <summary>The indices of a max pool.</summary>
    public static long[] Indices<T, TShape>(MaxPoolParameters parameters, T[] input, TShape shape)
        where T : unmanaged, INumber<T>
        where TShape : struct, IPoolShape<TShape>
    {
        (T[] output, byte[] mask) = Train(parameters, input, shape);
        long[] indices = new long[output.Length];
        new GenericMaxPool<T, TShape>(parameters).Indices(mask, indices, shape);
        return indices;
    }

    /// <summary>What a max pool sends back of an output gradient; of ones if none is given.</summary>
    public static T[] Gradient<T, TShape>(MaxPoolParameters parameters, T[] input, TShape shape, T[]? outputGradient = null)
        where T : unmanaged, INumber<T>
        where TShape : struct, IPoolShape<TShape>
    {
        (T[] output, byte[] mask) = Train(parameters, input, shape);
        T[] gradient = Dirty(input);
        new GenericMaxPool<T, TShape>(parameters).Backward(outputGradient ?? Ones(output), mask, gradient, shape);
        return gradient;
    }

    /// <summary>What an average pool sends back of an output gradient; of ones if none is given.</summary>
    public static T[] Gradient<T, TShape>(AveragePoolParameters parameters, TShape shape, T[]? outputGradient = null)
        where T : unmanaged, INumber<T>
        where TShape : struct, IPoolShape<TShape>
    {
        GenericAveragePool<T, TShape> pool = new(parameters);
        T[] gradient = Dirty(new T[shape.ElementCount]);
        pool.Backward(outputGradient ?? Ones(new T[pool.OutputShape(shape).ElementCount]), gradient, shape);
        return gradient;
    }

    /// <summary>What an Lp pool sends back of an output gradient; of ones if none is given.</summary>
    public static T[] Gradient<T, TShape>(LpPoolParameters parameters, T[] input, TShape shape, T[]? outputGradient = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TShape : struct, IPoolShape<TShape>
    {
        T[] output = Output(parameters, input, shape), gradient = Dirty(input);
        new GenericLpPool<T, TShape>(parameters).Backward(input, output, outputGradient ?? Ones(output), gradient, shape);
        return gradient;
    }

    /// <summary>Output and mask of a training pass, which must give the output of an inference pass.</summary>
    public static (T[] Output, byte[] Mask) Train<T, TShape>(MaxPoolParameters parameters, T[] input, TShape shape)
        where T : unmanaged, INumber<T>
        where TShape : struct, IPoolShape<TShape>
    {
        GenericMaxPool<T, TShape> pool = new(parameters);
        T[] output = new T[pool.OutputShape(shape).ElementCount], inference = new T[output.Length];
        byte[] mask = new byte[pool.MaskByteCount(shape)];
        Array.Fill(mask, (byte)0x5A);
        pool.Forward(input, output, mask, shape);
        pool.Forward(input, inference, shape);
        Assert.Equal(output, inference);
        return (output, mask);
    }

    private static T[] Ones<T>(T[] output)
        where T : unmanaged, INumber<T> => [.. output.Select(_ => T.One)];

    // A backward pass owes nothing to what was there before.
    private static T[] Dirty<T>(T[] like)
        where T : unmanaged, INumber<T> => [.. like.Select(_ => T.CreateTruncating(77))];
}
