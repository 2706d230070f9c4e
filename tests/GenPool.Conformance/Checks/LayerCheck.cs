using System.IO.Hashing;

namespace GenPool.Conformance;

/// <summary>Compares a layer with the generic pool, bit for bit, in every pass that its kind has.</summary>
public static class LayerCheck
{
    /// <summary>Runs the oracle on one shape, and the kernels with their buffers in each of some memories.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="shape">A shape at least one window fits.</param>
    /// <param name="seed">Chooses the values.</param>
    /// <param name="hash">Takes in all that the kernels gave, so that machines can be compared.</param>
    /// <param name="memories">Where the buffers of the kernels lie.</param>
    /// <returns>What differs first, or null.</returns>
    public static string? Compare(LayerCase layer, PoolShape3D shape, int seed, NonCryptographicHashAlgorithm? hash, params ReadOnlySpan<ITestMemory> memories)
    {
        Passes expected = new Passes(layer.Oracle, shape, HeapMemory.Instance).Draw(seed).Run(layer.Oracle);
        foreach (ITestMemory memory in memories)
        {
            Passes actual = new Passes(layer.Oracle, shape, memory).Draw(seed).Run(layer.Kernels);
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
    /// is touched out of bounds. Passes that read no mask have nothing to fear.
    /// </summary>
    /// <inheritdoc cref="Compare(LayerCase, PoolShape3D, int, NonCryptographicHashAlgorithm?, ReadOnlySpan{ITestMemory})"/>
    public static string? CompareOnRandomMask(LayerCase layer, PoolShape3D shape, int seed, params ReadOnlySpan<ITestMemory> memories)
    {
        if (layer is not { Kernels: ErasedMaxPool kernels, Oracle: ErasedMaxPool oracle })
        {
            return null;
        }

        Passes expected = new Passes(oracle, shape, HeapMemory.Instance).Draw(seed).DrawMask(seed).RunOnMask(oracle);
        foreach (ITestMemory memory in memories)
        {
            Passes actual = new Passes(oracle, shape, memory).Draw(seed).DrawMask(seed).RunOnMask(kernels);
            if (actual.DifferenceFrom(expected) is { } difference)
            {
                return $"on any mask, {difference}";
            }
        }

        return null;
    }

    /// <summary>Runs a max pool with a single NaN at each place of its input: no look for it may miss one.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="shape">A small shape at least one window fits.</param>
    /// <returns>What differs first, or null.</returns>
    public static string? CompareWithOneNaN(LayerCase layer, PoolShape3D shape)
    {
        if (layer.Kernels is not ErasedMaxPool || layer.Element.NaN is not { } nan)
        {
            return null;
        }

        byte[] plain = layer.Element.Repeat([33, 40, 35, 38, 36, 34, 39], shape.ElementCount);
        byte[] gradient = layer.Element.Gradients(new(1), layer.Oracle.OutputShape(shape).ElementCount);
        for (int at = 0; at < plain.Length; at += nan.Length)
        {
            byte[] input = [.. plain];
            nan.CopyTo(input, at);
            Passes expected = new Passes(layer.Oracle, shape, HeapMemory.Instance).Fill(input, gradient).Run(layer.Oracle);
            Passes actual = new Passes(layer.Oracle, shape, HeapMemory.Instance).Fill(input, gradient).Run(layer.Kernels);
            if (actual.DifferenceFrom(expected) is { } difference)
            {
                return $"NaN at {at / nan.Length}, {difference}";
            }
        }

        return null;
    }

    /// <summary>Asks for the output of a shape that no window fits.</summary>
    /// <returns>What differs in the answers, or null.</returns>
    public static string? CompareRefusal(LayerCase layer, PoolShape3D shape)
    {
        (string expected, string actual) = (Answer(layer.Oracle), Answer(layer.Kernels));
        return expected == actual ? null : $"expected {expected}, got {actual}";

        string Answer(ErasedPool pool)
        {
            try
            {
                return pool.OutputShape(shape).ToString();
            }
            catch (ArgumentException refusal)
            {
                return $"{refusal.GetType().Name}: {refusal.Message}";
            }
        }
    }

    /// <summary>Runs the kernels on one shape, serially and with each of some degrees of parallelism.</summary>
    /// <returns>What differs first, or null.</returns>
    public static string? CompareToSerial(LayerCase layer, PoolShape3D shape, int seed, params ReadOnlySpan<int> degrees)
    {
        Passes serial = new Passes(layer.Oracle, shape, HeapMemory.Instance).Draw(seed).Run(layer.Kernels, new() { MaxDegreeOfParallelism = 1 });
        foreach (int degree in degrees)
        {
            Passes parallel = new Passes(layer.Oracle, shape, HeapMemory.Instance).Draw(seed).Run(layer.Kernels, new() { MaxDegreeOfParallelism = degree });
            if (parallel.DifferenceFrom(serial) is { } difference)
            {
                return $"degree {degree}: {difference}";
            }
        }

        return null;
    }
}
