using System.Globalization;
using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Walks.Pixels;

/// <summary>How a kernel that goes down the columns of images is given its work, a part after the other.</summary>
/// <param name="Channels">Channels at a time.</param>
/// <param name="Steps">Steps down the outermost axis.</param>
/// <param name="IsCopied">Whether the pixels of a part are copied first, to where they lie close together.</param>
/// <remarks>
/// While all that a column of windows touches stays in a first-level cache, one lane of channels goes through all columns, which share most of
/// it. Or two lines, where images are more than a second-level cache holds: processors fetch lines in pairs, and of a lane alone every
/// other line is there long before it is asked for.
/// But pixels a power of two apart fall into few sets of that cache. What a column reads is then gone before its neighbour asks for it, and
/// the lines of stores that wait push each other out. So a column is given few rows, and all its channels, which are neighbours. Measured, 3x3 on
/// 112x112 pixels of 64 channels: 0.28 times the time, and on 14x14 pixels of 480 channels, which are no power of two, 1.4 times.
/// And what comes from beyond the second-level cache is to be read as it lies, or every lane waits for it anew. Measured on Zen 4, 3x3 on eight
/// images of 14x14 pixels of 480 channels, what comes next fetched ahead (<see cref="FarMemory"/>): 0.5 to 0.6 times the time, forward and backward, where
/// others use the last cache too, and 0.8 to 1 in a quiet hour.
/// </remarks>
internal readonly record struct PixelParts(int Channels, int Steps, bool IsCopied)
{
    // A first-level cache: lines that are so many bytes apart lie in the same set, and a set holds so many.
    private const int LineBytes = 64;
    private const int SetBytes = 4096;
    private const int Ways = 12;

    // Lines that are fetched together.
    private const int PairBytes = 2 * LineBytes;

    // A second-level cache. Of images twice as large most is still there.
    private const long NearBytes = 1024 * 1024;
    private const long AllBytes = 2 * NearBytes;

    // Measured, of 3x3 windows: where marks are stored beside values, four take 0.8 to 1 times the time of six, elsewhere up to 1.2 times.
    private const int FewestSteps = 6;
    private const int FewestMarkedSteps = 4;

    // Measured: windows of so many columns read a pixel often enough for its copy to pay, and compute so much that it need not be near.
    private const int ManyColumns = 5;
    private const int LinesCopied = 4;

    /// <summary>All there is at once.</summary>
    public static PixelParts Whole(in PoolSlice slice) => new(slice.Channels, int.MaxValue, false);

    /// <summary>The parts of a forward pass, which may store marks beside values.</summary>
    public static PixelParts Forward(in PoolSlice slice, int lane, int elementSize, bool isMarked)
    {
        if (LoadsStay(slice, elementSize) && StoresStay(slice, elementSize))
        {
            return new(Pair(slice, lane, elementSize), int.MaxValue, false);
        }

        bool isCopied = !slice.IsVolume && slice.Width.Stride == 1 && slice.Width.Size >= ManyColumns;
        return new(
            isCopied ? Math.Min(LinesCopied, slice.Channels / lane) * lane : slice.Channels,
            isMarked && !isCopied ? StepsOf(slice, Math.Max(FewestMarkedSteps, slice.Outer.Size + 1)) : StepsOf(slice),
            isCopied);
    }

    /// <summary>The parts of a backward pass, which computes more for each load and store, so that these matter less.</summary>
    public static PixelParts Backward(in PoolSlice slice, int lane, int elementSize) => LoadsStay(slice, elementSize)
        ? new(Pair(slice, lane, elementSize), int.MaxValue, false)
        : new(slice.Channels, StepsOf(slice), false);

    /// <summary>What the parts are, and why.</summary>
    public string Describe() => Steps == int.MaxValue ? "One lane of channels, or two lines of them where images come from afar, goes down all columns before the next, for what it touches stays in cache."
        : string.Create(CultureInfo.InvariantCulture, $"Parts of {Steps} steps, {(IsCopied ? "copied to where pixels lie close together" : "of all channels of each column")}, for a lane of all columns would not stay in cache.");

    private static int Pair(in PoolSlice slice, int lane, int elementSize) =>
        slice.ThreadBytes(slice.Channels, elementSize) <= NearBytes ? lane : Math.Min(slice.Channels, Math.Max(lane, PairBytes / elementSize));

    // Twice as many as every part computes anew.
    private static int StepsOf(in PoolSlice slice) => StepsOf(slice, Math.Max(FewestSteps, 2 * slice.Outer.Size));

    // Parts of nearly the same size, which is about so many steps.
    private static int StepsOf(in PoolSlice slice, int steps)
    {
        int all = slice.EndBand - slice.FirstBand;
        int parts = Math.Max(1, (all + (steps / 2)) / steps);
        return (all + parts - 1) / parts;
    }

    private static bool IsNear(in PoolSlice slice, int elementSize) =>
        slice.Width.Size >= ManyColumns || slice.ThreadBytes(slice.Channels, elementSize) <= AllBytes;

    private static bool LoadsStay(in PoolSlice slice, int elementSize) => IsNear(slice, elementSize)
        && (long)slice.Outer.Input * (slice.IsVolume ? slice.Height.Size : 1) * slice.Width.Size <= Lines((long)slice.Channels * elementSize);

    // Half of a set, for what is loaded is there too.
    private static bool StoresStay(in PoolSlice slice, int elementSize) =>
        slice.Outer.Input <= Lines((long)slice.Channels * elementSize * slice.Width.Input * (slice.IsVolume ? slice.Height.Input : 1)) / 2;

    // The lines there is room for, of those that are so many bytes apart.
    private static long Lines(long bytes) => SetBytes / Math.Clamp(bytes & -bytes, LineBytes, SetBytes) * Ways;
}
