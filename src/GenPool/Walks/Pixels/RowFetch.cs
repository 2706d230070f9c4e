using System.Runtime.Intrinsics.X86;
using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Walks.Pixels;

/// <summary>Fetches rows of images that no cache near the processor holds, before windows that share rows are reduced.</summary>
/// <remarks>
/// A kernel that reads three rows at once and stores a fourth has ten streams and more, and processors follow fewer into memory. Each row is
/// fetched once, as one stream. Measured, average 3x3 at stride 1 on eight images of 28x28 pixels of 256 channels: 0.75 times the time; on one
/// image, which the second-level cache holds for the most part, 1.15 times, and nothing gained where rows are not shared. Gradients and marks
/// of maxima, on four and eight images: 0.8 to 0.9 times.
/// </remarks>
internal static unsafe class RowFetch
{
    private const int LineBytes = 64;

    // Twice a second-level cache and more.
    private const long FarBytes = 4 * 1024 * 1024;

    // Shorter rows gain nothing.
    private const long RowBytes = 16 * 1024;

    /// <summary>Whether rows are fetched.</summary>
    public static bool IsFor(in PoolSlice slice, int elementSize) =>
        Sse.IsSupported && !slice.IsVolume && slice.Height.Overlaps && (long)slice.Width.Input * slice.Channels * elementSize >= RowBytes
        && PixelParts.BytesOf(slice, elementSize) > FarBytes;

    /// <summary>Fetches the rows of an image that windows read, and no row of windows before has read.</summary>
    /// <param name="image">The image.</param>
    /// <param name="slice">The work.</param>
    /// <param name="window">The first row of windows.</param>
    /// <param name="windows">Rows of windows.</param>
    public static void Rows<T>(T* image, in PoolSlice slice, int window, int windows)
        where T : unmanaged
    {
        ref readonly WindowAxis height = ref slice.Height;
        int origin = height.Origin(window), kept = window == slice.FirstBand ? 0 : (int)height.Extent - height.Stride;
        int first = Math.Clamp(origin + kept, 0, height.Input), end = Math.Clamp(height.Origin(window + windows - 1) + (int)height.Extent, first, height.Input);
        nint bytes = (nint)slice.Width.Input * slice.Channels * sizeof(T);
        for (int row = first; row < end; row++)
        {
            Lines(image + (row * slice.Input.Row), bytes);
        }
    }

    /// <summary>Fetches what lies together in memory.</summary>
    /// <param name="from">Its address.</param>
    /// <param name="bytes">Its length; nothing is fetched where it is not above 0.</param>
    public static void Lines(void* from, nint bytes)
    {
        for (nint at = 0; at < bytes; at += LineBytes)
        {
            Sse.Prefetch1((byte*)from + at);
        }
    }
}
