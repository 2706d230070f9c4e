using GenPool.Axes;
using GenPool.Execution;
using GenPool.Walks.Scattering;
using GenPool.Walks.WholePlanes;

namespace GenPool.Walks;

/// <summary>A way over the windows of a slice.</summary>
internal enum Walk
{
    /// <summary>Windows as large as their plane, in lanes of neighbouring cells.</summary>
    WholePlanes,

    /// <summary>Sums of windows as large as their plane, in lanes of planes.</summary>
    PlaneSums,

    /// <summary>Shares of the one gradient of a plane, in lanes of its cells.</summary>
    PlaneShares,

    /// <summary>Shares of the one gradient of a channel, in lanes of the channels of a pixel.</summary>
    ImageShares,

    /// <summary>Prefixes and suffixes axis by axis, in lanes of the channels of a window.</summary>
    SeparableImages,

    /// <summary>Prefixes and suffixes axis by axis, in lanes of planes that are transposed to a tile.</summary>
    SeparablePlanes,

    /// <summary>The generated kernel, in lanes of neighbouring windows along a row.</summary>
    Columns,

    /// <summary>The generated kernel, in lanes of the channels of a window.</summary>
    Pixels,

    /// <summary>Loops over the taps, in lanes of the channels of a window.</summary>
    LoopedImages,

    /// <summary>Loops over the taps, in lanes of planes that are transposed to a tile.</summary>
    LoopedPlanes,

    /// <summary>Every output adds to the cells it marked, one after another.</summary>
    Scatter,
}

/// <summary>
/// The ways there are, in the order in which they are asked, each with its condition and its reason. What runs and what
/// <c>Explain</c> says both come from here.
/// </summary>
internal static class WalkList
{
    // Measured: windows of no more comparisons along all axes together are reduced one by one as fast.
    private const int MostComparisonsOneByOne = 9;

    // Measured: pixels of so many taps are read as fast by a kernel.
    private const int MostTapsOfPixels = 25;

    // Measured: along longer rows, which fill lanes well, a generated kernel keeps up with prefixes and suffixes up to so many.
    private const int LongRow = 64;
    private const int MostComparisonsAlongRows = 20;

    // Fewer lanes of planes or channels leave most of a register empty, which a kernel along the rows does not.
    private const int FewestNeighbours = 4;

    // Measured: with fewer channels, or windows of more taps, outputs that add to the pixels they marked are as fast as pixels that ask all
    // windows that reach them.
    private const int FewestChannels = 16;
    private const int MostTapsAsked = 25;

    // Measured: cells of a volume that lie under fewer taps, of windows of no more, are gathered as fast.
    private const int FewestTapsOfCell = 9;
    private const int MostTapsGathered = 25;

    // Registers that a kernel splits by the places of their elements, to the taps of windows so many columns apart.
    private const int MostRegisters = 4;

    // What a window's pixels may take of a cache for a kernel to write to all of them at a time; fewer taps than that never lie in one set.
    private const long MostBytesOfPixels = 64 * 1024;
    private const int FewestTapsApart = 16;

    /// <summary>The way of a forward pass: the first whose condition holds.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="slice">The work.</param>
    public static Walk Forward(in WalkTraits pool, in PoolSlice slice) =>
        slice.IsWhole && IsWholePlanes(pool) && slice.HasDenseCells ? Walk.WholePlanes
        : slice.IsWhole && pool is { IsSum: true, IsChannelsLast: false } && slice.HasDensePlanes ? Walk.PlaneSums
        : (pool.IsSeparable && ShareComparisons(pool, slice), pool.IsUnrolled && !IsRunOfPixels(pool, slice) && !LeapsColumns(pool, slice), pool.IsChannelsLast) switch
        {
            (true, _, true) => Walk.SeparableImages,
            (true, _, false) => Walk.SeparablePlanes,
            (false, true, true) => Walk.Pixels,
            (false, true, false) => Walk.Columns,
            (false, false, true) => Walk.LoopedImages,
            (false, false, false) => Walk.LoopedPlanes,
        };

    /// <summary>The way of a backward pass.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="slice">The work; its band is of cells.</param>
    public static Walk Backward(in WalkTraits pool, in PoolSlice slice) =>
        slice.IsWhole && IsWholePlanes(pool) && slice.HasWholePlanes && slice.HasDenseCells ? Walk.WholePlanes
        : slice.IsWhole && pool.IsSum ? pool.IsChannelsLast ? Walk.ImageShares : Walk.PlaneShares
        : AsksFew(pool, slice) ? Walk.LoopedImages
        : (pool.Gathers && !LiesApart(pool, slice) && !LiesUnderMany(pool, slice) && !LiesUnderFew(pool, slice) && !SharesFar(pool, slice), pool.IsSum, pool.IsChannelsLast) switch
        {
            (true, _, true) => Walk.Pixels,
            (true, _, false) => Walk.Columns,
            (false, false, _) => Walk.Scatter,
            (false, true, true) => Walk.LoopedImages,
            (false, true, false) => Walk.LoopedPlanes,
        };

    /// <summary>What a way is, and why it is taken.</summary>
    public static string Describe(Walk walk) => walk switch
    {
        Walk.WholePlanes => "planes as one row of cells, in lanes of these, for every window is a whole plane",
        Walk.PlaneSums => "planes side by side, in lanes of these, transposed in registers, for every window is a whole plane",
        Walk.PlaneShares => "a share to each cell of a plane, in lanes of these, for every window is a whole plane",
        Walk.ImageShares => "a share to each pixel of an image, in lanes of channels, for every window is a whole image",
        Walk.SeparableImages => "prefixes and suffixes of rows, then of columns, in lanes of channels, for windows at stride 1 of so many taps share most of their comparisons",
        Walk.SeparablePlanes => "prefixes and suffixes of rows, then of columns, in lanes of planes transposed to a tile, for windows at stride 1 of so many taps share most of their comparisons",
        Walk.Columns => "the generated kernel along the rows of planes, in lanes of neighbouring columns, for columns are neighbours in memory",
        Walk.Pixels => "the generated kernel from pixel to pixel, in lanes of channels, for channels are neighbours in memory",
        Walk.LoopedImages => "loops over the taps, in lanes of channels, for the taps are too many to write out or follow the input",
        Walk.LoopedPlanes => "loops over the taps, in lanes of planes transposed to a tile, for the taps are too many to write out, follow the input, or are of windows that move far",
        _ => "every output adds to the cells it marked, for a gather would read too many windows for each, or write to too many pixels at a time, or to cells far apart",
    };

    /// <summary>Neighbours in memory that lanes of a way are made of.</summary>
    public static int Neighbours(Walk walk, in PoolSlice slice) => walk switch
    {
        Walk.WholePlanes => (int)slice.PlaneInputs,
        Walk.Columns => slice.Width.Output,
        Walk.PlaneShares => (int)Math.Min(int.MaxValue, WholeCells.Of(slice).Count),
        Walk.LoopedPlanes or Walk.SeparablePlanes or Walk.PlaneSums => slice.End - slice.First,
        _ => slice.Channels,
    };

    // The best of a plane may be taken in any order, but then knows of one winner alone.
    private static bool IsWholePlanes(in WalkTraits pool) => pool is { IsSum: false, MarksTies: false, IsChannelsLast: false };

    private static bool ShareComparisons(in WalkTraits pool, in PoolSlice slice)
    {
        if (!pool.IsUnrolled)
        {
            return true;
        }

        int comparisons = slice.Depth.Size + slice.Height.Size + slice.Width.Size - 3;
        int neighbours = pool.IsChannelsLast ? slice.Channels : slice.End - slice.First;
        return comparisons > MostComparisonsOneByOne && neighbours >= FewestNeighbours
            && (pool.IsChannelsLast || slice.Width.Output <= LongRow || comparisons > MostComparisonsAlongRows);
    }

    // Winners with numbers as long as the elements, of bins that no kernel gathers.
    private static bool AsksFew(in WalkTraits pool, in PoolSlice slice) =>
        pool is { IsSum: false, MarksTies: false, IsWide: true, IsChannelsLast: true, Gathers: false, ElementSize: sizeof(int) }
        && slice.Channels >= FewestChannels && slice.Taps <= MostTapsAsked;

    // Pixels of many channels may all lie in the same few sets of a cache, so that each line of theirs is written to memory and read anew for
    // every part of it. Outputs of windows that share no pixel touch few of these.
    private static bool LiesApart(in WalkTraits pool, in PoolSlice slice) =>
        pool is { IsSum: false, MarksTies: false, IsChannelsLast: true }
        && !slice.Overlaps && slice.Taps >= FewestTapsApart && slice.Taps * slice.Channels * pool.ElementSize > MostBytesOfPixels;

    // The cells of winners are found many at a time, and then an output is one addition.
    private static bool LiesUnderMany(in WalkTraits pool, in PoolSlice slice) =>
        pool is { IsSum: false, MarksTies: false, IsWide: false, IsChannelsLast: false, ElementSize: >= sizeof(int) } && slice.IsVolume && slice.Overlaps
        && (slice.Taps > MostTapsGathered || slice.Taps * slice.PlaneOutputs >= FewestTapsOfCell * slice.PlaneInputs)
        && MarkedCells.IsFor(slice);

    // Pixels of many channels may all lie in the same few sets of a cache. Loops read some lines of each, and a kernel one.
    private static bool IsRunOfPixels(in WalkTraits pool, in PoolSlice slice) =>
        pool is { MayLoop: true, IsChannelsLast: true } && slice.Taps > MostTapsOfPixels && slice.IsWhole;

    // For every tap a lane is put together from as many registers as the stride, unless these are two or hold several taps; planes that are
    // transposed to a tile have lanes side by side. Measured, 56 wide planes, maxima and averages: 8x8 at stride 8 a fifth of the time, 5x5 at stride 5
    // 0.4 to 0.6 times, 8x8 at stride 4 a third, but 5x5 there twice the time, and lines of 5 at stride 5, which fill their lanes, 1.2 times.
    private static bool LeapsColumns(in WalkTraits pool, in PoolSlice slice) =>
        pool is { MayLoop: true, IsChannelsLast: false } && LeapsColumns(slice.Width) && slice.End - slice.First >= FewestNeighbours;

    private static bool LeapsColumns(in WindowAxis width) => width.Size >= width.Stride
        && (width.Stride > MostRegisters + 1 || (width.Output <= LongRow && (width.Stride > MostRegisters || (width.Stride > 2 && width.Size > width.Stride + 1))));

    // Cells of windows that move so far are stored one by one. Measured, 56 wide planes: 7x7 at stride 7 an eighth of the time.
    private static bool LiesUnderFew(in WalkTraits pool, in PoolSlice slice) =>
        pool is { IsSum: false, MarksTies: false, IsWide: false, IsChannelsLast: false, ElementSize: >= sizeof(int) }
        && slice.Width.Stride > MostRegisters && MarkedCells.IsFor(slice);

    // Sums, likewise: averages of 5x5 at stride 5 0.65 times the time.
    private static bool SharesFar(in WalkTraits pool, in PoolSlice slice) =>
        pool is { IsSum: true, IsChannelsLast: false } && slice.Width.Stride > MostRegisters && slice.End - slice.First >= FewestNeighbours;
}
