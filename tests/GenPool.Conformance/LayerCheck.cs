using System.Runtime.InteropServices;

namespace GenPool.Conformance;

/// <summary>Compares a layer with the oracle, bit for bit: value, mask, indices and gradient.</summary>
public static class LayerCheck
{
    /// <summary>
    /// Shapes whose extent along the lanes takes every value up to two vectors and a tail, so that every tail length of
    /// every lane occurs: the width under NCHW, the channels under NHWC. The other extents are random.
    /// </summary>
    public static IEnumerable<PoolShape> Shapes(LayerCase layer, int seed, int step = 1)
    {
        Random random = new(seed);
        int widest = layer.Element.Size == 1 ? 140 : 70;
        for (int lanes = 1; lanes <= widest; lanes += step)
        {
            PoolShape shape = layer.Parameters.Layout == PoolLayout.Nchw
                ? new(random.Next(1, 3), random.Next(1, 3), random.Next(1, 24), lanes)
                : new(random.Next(1, 3), lanes, random.Next(1, 8), random.Next(1, 8));
            if (!layer.Fits(shape))
            {
                // Too low for one window, if not too narrow; channels make no window fit.
                shape = shape with { Height = shape.Height + 24 };
                if (layer.Parameters.Layout == PoolLayout.Nhwc)
                {
                    shape = shape with { Width = shape.Width + 24 };
                }
            }

            if (layer.Fits(shape))
            {
                yield return shape;
            }
        }
    }

    /// <summary>Runs the kernels and the oracle on one shape.</summary>
    /// <returns>What differs first, or null.</returns>
    public static string? Compare(LayerCase layer, PoolShape shape, int seed)
    {
        (byte[] input, byte[] gradient) = Tensors(layer, shape, seed);
        return Difference(layer.Element, Run(layer.Oracle, layer, shape, input, gradient, null), Run(layer.Kernels, layer, shape, input, gradient, null));
    }

    /// <summary>Runs the kernels on one shape, serially and with options.</summary>
    /// <returns>What differs first, or null.</returns>
    public static string? CompareToSerial(LayerCase layer, PoolShape shape, int seed, ParallelOptions options)
    {
        (byte[] input, byte[] gradient) = Tensors(layer, shape, seed);
        Results serial = Run(layer.Kernels, layer, shape, input, gradient, new ParallelOptions { MaxDegreeOfParallelism = 1 });
        return Difference(layer.Element, serial, Run(layer.Kernels, layer, shape, input, gradient, options));
    }

    /// <summary>Runs the backward pass of the kernels and of the oracle on a mask of any bytes.</summary>
    /// <returns>What differs first, or null.</returns>
    public static string? CompareOnRandomMask(LayerCase layer, PoolShape shape, int seed)
    {
        Random random = new(seed);
        byte[] gradient = layer.Element.Gradients(random, layer.Oracle.OutputShape(shape).ElementCount);
        (Results expected, Results actual) = (new(layer, shape), new(layer, shape));
        random.NextBytes(expected.Mask);
        expected.Mask.CopyTo(actual.Mask, 0);
        Backward(layer.Oracle, expected);
        Backward(layer.Kernels, actual);
        return Difference(layer.Element, expected, actual);

        void Backward(ErasedPool pool, Results results)
        {
            pool.Backward(gradient, results.Mask, results.InputGradient, shape, null);
            pool.Indices(results.Mask, results.Indices, shape);
        }
    }

    private static (byte[] Input, byte[] Gradient) Tensors(LayerCase layer, PoolShape shape, int seed)
    {
        Random random = new(seed);
        return (layer.Element.Inputs(random, shape.ElementCount), layer.Element.Gradients(random, layer.Oracle.OutputShape(shape).ElementCount));
    }

    private static Results Run(ErasedPool pool, LayerCase layer, PoolShape shape, byte[] input, byte[] gradient, ParallelOptions? options)
    {
        Results results = new(layer, shape);
        pool.Forward(input, results.Inference, shape, options);
        pool.Forward(input, results.Output, results.Mask, shape, options);
        pool.Backward(gradient, results.Mask, results.InputGradient, shape, options);
        pool.Indices(results.Mask, results.Indices, shape);
        return results;
    }

    private static string? Difference(Element element, Results expected, Results actual) =>
        Difference(element, "inference", expected.Inference, actual.Inference)
        ?? Difference(element, "output", expected.Output, actual.Output)
        ?? Difference(Element<byte>.Instance, "mask", expected.Mask, actual.Mask)
        ?? Difference(Element<long>.Instance, "index", MemoryMarshal.AsBytes(expected.Indices.AsSpan()), MemoryMarshal.AsBytes(actual.Indices.AsSpan()))
        ?? Difference(element, "gradient", expected.InputGradient, actual.InputGradient);

    private static string? Difference(Element element, string what, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual)
    {
        int at = expected.CommonPrefixLength(actual);
        if (at == expected.Length)
        {
            return null;
        }

        int first = at - (at % element.Size);
        return $"{what} {first / element.Size}: expected {element.Describe(expected[first..])}, got {element.Describe(actual[first..])}";
    }

    // Filled with what no pass writes, so that an element left out is seen.
    private sealed class Results
    {
        public Results(LayerCase layer, PoolShape shape)
        {
            long outputs = layer.Oracle.OutputShape(shape).ElementCount;
            Output = Filled(outputs * layer.Element.Size);
            Inference = Filled(outputs * layer.Element.Size);
            Mask = Filled(layer.Oracle.MaskByteCount(shape));
            InputGradient = Filled(shape.ElementCount * layer.Element.Size);
            Indices = new long[outputs];
            Array.Fill(Indices, -12345);
        }

        public byte[] Output { get; }

        public byte[] Inference { get; }

        public byte[] Mask { get; }

        public long[] Indices { get; }

        public byte[] InputGradient { get; }

        private static byte[] Filled(long count)
        {
            byte[] bytes = new byte[count];
            Array.Fill(bytes, (byte)0xA5);
            return bytes;
        }
    }
}
