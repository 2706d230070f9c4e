using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Walks;

/// <summary>
/// Planes (images, with channels last) as one: where the first row of windows of each lies behind the last one of the plane before as any row
/// behind another, and nobody asks which it is. A kernel then goes through all in one block, and of a tensor only the last rows are near its end.
/// </summary>
internal static class TallPlane
{
    /// <summary>Whether the planes of a slice are one tall plane.</summary>
    public static bool MayBe(in PoolSlice slice, bool isChannelsLast, bool isBackward) =>
        !slice.IsVolume && slice.Height.IsTiled && (long)slice.Planes * slice.Height.Input <= int.MaxValue
        && slice.FirstBand == 0 && slice.EndBand == (isBackward ? slice.Height.Input : slice.Height.Output)
        && slice.FirstNear == 0 && slice.EndNear == slice.Planes
        && (isChannelsLast ? slice.Input.Batch == slice.Height.Input * slice.Input.Row : slice.HasDensePlanes);

    /// <summary>The slice as a band of the tall plane of all planes there are.</summary>
    public static PoolSlice Of(in PoolSlice slice, bool isChannelsLast, bool isBackward)
    {
        int rows = isBackward ? slice.Height.Input : slice.Height.Output;
        (int inputs, int outputs) = (slice.Planes * slice.Height.Input, slice.Planes * slice.Height.Output);
        WindowAxis height = slice.Height with { Input = inputs, Output = outputs, SteadyEnd = outputs, BlockEnd = outputs };
        nint plane = inputs * slice.Input.Row;
        return new(
            slice.Depth,
            height,
            slice.Width,
            slice.Rank,
            isChannelsLast ? slice.Channels : 1,
            Planes: 1,
            slice.Input with { Batch = plane, Channel = isChannelsLast ? slice.Input.Channel : plane, Slice = plane },
            First: 0,
            End: 1,
            slice.First * rows,
            slice.End * rows);
    }
}
