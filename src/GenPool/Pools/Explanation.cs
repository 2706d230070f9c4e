using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Kernels;
using GenPool.Lanes;
using GenPool.Walks;
using GenPool.Walks.Columns;
using GenPool.Walks.Looping;
using GenPool.Walks.Pixels;

namespace GenPool.Pools;

/// <summary>Says in sentences how a pool of some shape runs on this machine, from the same choices that run it.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TOrder">The element order.</typeparam>
internal static class Explanation<TKernel, T, TOrder>
    where TKernel : struct, IKernel
    where T : unmanaged, INumber<T>
    where TOrder : struct, IOrder
{
    private const string Fetched = "Each step fetches what later ones touch, for the tensors are more than near caches hold.";
    private const string InOrderOfMemory = "They go from pixel to pixel with all channels, in the order of memory, for the tensors are more than near caches hold.";

    /// <summary>Explains.</summary>
    /// <param name="domain">The windows.</param>
    /// <param name="isWide">Whether tap numbers take four bytes.</param>
    /// <param name="inDouble">Whether sums are formed in double.</param>
    /// <param name="marksTies">Whether all taps that tie are marked.</param>
    public static string Of(in PoolDomain domain, bool isWide, bool inDouble, bool marksTies = false)
    {
        bool isLast = TOrder.IsChannelsLast;
        List<string> sentences = [$"Input {domain.DescribeInput()}, output {domain.DescribeOutput()}, channels {(isLast ? "last" : "first")}."];
        if (domain.IsEmpty)
        {
            return sentences[0] + " There is nothing to do.";
        }

        WorkPartition forward = WorkPartition.Create(domain, isLast, PoolStrides.Dense(domain, isLast), isBackward: false, Unsafe.SizeOf<T>(), null);
        PoolSlice slice = forward[0];
        WalkTraits traits = WalkTraits.Of<TKernel, T, TOrder>(marksTies, isWide);
        Walk walk = WalkList.Forward(traits, slice);
        sentences.Add($"Forward: {WalkList.Describe(walk)}.");
        int neighbours = WalkList.Neighbours(walk, slice);
        int covered = walk == Walk.Columns && !marksTies && !isWide ? TwinRows.Neighbours<TKernel, T>(slice, inDouble) : neighbours;
        sentences.Add(Lane(covered, IsWithin(walk), slice.Taps, isWide, inDouble, out int elements));
        if (covered != neighbours && TwinRows.MayBe(slice, elements))
        {
            sentences.Add("A lane takes two rows of windows, a half of it each, for rows are short.");
        }

        if (walk == Walk.Columns && RegisterRows.MayBe<TKernel, T>(slice, elements, inDouble))
        {
            sentences.Add("A register holds a row, which is loaded once and rotated for the taps of its windows.");
        }

        if (walk is Walk.Columns or Walk.Pixels)
        {
            sentences.Add(TKernel.CarriesForward
                ? "It goes down the outermost axis and keeps what windows share; not window by window, for they overlap there."
                : TKernel.KeepsTaps ? "It goes from window to window down strips of lanes, and loads the taps that one shares with the next once."
                : "It goes from window to window; nothing is carried, for windows share nothing that could be put together.");
            if (walk == Walk.Pixels && TKernel.CarriesForward)
            {
                PixelParts inference = PixelParts.Forward(slice, 1, Unsafe.SizeOf<T>(), isMarked: false);
                PixelParts training = PixelParts.Forward(slice, 1, Unsafe.SizeOf<T>(), isMarked: true);
                sentences.Add(inference.Describe());
                if (training != inference)
                {
                    sentences.Add(string.Create(CultureInfo.InvariantCulture, $"Where winners are marked, parts are of {training.Steps} steps."));
                }
            }

            if (!marksTies && IsFetched(slice, StripOrder.Forward<TKernel>(), TKernel.CarriesForward, isBackward: false, elements))
            {
                sentences.Add(Fetched);
            }

            sentences.Add(Edges(domain));
        }

        if (walk == Walk.LoopedImages && FarMemory.GoesByPixels(FarMemory.BytesAheadOfImages(slice, Unsafe.SizeOf<T>()), slice.Channels, LaneGroups.Many * elements))
        {
            sentences.Add(InOrderOfMemory);
        }

        PoolSlice backward = WorkPartition.Create(domain, isLast, PoolStrides.Dense(domain, isLast), isBackward: true, Unsafe.SizeOf<T>(), null)[0];
        walk = WalkList.Backward(traits, backward);
        sentences.Add($"Backward: {WalkList.Describe(walk)}.");
        if (walk is Walk.Columns or Walk.Pixels)
        {
            sentences.Add(Lane(isLast ? domain.Channels : new CellBlocks(domain.Width, TKernel.AlignsColumns).Count, isLast, slice.Taps, isWide, inDouble, out elements));
            sentences.Add(TKernel.CarriesBackward
                ? "It goes down the outermost axis and carries the sums of cells that later outputs reach."
                : "It goes from block to block of cells, each stored once.");
            if (walk == Walk.Pixels && TKernel.CarriesBackward)
            {
                sentences.Add(PixelParts.Backward(backward, 1, Unsafe.SizeOf<T>()).Describe());
            }

            if (IsFetched(backward, StripOrder.Backward<TKernel>(), TKernel.CarriesBackward, isBackward: true, elements))
            {
                sentences.Add(Fetched);
            }
        }

        sentences.Add(forward.Workers == 1
            ? "Cut: one slice, on the caller's thread; the input is too small for a second."
            : string.Create(CultureInfo.InvariantCulture, $"Cut: {forward.SliceCount} slices for up to {forward.Workers} threads, the first of {slice.End - slice.First} {(isLast ? "images" : "planes")} and {slice.EndBand - slice.FirstBand} rows of windows."));
        return string.Join('\n', sentences);
    }

    private static bool IsFetched(in PoolSlice slice, bool goesDownStrips, bool carries, bool isBackward, int lane)
    {
        int size = Unsafe.SizeOf<T>();
        return !TOrder.IsChannelsLast ? FarMemory.OfPlanes(slice, goesDownStrips, isBackward, size)
            : FarMemory.OfImages(slice, carries, isBackward ? PixelParts.Backward(slice, lane, size) : PixelParts.Forward(slice, lane, size, isMarked: true), isBackward, size);
    }

    private static bool IsWithin(Walk walk) => walk != Walk.Columns;

    private static string Lane(int width, bool isWithin, long taps, bool isWide, bool inDouble, out int elements)
    {
        StrongBox<(int Elements, int Bits)> lane = new();
        LaneProbe<T> probe = new(lane);
        if (TKernel.IsSum)
        {
            SumLanes.Run<T, LaneProbe<T>>(probe, width, isWithin, taps, inDouble);
        }
        else if (isWithin)
        {
            LaneLadder.Run<T, LaneProbe<T>>(probe, width, isWide);
        }
        else
        {
            CoveringLane.Run<T, LaneProbe<T>>(probe, width, isWide);
        }

        (elements, int bits) = lane.Value;
        string reason = isWithin ? "the widest that they fill" : elements >= width ? "the narrowest that covers them" : "the widest there is";
        return string.Create(CultureInfo.InvariantCulture, $"Lanes of {elements} ({bits} bits) for {width} neighbours: {reason}.");
    }

    private static string Edges(in PoolDomain domain)
    {
        WindowAxis width = domain.Width;
        int over = width.Output - (width.SteadyEnd - width.SteadyStart);
        return !TKernel.LeavesColumns && !TKernel.LeavesRows ? "No window reaches over an edge, so nothing is masked."
            : string.Create(CultureInfo.InvariantCulture, $"Of {width.Output} windows along a row {over} reach over its ends; only the strips that hold them load through masks.");
    }
}
