using GenPool.Execution;

namespace GenPool.Walks;

/// <summary>
/// How many columns of an image a kernel is given at a time that goes down them, a lane of channels after the other. What neighbouring columns
/// share should still be in cache.
/// </summary>
internal static class PixelStrips
{
    // A first-level cache: lines that are so many bytes apart lie in the same set, and a set holds so many.
    private const int LineBytes = 64;
    private const int SetBytes = 4096;
    private const int Ways = 12;

    /// <summary>All columns, if a cache holds what one lane reads of a window's columns from the first row to the last; else one, with all its lanes.</summary>
    /// <param name="slice">The work.</param>
    /// <param name="pixelBytes">Bytes from one pixel to the next.</param>
    public static int ColumnsTogether(in PoolSlice slice, nint pixelBytes)
    {
        long lines = (long)slice.Outer.Input * (slice.IsVolume ? slice.Height.Size : 1) * slice.Width.Size;
        long apart = Math.Clamp(pixelBytes & -pixelBytes, LineBytes, SetBytes);
        return lines <= SetBytes / apart * Ways ? int.MaxValue : 1;
    }
}
