using System.Runtime.InteropServices;

namespace GenPool.Runtime;

/// <summary>Checks the spans of a call against its geometry, before anything is written.</summary>
internal static class ArgumentChecks
{
    public static void Forward<T>(ReadOnlySpan<T> input, Span<T> output, in PoolGeometry geometry)
        where T : unmanaged
    {
        Length(input.Length, geometry.Input.ElementCount, nameof(input), $"the input shape {geometry.Input}");
        Length(output.Length, geometry.Output.ElementCount, nameof(output), OutputReason(geometry));
        Apart(MemoryMarshal.AsBytes(input), MemoryMarshal.AsBytes(output), nameof(output), nameof(input));
    }

    public static void Forward<T>(ReadOnlySpan<T> input, Span<T> output, Span<byte> mask, in PoolGeometry geometry)
        where T : unmanaged
    {
        Forward(input, output, geometry);
        Length(mask.Length, geometry.MaskByteCount, nameof(mask), MaskReason(geometry));
        Apart(MemoryMarshal.AsBytes(input), mask, nameof(mask), nameof(input));
        Apart(MemoryMarshal.AsBytes(output), mask, nameof(mask), nameof(output));
    }

    public static void Backward<T>(ReadOnlySpan<T> outputGradient, ReadOnlySpan<byte> mask, Span<T> inputGradient, in PoolGeometry geometry)
        where T : unmanaged
    {
        Length(outputGradient.Length, geometry.Output.ElementCount, nameof(outputGradient), OutputReason(geometry));
        Length(mask.Length, geometry.MaskByteCount, nameof(mask), MaskReason(geometry));
        Length(inputGradient.Length, geometry.Input.ElementCount, nameof(inputGradient), $"the input shape {geometry.Input}");
        Apart(MemoryMarshal.AsBytes(outputGradient), MemoryMarshal.AsBytes(inputGradient), nameof(inputGradient), nameof(outputGradient));
        Apart(mask, MemoryMarshal.AsBytes(inputGradient), nameof(inputGradient), nameof(mask));
    }

    public static void Indices(ReadOnlySpan<byte> mask, Span<long> indices, in PoolGeometry geometry)
    {
        Length(mask.Length, geometry.MaskByteCount, nameof(mask), MaskReason(geometry));
        Length(indices.Length, geometry.Output.ElementCount, nameof(indices), OutputReason(geometry));
        Apart(mask, MemoryMarshal.AsBytes(indices), nameof(indices), nameof(mask));
    }

    private static string OutputReason(in PoolGeometry geometry) =>
        $"the output shape {geometry.Output} of the input shape {geometry.Input}";

    private static string MaskReason(in PoolGeometry geometry) =>
        $"MaskByteCount of the input shape {geometry.Input}";

    private static void Length(int actual, long expected, string name, string reason)
    {
        if (actual != expected)
        {
            throw new ArgumentException($"Expected {expected} elements, {reason}; the span has {actual}.", name);
        }
    }

    private static void Apart(ReadOnlySpan<byte> other, ReadOnlySpan<byte> written, string name, string otherName)
    {
        if (written.Overlaps(other))
        {
            throw new ArgumentException($"The span overlaps {otherName}; they must be apart.", name);
        }
    }
}
