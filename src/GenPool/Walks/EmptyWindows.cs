using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Walks;

/// <summary>
/// Windows that dilation makes step over the whole input: rule 3 of the semantics. A kernel that numbers their first tap is
/// put right afterwards; they are rare, and asked for by no more than a glance at the axes.
/// </summary>
internal static unsafe class EmptyWindows
{
    /// <summary>Marks no tap in the windows of a slice that have none on the input.</summary>
    /// <param name="slice">The slice.</param>
    /// <param name="mask">The mask of the call; numbers of winning taps.</param>
    /// <param name="bytes">Bytes of a number.</param>
    /// <param name="channels">Outputs that a window has side by side: its channels, or 1 with channels first.</param>
    public static void Unmark(in PoolSlice slice, byte* mask, int bytes, int channels)
    {
        if (!MayHave(slice.Depth) && !MayHave(slice.Height) && !MayHave(slice.Width))
        {
            return;
        }

        (int firstSlice, int endSlice, int firstRow, int endRow) = slice.IsVolume
            ? (slice.FirstBand, slice.EndBand, 0, slice.Height.Output)
            : (0, 1, slice.FirstBand, slice.EndBand);
        for (int d = firstSlice; d < endSlice; d++)
        {
            for (int h = firstRow; h < endRow; h++)
            {
                bool isRowEmpty = slice.Depth.TapCount(d) == 0 || slice.Height.TapCount(h) == 0;
                for (int w = 0; w < slice.Width.Output; w++)
                {
                    if (isRowEmpty || slice.Width.TapCount(w) == 0)
                    {
                        Unmark(slice, mask, bytes, channels, ((((nint)d * slice.Height.Output) + h) * slice.Width.Output) + w);
                    }
                }
            }
        }
    }

    private static bool MayHave(in WindowAxis axis) => axis.Dilation > 1 && (axis.Padding > 0 || axis.PaddingAfter > 0);

    private static void Unmark(in PoolSlice slice, byte* mask, int bytes, int channels, nint window)
    {
        for (nint plane = slice.First; plane < slice.End; plane++)
        {
            nint output = ((plane * slice.PlaneOutputs) + window) * channels;
            new Span<byte>(mask + (output * bytes), channels * bytes).Fill(byte.MaxValue);
        }
    }
}
