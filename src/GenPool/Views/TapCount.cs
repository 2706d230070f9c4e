using System.Runtime.CompilerServices;

namespace GenPool.Views;

/// <summary>Counts the taps of a window along an axis.</summary>
internal static class TapCount
{
    /// <summary>Taps before the input.</summary>
    /// <param name="elements">Elements from the first tap to the input; none or fewer inside.</param>
    /// <param name="dilation">Elements from tap to tap.</param>
    /// <remarks>
    /// Of double, which is exact here: a division of integers needs two registers of its own, and every kernel that asks would do without them.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Before(int elements, int dilation) =>
        elements <= 0 ? 0 : dilation == 1 ? elements : double.ConvertToIntegerNative<int>((double)(elements + dilation - 1) / dilation);
}
