using System.Runtime.InteropServices;

namespace GenPool.Torch.Tests;

/// <summary>Tensors of <see cref="Half"/> as tensors of <see langword="float"/>, and back.</summary>
internal static class Halves
{
    public static byte[] Widen(byte[] halves)
    {
        float[] floats = [.. MemoryMarshal.Cast<byte, Half>(halves).ToArray().Select(value => (float)value)];
        return MemoryMarshal.AsBytes(floats.AsSpan()).ToArray();
    }

    public static byte[] Narrow(byte[] floats)
    {
        Half[] halves = [.. MemoryMarshal.Cast<byte, float>(floats).ToArray().Select(value => (Half)value)];
        return MemoryMarshal.AsBytes(halves.AsSpan()).ToArray();
    }
}
