using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GenPool.Conformance;

/// <summary>Compares a layer with the oracle, bit for bit: value, mask, indices and gradient.</summary>
public static class LayerCheck
{
    /// <summary>Every width from 1 to 70, so that every tail length of every lane occurs, at random heights.</summary>
    public static IEnumerable<PoolShape> Shapes(LayerCase layer, int seed, int step = 1)
    {
        Random random = new(seed);
        for (int width = 1; width <= 70; width += step)
        {
            PoolShape shape = new(random.Next(1, 3), random.Next(1, 3), random.Next(1, 24), width);
            if (!Fits(layer, shape))
            {
                // Too low for one window, if not too narrow.
                shape = shape with { Height = shape.Height + 24 };
            }

            if (Fits(layer, shape))
            {
                yield return shape;
            }
        }
    }

    /// <summary>Whether at least one window fits a shape.</summary>
    public static bool Fits(LayerCase layer, PoolShape shape)
    {
        try
        {
            layer.Oracle.OutputShape(shape);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Runs the kernels and the oracle on one shape.</summary>
    /// <returns>What differs first, or null.</returns>
    public static string? Compare(LayerCase layer, PoolShape shape, int seed)
    {
        (float[] input, float[] gradient) = Tensors(layer, shape, seed);
        Results expected = new(layer, shape);
        layer.Oracle.Forward(input, expected.Inference, shape);
        layer.Oracle.Forward(input, expected.Output, expected.Mask, shape);
        layer.Oracle.Backward(gradient, expected.Mask, expected.InputGradient, shape);
        layer.Oracle.Indices(expected.Mask, expected.Indices, shape);
        return Difference(expected, Run(layer, shape, input, gradient, null));
    }

    /// <summary>Runs the kernels on one shape, serially and with options.</summary>
    /// <returns>What differs first, or null.</returns>
    public static string? CompareToSerial(LayerCase layer, PoolShape shape, int seed, ParallelOptions options)
    {
        (float[] input, float[] gradient) = Tensors(layer, shape, seed);
        Results serial = Run(layer, shape, input, gradient, new ParallelOptions { MaxDegreeOfParallelism = 1 });
        return Difference(serial, Run(layer, shape, input, gradient, options));
    }

    private static (float[] Input, float[] Gradient) Tensors(LayerCase layer, PoolShape shape, int seed)
    {
        Random random = new(seed);
        return (TestValues.Inputs(random, shape.ElementCount), TestValues.Gradients(random, layer.Oracle.OutputShape(shape).ElementCount));
    }

    private static Results Run(LayerCase layer, PoolShape shape, float[] input, float[] gradient, ParallelOptions? options)
    {
        Results results = new(layer, shape);
        layer.Forward(input, results.Inference, shape, options);
        layer.ForwardWithMask(input, results.Output, results.Mask, shape, options);
        layer.Backward(gradient, results.Mask, results.InputGradient, shape, options);
        layer.Indices(results.Mask, results.Indices, shape);
        return results;
    }

    private static string? Difference(Results expected, Results actual) =>
        Difference<float>("inference", expected.Inference, actual.Inference)
        ?? Difference<float>("output", expected.Output, actual.Output)
        ?? Difference<byte>("mask", expected.Mask, actual.Mask)
        ?? Difference<long>("index", expected.Indices, actual.Indices)
        ?? Difference<float>("gradient", expected.InputGradient, actual.InputGradient);

    private static string? Difference<T>(string what, ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
        where T : unmanaged
    {
        ReadOnlySpan<byte> left = MemoryMarshal.AsBytes(expected);
        ReadOnlySpan<byte> right = MemoryMarshal.AsBytes(actual);
        int at = left.CommonPrefixLength(right);
        if (at == left.Length)
        {
            return null;
        }

        int element = at / Unsafe.SizeOf<T>();
        return $"{what} {element}: expected {expected[element]}, got {actual[element]}";
    }

    // Filled with what no pass writes, so that an element left out is seen.
    private sealed class Results
    {
        public Results(LayerCase layer, PoolShape shape)
        {
            long outputs = layer.Oracle.OutputShape(shape).ElementCount;
            long maskBytes = layer.Oracle.MaskByteCount(shape);
            long inputs = shape.ElementCount;
            Output = new float[outputs];
            Inference = new float[outputs];
            Mask = new byte[maskBytes];
            Indices = new long[outputs];
            InputGradient = new float[inputs];
            Array.Fill(Output, 12345);
            Array.Fill(Inference, 12345);
            Array.Fill(Mask, (byte)0xA5);
            Array.Fill(Indices, -12345);
            Array.Fill(InputGradient, 12345);
        }

        public float[] Output { get; }

        public float[] Inference { get; }

        public byte[] Mask { get; }

        public long[] Indices { get; }

        public float[] InputGradient { get; }
    }
}
