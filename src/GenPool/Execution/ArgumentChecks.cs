using System.Runtime.CompilerServices;
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
        Apart(input, output, nameof(output), nameof(input));
    }

    /// <summary>Of a forward pass that keeps a mask.</summary>
    public static void Forward<T>(ReadOnlySpan<T> input, Span<T> output, Span<byte> mask, in PoolDomain domain, long maskByteCount)
        where T : unmanaged
    {
        Forward(input, output, domain);
        MaskLength(mask.Length, domain, maskByteCount, nameof(mask));
        Apart(input, mask, nameof(mask), nameof(input));
        Apart(output, mask, nameof(mask), nameof(output));
    }

    /// <summary>Of a forward pass that keeps a mask alone.</summary>
    public static void Mask<T>(ReadOnlySpan<T> input, Span<byte> mask, in PoolDomain domain, long maskByteCount)
        where T : unmanaged
    {
        InputLength(input.Length, domain, nameof(input));
        MaskLength(mask.Length, domain, maskByteCount, nameof(mask));
        Apart(input, mask, nameof(mask), nameof(input));
    }

    /// <summary>Of a backward pass that reads a mask.</summary>
    public static void Backward<T>(
        ReadOnlySpan<T> outputGradient, ReadOnlySpan<byte> mask, Span<T> inputGradient, in PoolDomain domain, long maskByteCount)
        where T : unmanaged
    {
        OutputLength(outputGradient.Length, domain, nameof(outputGradient));
        MaskLength(mask.Length, domain, maskByteCount, nameof(mask));
        InputLength(inputGradient.Length, domain, nameof(inputGradient));
        Apart(outputGradient, inputGradient, nameof(inputGradient), nameof(outputGradient));
        Apart(mask, inputGradient, nameof(inputGradient), nameof(mask));
    }

    /// <summary>Of a backward pass that needs nothing of the forward pass.</summary>
    public static void Backward<T>(ReadOnlySpan<T> outputGradient, Span<T> inputGradient, in PoolDomain domain)
        where T : unmanaged
    {
        OutputLength(outputGradient.Length, domain, nameof(outputGradient));
        InputLength(inputGradient.Length, domain, nameof(inputGradient));
        Apart(outputGradient, inputGradient, nameof(inputGradient), nameof(outputGradient));
    }

    /// <summary>Of a backward pass that reads what the forward pass read and wrote.</summary>
    public static void Backward<T>(
        ReadOnlySpan<T> input, ReadOnlySpan<T> output, ReadOnlySpan<T> outputGradient, Span<T> inputGradient, in PoolDomain domain)
        where T : unmanaged
    {
        InputLength(input.Length, domain, nameof(input));
        OutputLength(output.Length, domain, nameof(output));
        Backward(outputGradient, inputGradient, domain);
        Apart(input, inputGradient, nameof(inputGradient), nameof(input));
        Apart(output, inputGradient, nameof(inputGradient), nameof(output));
    }

    /// <summary>Of the partial inverse of a max pool.</summary>
    public static void Unpool<T>(ReadOnlySpan<T> values, ReadOnlySpan<byte> mask, Span<T> output, in PoolDomain domain, long maskByteCount)
        where T : unmanaged
    {
        OutputLength(values.Length, domain, nameof(values));
        MaskLength(mask.Length, domain, maskByteCount, nameof(mask));
        InputLength(output.Length, domain, nameof(output));
        Apart(values, output, nameof(output), nameof(values));
        Apart(mask, output, nameof(output), nameof(mask));
    }

    /// <summary>Of the translation of a mask.</summary>
    public static void Indices(ReadOnlySpan<byte> mask, Span<long> indices, in PoolDomain domain, long maskByteCount)
    {
        MaskLength(mask.Length, domain, maskByteCount, nameof(mask));
        OutputLength(indices.Length, domain, nameof(indices));
        Apart(mask, indices, nameof(indices), nameof(mask));
    }

    /// <summary>Checks the length of a mask.</summary>
    public static void MaskLength(int actual, in PoolDomain domain, long expected, string name)
    {
        if (actual != expected)
        {
            throw WrongLength(actual, expected, name, $"MaskByteCount of the input shape {domain.DescribeInput()}");
        }
    }

    /// <summary>Checks that what is written shares no memory with what is read, of whatever types.</summary>
    public static void Apart<TRead, TWritten>(ReadOnlySpan<TRead> read, ReadOnlySpan<TWritten> written, string name, string otherName)
        where TRead : unmanaged
        where TWritten : unmanaged
    {
        if (Overlap(read, written))
        {
            throw new ArgumentException($"The span overlaps {otherName}; they must be apart.", name);
        }
    }

    /// <summary>Whether two spans share memory. Bytes are counted in 64 bits, more than a span of them would hold.</summary>
    public static unsafe bool Overlap<TRead, TWritten>(ReadOnlySpan<TRead> read, ReadOnlySpan<TWritten> written)
        where TRead : unmanaged
        where TWritten : unmanaged
    {
        nint distance = Unsafe.ByteOffset(
            ref Unsafe.As<TRead, byte>(ref MemoryMarshal.GetReference(read)), ref Unsafe.As<TWritten, byte>(ref MemoryMarshal.GetReference(written)));
        return !read.IsEmpty && !written.IsEmpty
            && ((nuint)distance < (nuint)read.Length * (nuint)sizeof(TRead) || (nuint)(-distance) < (nuint)written.Length * (nuint)sizeof(TWritten));
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

    private static ArgumentException WrongLength(int actual, long expected, string name, string reason) =>
        new($"Expected {expected} elements, {reason}; the span has {actual}.", name);
}
