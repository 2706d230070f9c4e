using System.Runtime.InteropServices;
using GenPool.Axes;

namespace GenPool.Execution;

/// <summary>Checks the spans of a call against its domain, before anything is written.</summary>
internal static class ArgumentChecks
{
    /// <summary>Of a forward pass that keeps nothing.</summary>
    public static void Forward<T>(ReadOnlySpan<T> input, Span<T> output, in PoolDomain domain)
        where T : unmanaged
    {
        InputLength(input.Length, domain, nameof(input));
        OutputLength(output.Length, domain, nameof(output));
        Apart(MemoryMarshal.AsBytes(input), MemoryMarshal.AsBytes(output), nameof(output), nameof(input));
    }

    /// <summary>Of a forward pass that keeps a mask.</summary>
    public static void Forward<T>(ReadOnlySpan<T> input, Span<T> output, Span<byte> mask, in PoolDomain domain, long maskByteCount)
        where T : unmanaged
    {
        Forward(input, output, domain);
        MaskLength(mask.Length, domain, maskByteCount, nameof(mask));
        Apart(MemoryMarshal.AsBytes(input), mask, nameof(mask), nameof(input));
        Apart(MemoryMarshal.AsBytes(output), mask, nameof(mask), nameof(output));
    }

    /// <summary>Of a backward pass that reads a mask.</summary>
    public static void Backward<T>(
        ReadOnlySpan<T> outputGradient, ReadOnlySpan<byte> mask, Span<T> inputGradient, in PoolDomain domain, long maskByteCount)
        where T : unmanaged
    {
        OutputLength(outputGradient.Length, domain, nameof(outputGradient));
        MaskLength(mask.Length, domain, maskByteCount, nameof(mask));
        InputLength(inputGradient.Length, domain, nameof(inputGradient));
        Apart(MemoryMarshal.AsBytes(outputGradient), MemoryMarshal.AsBytes(inputGradient), nameof(inputGradient), nameof(outputGradient));
        Apart(mask, MemoryMarshal.AsBytes(inputGradient), nameof(inputGradient), nameof(mask));
    }

    /// <summary>Of a backward pass that needs nothing of the forward pass.</summary>
    public static void Backward<T>(ReadOnlySpan<T> outputGradient, Span<T> inputGradient, in PoolDomain domain)
        where T : unmanaged
    {
        OutputLength(outputGradient.Length, domain, nameof(outputGradient));
        InputLength(inputGradient.Length, domain, nameof(inputGradient));
        Apart(MemoryMarshal.AsBytes(outputGradient), MemoryMarshal.AsBytes(inputGradient), nameof(inputGradient), nameof(outputGradient));
    }

    /// <summary>Of a backward pass that reads what the forward pass read and wrote.</summary>
    public static void Backward<T>(
        ReadOnlySpan<T> input, ReadOnlySpan<T> output, ReadOnlySpan<T> outputGradient, Span<T> inputGradient, in PoolDomain domain)
        where T : unmanaged
    {
        InputLength(input.Length, domain, nameof(input));
        OutputLength(output.Length, domain, nameof(output));
        Backward(outputGradient, inputGradient, domain);
        Apart(MemoryMarshal.AsBytes(input), MemoryMarshal.AsBytes(inputGradient), nameof(inputGradient), nameof(input));
        Apart(MemoryMarshal.AsBytes(output), MemoryMarshal.AsBytes(inputGradient), nameof(inputGradient), nameof(output));
    }

    /// <summary>Of the partial inverse of a max pool.</summary>
    public static void Unpool<T>(ReadOnlySpan<T> values, ReadOnlySpan<byte> mask, Span<T> output, in PoolDomain domain, long maskByteCount)
        where T : unmanaged
    {
        OutputLength(values.Length, domain, nameof(values));
        MaskLength(mask.Length, domain, maskByteCount, nameof(mask));
        InputLength(output.Length, domain, nameof(output));
        Apart(MemoryMarshal.AsBytes(values), MemoryMarshal.AsBytes(output), nameof(output), nameof(values));
        Apart(mask, MemoryMarshal.AsBytes(output), nameof(output), nameof(mask));
    }

    /// <summary>Of the translation of a mask.</summary>
    public static void Indices(ReadOnlySpan<byte> mask, Span<long> indices, in PoolDomain domain, long maskByteCount)
    {
        MaskLength(mask.Length, domain, maskByteCount, nameof(mask));
        OutputLength(indices.Length, domain, nameof(indices));
        Apart(mask, MemoryMarshal.AsBytes(indices), nameof(indices), nameof(mask));
    }

    private static void InputLength(int actual, in PoolDomain domain, string name)
    {
        if (actual != domain.InputCount)
        {
            throw WrongLength(actual, domain.InputCount, name, $"the input shape {domain.DescribeInput()}");
        }
    }

    private static void OutputLength(int actual, in PoolDomain domain, string name)
    {
        if (actual != domain.OutputCount)
        {
            throw WrongLength(
                actual, domain.OutputCount, name, $"the output shape {domain.DescribeOutput()} of the input shape {domain.DescribeInput()}");
        }
    }

    private static void MaskLength(int actual, in PoolDomain domain, long expected, string name)
    {
        if (actual != expected)
        {
            throw WrongLength(actual, expected, name, $"MaskByteCount of the input shape {domain.DescribeInput()}");
        }
    }

    private static ArgumentException WrongLength(int actual, long expected, string name, string reason) =>
        new($"Expected {expected} elements, {reason}; the span has {actual}.", name);

    private static void Apart(ReadOnlySpan<byte> other, ReadOnlySpan<byte> written, string name, string otherName)
    {
        if (written.Overlaps(other))
        {
            throw new ArgumentException($"The span overlaps {otherName}; they must be apart.", name);
        }
    }
}
