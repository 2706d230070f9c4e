using System.Runtime.CompilerServices;

namespace GenPool.Views;

/// <summary>Counts the taps of a window along an axis.</summary>
internal static class TapCount
{
    /// <summary>Taps before the input.</summary>
    /// <param name="elements">Elements from the first tap to the input; none or fewer inside.</param>
    /// <param name="dilation">Elements from tap to tap.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Before(int elements, int dilation) =>
        elements <= 0 ? 0 : dilation == 1 ? elements : (int)((uint)(elements + dilation - 1) / (uint)dilation);
}
