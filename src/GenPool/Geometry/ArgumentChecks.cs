using System.Runtime.InteropServices;

namespace GenPool.Runtime;

/// <summary>Checks the spans of a call against its geometry, before anything is written.</summary>
internal static class ArgumentChecks
{
    public static void Forward<T>(ReadOnlySpan<T> input, Span<T> output, in PoolGeometry geometry)
        where T : unmanaged
    {
        InputLength(input.Length, geometry, nameof(input));
        OutputLength(output.Length, geometry, nameof(output));
        Apart(MemoryMarshal.AsBytes(input), MemoryMarshal.AsBytes(output), nameof(output), nameof(input));
    }

    public static void Forward<T>(ReadOnlySpan<T> input, Span<T> output, Span<byte> mask, in PoolGeometry geometry)
        where T : unmanaged
    {
        Forward(input, output, geometry);
        MaskLength(mask.Length, geometry, nameof(mask));
        Apart(MemoryMarshal.AsBytes(input), mask, nameof(mask), nameof(input));
        Apart(MemoryMarshal.AsBytes(output), mask, nameof(mask), nameof(output));
    }

    public static void Backward<T>(ReadOnlySpan<T> outputGradient, ReadOnlySpan<byte> mask, Span<T> inputGradient, in PoolGeometry geometry)
        where T : unmanaged
    {
        OutputLength(outputGradient.Length, geometry, nameof(outputGradient));
        MaskLength(mask.Length, geometry, nameof(mask));
        InputLength(inputGradient.Length, geometry, nameof(inputGradient));
        Apart(MemoryMarshal.AsBytes(outputGradient), MemoryMarshal.AsBytes(inputGradient), nameof(inputGradient), nameof(outputGradient));
        Apart(mask, MemoryMarshal.AsBytes(inputGradient), nameof(inputGradient), nameof(mask));
    }

    public static void Unpool<T>(ReadOnlySpan<T> values, ReadOnlySpan<byte> mask, Span<T> output, in PoolGeometry geometry)
        where T : unmanaged
    {
        OutputLength(values.Length, geometry, nameof(values));
        MaskLength(mask.Length, geometry, nameof(mask));
        InputLength(output.Length, geometry, nameof(output));
        Apart(MemoryMarshal.AsBytes(values), MemoryMarshal.AsBytes(output), nameof(output), nameof(values));
        Apart(mask, MemoryMarshal.AsBytes(output), nameof(output), nameof(mask));
    }

    public static void Indices(ReadOnlySpan<byte> mask, Span<long> indices, in PoolGeometry geometry)
    {
        MaskLength(mask.Length, geometry, nameof(mask));
        OutputLength(indices.Length, geometry, nameof(indices));
        Apart(mask, MemoryMarshal.AsBytes(indices), nameof(indices), nameof(mask));
    }

    private static void InputLength(int actual, in PoolGeometry geometry, string name)
    {
        if (actual != geometry.Input.ElementCount)
        {
            throw WrongLength(actual, geometry.Input.ElementCount, name, $"the input shape {geometry.Input}");
        }
    }

    private static void OutputLength(int actual, in PoolGeometry geometry, string name)
    {
        if (actual != geometry.Output.ElementCount)
        {
            throw WrongLength(actual, geometry.Output.ElementCount, name, $"the output shape {geometry.Output} of the input shape {geometry.Input}");
        }
    }

    private static void MaskLength(int actual, in PoolGeometry geometry, string name)
    {
        if (actual != geometry.MaskByteCount)
        {
            throw WrongLength(actual, geometry.MaskByteCount, name, $"MaskByteCount of the input shape {geometry.Input}");
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
