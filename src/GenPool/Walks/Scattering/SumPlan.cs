using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Walks.Scattering;

/// <summary>Where a scattering pass forms the sums of a slice: in the tensor itself, or in a tile that stays in cache.</summary>
/// <remarks>
/// A tile holds some rows of a plane, or slices of a volume, of several planes or of the channels of a cache line. It is wide enough for the
/// taps of all windows, also for those on padding or beyond the slice's band, so that no tap has to be asked where it lies; unless taps
/// are computed, which tells it anyway.
/// </remarks>
internal readonly struct SumPlan
{
    /// <summary>Bytes of a cache line.</summary>
    public const int LineBytes = 64;

    // About what the first cache holds besides gradients and marks.
    private const long FavouredBytes = 32 * 1024;

    // A tile of more is a sign of padding or dilation far beyond the input.
    private const long MostBytes = 64 * 1024 * 1024;

    // Measured: four are not enough to hide an addition, and more than eight gain nothing.
    private const int PlanesInTurn = 8;

    // Taps of a plane's windows whose cells are written down: half of a first-level cache.
    private const int MostCells = 4096;

    // Measured, with channels last: where outputs are fewer, each for so many pixels or more, most of a tile would be copied for nothing. A tile is
    // wider than the pixels where taps lie beyond them, which without one are computed.
    private const int ManyPixels = 4;
    private const int ManyPixelsPadded = 32;

    // Windows, or with channels last outputs, whose first taps are written down: a part of a second-level cache.
    private const int MostOrigins = 65536;

    /// <summary>Decides.</summary>
    /// <param name="slice">The work.</param>
    /// <param name="isChannelsLast">The element order.</param>
    /// <param name="marksTies">Whether an output may mark several taps.</param>
    /// <param name="isByte">Whether a mark is a byte.</param>
    /// <param name="elementSize">Bytes of an element.</param>
    /// <param name="sumSize">Bytes of a sum; as many where a sum is an element.</param>
    public SumPlan(in PoolSlice slice, bool isChannelsLast, bool marksTies, bool isByte, int elementSize, int sumSize)
    {
        ref readonly WindowAxis outer = ref slice.Outer;
        First = outer.FirstWindow(slice.FirstBand);
        End = Math.Max(First, outer.EndWindow(slice.EndBand - 1));
        InTurn = isChannelsLast ? Math.Min(slice.Channels, LineBytes / elementSize) : Math.Min(slice.End - slice.First, PlanesInTurn);
        TapCount = slice.Taps;

        SumBox taps = SumBox.OfTaps(slice, First, End), cells = SumBox.OfCells(slice);
        IsLookedUp = slice.IsRegular && TapCount <= TapTable.Capacity && (double)outer.Extent * taps.Height * taps.Width * InTurn * sumSize <= MostBytes;

        IsSized = !slice.IsRegular && slice.HasWholePlanes && IsOnInput(slice.Depth) && IsOnInput(slice.Height) && IsOnInput(slice.Width)
            && SizedTapTables.Length(slice) <= TapTable.Capacity;
        IsOneByOne = !isChannelsLast && !marksTies && elementSize == sumSize && slice.HasWholePlanes && (double)slice.PlaneOutputs * TapCount <= MostCells
            && IsSeldomShared(slice.Depth) && IsSeldomShared(slice.Height) && IsSeldomShared(slice.Width);

        bool sharesPixels = isChannelsLast && slice.Overlaps;
        bool gathersPixels = sharesPixels && slice.PlaneOutputs * (cells.Holds(taps) ? ManyPixels : ManyPixelsPadded) > slice.PlaneInputs;

        // Numbers of cells and of outputs are small enough to be written down.
        IsFoundFirst = !IsOneByOne && isByte && !marksTies && elementSize == sumSize && MarkedCells.IsFor(slice)
            && (isChannelsLast ? gathersPixels && InTurn * elementSize == LineBytes && slice.PlaneOutputs * InTurn <= MostOrigins : slice.PlaneOutputs <= MostOrigins);
        IsLookedUp &= !IsFoundFirst && (gathersPixels || !sharesPixels || cells.Holds(taps));

        // With channels last, a tile also brings the pixels close together that one after the other of the outputs adds to.
        IsInTensor = IsOneByOne || (IsFoundFirst && !isChannelsLast) || (elementSize == sumSize && (!IsLookedUp || cells.Holds(taps)) && !gathersPixels);
        InTurn = IsOneByOne ? 1 : isChannelsLast && IsInTensor ? slice.Channels : InTurn;
        Box = IsLookedUp && !IsInTensor ? taps : cells;

        long window = Math.Min(outer.Extent, Box.Count);
        long favoured = Math.Max(2 * window, FavouredBytes / (Box.StepCells * InTurn * sumSize));
        Steps = IsInTensor ? Box.Count : Math.Max(1, Math.Min(Box.Count, favoured));
        nint cell = isChannelsLast ? InTurn : 1;
        Strides = new(
            (nint)Box.StepCells * cell, (nint)Box.Width * cell, cell,
            isChannelsLast ? 1 : IsInTensor ? slice.PlaneInputs : (nint)(Steps * Box.StepCells));
    }

    /// <summary>Whether sums are formed in the tensor.</summary>
    public bool IsInTensor { get; }

    /// <summary>Whether the cells of many outputs are found before anything is added to them.</summary>
    public bool IsFoundFirst { get; }

    /// <summary>Whether a table tells where taps lie.</summary>
    public bool IsLookedUp { get; }

    /// <summary>Whether tables for windows of each size tell it: they know of no band.</summary>
    public bool IsSized { get; }

    /// <summary>Whether neighbours mark the same cell so seldom that planes need not take turns.</summary>
    public bool IsOneByOne { get; }

    /// <summary>Taps of a window.</summary>
    public long TapCount { get; }

    /// <summary>The first window along the outermost axis that reaches the slice's band.</summary>
    public int First { get; }

    /// <summary>One past the last.</summary>
    public int End { get; }

    /// <summary>Planes, or channels, that take turns at every output.</summary>
    public int InTurn { get; }

    /// <summary>The cells that there are sums for, one time or another.</summary>
    public SumBox Box { get; }

    /// <summary>How many steps along the outermost axis there are sums for at a time.</summary>
    public long Steps { get; }

    /// <summary>How the sums lie.</summary>
    public SumStrides Strides { get; }

    /// <summary>Sums of a tile.</summary>
    public long TileLength => IsInTensor ? 0 : Steps * Box.StepCells * InTurn;

    /// <summary>Where along the outermost axis the taps of a window begin that have sums.</summary>
    public long StartOf(in WindowAxis outer, int window) => Math.Max(outer.Origin(window), Box.First);

    /// <summary>Where they end.</summary>
    public long EndOf(in WindowAxis outer, int window) => Math.Min(outer.Origin(window) + outer.Extent, Box.First + Box.Count);

    // Whether all taps of all windows lie side by side on the input.
    private static bool IsOnInput(in WindowAxis axis) => axis is { SteadyStart: 0, Dilation: 1 } && axis.SteadyEnd == axis.Output;

    private static bool IsSeldomShared(in WindowAxis axis) => axis.Extent <= 2L * axis.Stride;
}
