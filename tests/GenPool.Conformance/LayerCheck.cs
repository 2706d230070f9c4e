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
            int height = random.Next(3) == 0 ? random.Next(1, 8) : random.Next(1, 24);
            PoolShape shape = new(random.Next(1, 3), random.Next(1, 3), height, width);
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

    /// <summary>Runs both on one shape.</summary>
    /// <returns>What differs first, or null.</returns>
    public static string? Compare(LayerCase layer, PoolShape shape, int seed, ParallelOptions? options = null)
    {
        Random random = new(seed);
        float[] input = TestValues.Inputs(random, shape.ElementCount);
        long outputs = layer.Oracle.OutputShape(shape).ElementCount;
        float[] gradient = TestValues.Gradients(random, outputs);
        Results expected = new(outputs, layer.Oracle.MaskByteCount(shape), shape.ElementCount);
        Results actual = new(outputs, layer.Oracle.MaskByteCount(shape), shape.ElementCount);

        layer.Oracle.Forward(input, expected.Output, expected.Mask, shape);
        layer.Oracle.Backward(gradient, expected.Mask, expected.InputGradient, shape);
        layer.Oracle.Indices(expected.Mask, expected.Indices, shape);

        layer.Forward(input, actual.Inference, shape, options);
        layer.ForwardWithMask(input, actual.Output, actual.Mask, shape, options);
        layer.Backward(gradient, actual.Mask, actual.InputGradient, shape, options);
        layer.Indices(actual.Mask, actual.Indices, shape);

        return Difference<float>("inference", expected.Output, actual.Inference)
            ?? Difference<float>("output", expected.Output, actual.Output)
            ?? Difference<byte>("mask", expected.Mask, actual.Mask)
            ?? Difference<long>("index", expected.Indices, actual.Indices)
            ?? Difference<float>("gradient", expected.InputGradient, actual.InputGradient);
    }

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

        int element = at / Marshal.SizeOf<T>();
        return $"{what} {element}: expected {expected[element]}, got {actual[element]}";
    }

    // Filled with what no pass writes, so that an element left out is seen.
    private sealed class Results
    {
        public Results(long outputs, long maskBytes, long inputs)
        {
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
