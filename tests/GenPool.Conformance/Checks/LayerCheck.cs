using System.IO.Hashing;

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
                // Too low for one window or, where the width is not the lanes, too narrow.
                shape = shape with
                {
                    Height = shape.Height + layer.Parameters.ExtentHeight(),
                    Width = layer.Parameters.Layout == PoolLayout.Nchw ? lanes : shape.Width + layer.Parameters.ExtentWidth(),
                };
            }

            if (layer.Fits(shape))
            {
                yield return shape;
            }
        }

        foreach (PoolShape shape in ManyPlanes(layer, random))
        {
            yield return shape;
        }
    }

    // As many planes as lanes have elements, one more and one fewer: short rows of NCHW are handled by lanes across planes.
    private static IEnumerable<PoolShape> ManyPlanes(LayerCase layer, Random random)
    {
        int[] counts = layer.Parameters.Layout == PoolLayout.Nchw ? [3, 4, 5, 8, 9, 15, 16, 17, 31, 32, 33, 64, 65, 130] : [];
        foreach (int planes in counts)
        {
            PoolShape shape = new(1, planes, random.Next(1, 20), random.Next(1, 20));
            if (planes % 2 == 0)
            {
                shape = shape with { Batch = 2, Channels = planes / 2 };
            }

            if (!layer.Fits(shape))
            {
                shape = shape with { Height = shape.Height + layer.Parameters.ExtentHeight(), Width = shape.Width + layer.Parameters.ExtentWidth() };
            }

            if (layer.Fits(shape))
            {
                yield return shape;
            }
        }
    }

    /// <summary>Runs the oracle on one shape, and the kernels with their buffers in each of some memories.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="shape">A shape at least one window fits.</param>
    /// <param name="seed">Chooses the values.</param>
    /// <param name="hash">Takes in all that the kernels gave, so that machines can be compared.</param>
    /// <param name="memories">Where the buffers of the kernels lie.</param>
    /// <returns>What differs first, or null.</returns>
    public static string? Compare(LayerCase layer, PoolShape shape, int seed, NonCryptographicHashAlgorithm? hash, params ReadOnlySpan<ITestMemory> memories)
    {
        Passes expected = new Passes(layer, shape, HeapMemory.Instance).Draw(seed).Run(layer.Oracle);
        foreach (ITestMemory memory in memories)
        {
            Passes actual = new Passes(layer, shape, memory).Draw(seed).Run(layer.Kernels);
            actual.AppendTo(hash);
            if (actual.DifferenceFrom(expected) is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    /// <summary>
    /// Runs what reads a mask on one of any bytes: an unknown tap, or one on the padding, contributes nothing, and nothing
    /// is touched out of bounds.
    /// </summary>
    /// <param name="layer">The layer.</param>
    /// <param name="shape">A shape at least one window fits.</param>
    /// <param name="seed">Chooses the values and the mask.</param>
    /// <param name="memories">Where the buffers of the kernels lie.</param>
    /// <returns>What differs first, or null.</returns>
    public static string? CompareOnRandomMask(LayerCase layer, PoolShape shape, int seed, params ReadOnlySpan<ITestMemory> memories)
    {
        Passes expected = new Passes(layer, shape, HeapMemory.Instance).Draw(seed).DrawMask(seed).RunOnMask(layer.Oracle);
        foreach (ITestMemory memory in memories)
        {
            Passes actual = new Passes(layer, shape, memory).Draw(seed).DrawMask(seed).RunOnMask(layer.Kernels);
            if (actual.DifferenceFrom(expected) is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    /// <summary>Runs the kernels and the oracle on given values.</summary>
    /// <returns>What differs first, or null.</returns>
    public static string? Compare(LayerCase layer, PoolShape shape, ReadOnlySpan<byte> input, ReadOnlySpan<byte> outputGradient)
    {
        Passes expected = new Passes(layer, shape, HeapMemory.Instance).Fill(input, outputGradient).Run(layer.Oracle);
        Passes actual = new Passes(layer, shape, HeapMemory.Instance).Fill(input, outputGradient).Run(layer.Kernels);
        return actual.DifferenceFrom(expected);
    }

    /// <summary>Runs the kernels on one shape, serially and with each of some degrees of parallelism.</summary>
    /// <returns>What differs first, or null.</returns>
    public static string? CompareToSerial(LayerCase layer, PoolShape shape, int seed, params ReadOnlySpan<int> degrees)
    {
        Passes serial = new Passes(layer, shape, HeapMemory.Instance).Draw(seed).Run(layer.Kernels, new() { MaxDegreeOfParallelism = 1 });
        foreach (int degree in degrees)
        {
            Passes parallel = new Passes(layer, shape, HeapMemory.Instance).Draw(seed).Run(layer.Kernels, new() { MaxDegreeOfParallelism = degree });
            if (parallel.DifferenceFrom(serial) is { } difference)
            {
                return $"degree {degree}: {difference}";
            }
        }

        return null;
    }
}
