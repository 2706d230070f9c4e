using System.Runtime.InteropServices;

namespace GenPool.Torch.Tests;

/// <summary>How an average of PyTorch may differ from one of GenPool.</summary>
internal static class Closeness
{
    /// <summary>
    /// Whether two averages are the same but for what rule 10 does not share with PyTorch: the payload of a NaN, which its compiler
    /// decides; a quotient of -0, which PyTorch adds to +0; and so many units in the last place of a scale.
    /// </summary>
    public static bool IsSameAverage(this Element element, ReadOnlySpan<byte> torch, ReadOnlySpan<byte> ours, ReadOnlySpan<byte> scale, int at, int ulps)
    {
        (double left, double right) = (element.ToDouble(torch, at), element.ToDouble(ours, at));
        double room = ulps * element.Ulp(scale, at);
        return left == right || (double.IsNaN(left) && double.IsNaN(right)) || Math.Abs(left - right) <= room;
    }

    /// <summary>A tensor without its signs.</summary>
    public static byte[] Magnitudes(this Element element, byte[] tensor)
    {
        byte[] magnitudes = [.. tensor];
        for (int i = element.Size - 1; i < magnitudes.Length; i += element.Size)
        {
            magnitudes[i] &= 0x7F;
        }

        return magnitudes;
    }

    private static double ToDouble(this Element element, ReadOnlySpan<byte> tensor, int at) =>
        element.Type == typeof(float) ? MemoryMarshal.Cast<byte, float>(tensor)[at]
        : element.Type == typeof(double) ? MemoryMarshal.Cast<byte, double>(tensor)[at]
        : (double)MemoryMarshal.Cast<byte, Half>(tensor)[at];

    private static double Ulp(this Element element, ReadOnlySpan<byte> tensor, int at) =>
        element.Type == typeof(float) ? Math.Abs(MathF.BitIncrement(MemoryMarshal.Cast<byte, float>(tensor)[at]) - MemoryMarshal.Cast<byte, float>(tensor)[at])
        : element.Type == typeof(double) ? Math.Abs(Math.BitIncrement(MemoryMarshal.Cast<byte, double>(tensor)[at]) - MemoryMarshal.Cast<byte, double>(tensor)[at])
        : (double)Half.Abs(Half.BitIncrement(MemoryMarshal.Cast<byte, Half>(tensor)[at]) - MemoryMarshal.Cast<byte, Half>(tensor)[at]);
}
