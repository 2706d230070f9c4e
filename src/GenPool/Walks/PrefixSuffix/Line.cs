using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Saved;

namespace GenPool.Walks.PrefixSuffix;

/// <summary>The best of every window of a line, in three comparisons an element whatever the window.</summary>
/// <typeparam name="TSource">Where the line is read.</typeparam>
/// <typeparam name="TTarget">Where the windows are written.</typeparam>
/// <typeparam name="TPolicy">What is made of NaN.</typeparam>
/// <typeparam name="TMarks">What is marked: whether positions are kept.</typeparam>
/// <typeparam name="TLane">The lane: a line of each of as many channels.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// After M. van Herk, "A fast algorithm for local minimum and maximum filters on rectangular and octagonal kernels" (1992), and J. Gil
/// and M. Werman, "Computing 2-D min, median, and max filters" (1993). The line is cut into blocks as long as a window. A window
/// reaches over one boundary of blocks at most: it is a suffix of one block and a prefix of the next. The order of elements is
/// kept, a suffix before a prefix, so that the first of equals stays. Only elements of the line take part; there is no padding.
/// </remarks>
internal static unsafe class Line<TSource, TTarget, TPolicy, TMarks, TLane, T>
    where TSource : struct, ILineEnd<TLane, T>
    where TTarget : struct, ILineEnd<TLane, T>
    where TPolicy : struct, INaNPolicy<TLane, T>
    where TMarks : struct, IMarks
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    /// <summary>Runs along a line.</summary>
    /// <param name="source">The line.</param>
    /// <param name="target">Receives the windows.</param>
    /// <param name="count">Elements of the line.</param>
    /// <param name="size">Elements of a window, 2 or more.</param>
    /// <param name="before">Elements of the first window that lie before the line.</param>
    /// <param name="windows">Windows, each an element after the one before. Every element lies in one.</param>
    /// <param name="suffixes">Memory for a block: the best from each of its elements on.</param>
    /// <returns>What was observed, to tell whether the result stands.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static TLane Run(in LineEnd<T> source, in LineEnd<T> target, int count, int size, int before, int windows, in LineEnd<T> suffixes)
    {
        T* from = source.Values, to = target.Values, suffix = suffixes.Values;
        byte* fromTap = source.Taps, toTap = target.Taps, suffixTap = suffixes.Taps;
        (nint step, nint tapStep, nint toStep, nint toTapStep) = (source.Step, source.TapStep, target.Step, target.TapStep);
        TLane one = TLane.Tap(1), position = TLane.Tap(source.Position);
        TLane origin = TLane.Tap(-target.Position), nextOrigin = TLane.Tap(-target.NextPosition), seen = TLane.Zero;

        // Windows that end in the first block begin with the line: those before the first one, and a prefix alone.
        nint start = 0, quiet = Math.Min(size - 1 - before, count), joined = 0, alone = Math.Min(size, count) - quiet;
        while (true)
        {
            // The best so far is the lowest value at the first element, which nothing replaces that is not greater.
            TLane value = TLane.Lowest, tap = Tap(fromTap, position);
            for (nint i = quiet; i > 0; i--)
            {
                TLane later = TLane.Load(ref *from, 0);
                tap = Choose(later, value, Tap(fromTap, position), tap);
                value = TPolicy.Better(later, value);
                seen = TSource.IsInput ? TPolicy.Watch(seen, later) : seen;
                position = TSource.IsInput ? TLane.AddTaps(position, one) : position;
                from += step;
                fromTap += tapStep;
            }

            for (nint i = joined; i > 0; i--)
            {
                TLane later = TLane.Load(ref *from, 0);
                tap = Choose(later, value, Tap(fromTap, position), tap);
                value = TPolicy.Better(later, value);
                seen = TSource.IsInput ? TPolicy.Watch(seen, later) : seen;
                position = TSource.IsInput ? TLane.AddTaps(position, one) : position;
                from += step;
                fromTap += tapStep;

                suffix += TLane.Count;
                suffixTap += TLane.Count * TapSize;
                TLane earlier = TLane.Load(ref *suffix, 0);
                TTarget.Store(to, toTap, TPolicy.Better(value, earlier), Choose(value, earlier, tap, Kept(suffixTap)), origin);
                origin = TLane.AddTaps(origin, nextOrigin);
                to += toStep;
                toTap += toTapStep;
            }

            for (nint i = alone; i > 0; i--)
            {
                TLane later = TLane.Load(ref *from, 0);
                tap = Choose(later, value, Tap(fromTap, position), tap);
                value = TPolicy.Better(later, value);
                seen = TSource.IsInput ? TPolicy.Watch(seen, later) : seen;
                position = TSource.IsInput ? TLane.AddTaps(position, one) : position;
                from += step;
                fromTap += tapStep;
                TTarget.Store(to, toTap, value, tap, origin);
                origin = TLane.AddTaps(origin, nextOrigin);
                to += toStep;
                toTap += toTapStep;
            }

            if (start + size >= count)
            {
                // Windows that end behind the line: the prefix stands, and the suffix moves on.
                nint ended = Math.Max(0, count - (size - 1 - before)), first = ended - before, rest = windows - ended;
                joined = start == 0 ? 0 : Math.Clamp(start - first, 0, rest);
                alone = Math.Clamp(start + 1 - first - joined, 0, rest - joined);
                suffix = suffixes.Values + ((first - start + size) * TLane.Count);
                suffixTap = suffixes.Taps + ((first - start + size) * TLane.Count * TapSize);
                for (nint i = joined; i > 0; i--)
                {
                    TLane earlier = TLane.Load(ref *suffix, 0);
                    TTarget.Store(to, toTap, TPolicy.Better(value, earlier), Choose(value, earlier, tap, Kept(suffixTap)), origin);
                    origin = TLane.AddTaps(origin, nextOrigin);
                    to += toStep;
                    toTap += toTapStep;
                    suffix += TLane.Count;
                    suffixTap += TLane.Count * TapSize;
                }

                for (nint i = alone; i > 0; i--)
                {
                    TTarget.Store(to, toTap, value, tap, origin);
                    origin = TLane.AddTaps(origin, nextOrigin);
                    to += toStep;
                    toTap += toTapStep;
                }

                rest -= joined + alone;
                if (rest > 0)
                {
                    Suffixes(from, fromTap, step, tapStep, position, count - start, suffixes);
                    first += joined + alone - start;
                    suffix = suffixes.Values + (first * TLane.Count);
                    suffixTap = suffixes.Taps + (first * TLane.Count * TapSize);
                    for (; rest > 0; rest--)
                    {
                        TTarget.Store(to, toTap, TLane.Load(ref *suffix, 0), Kept(suffixTap), origin);
                        origin = TLane.AddTaps(origin, nextOrigin);
                        to += toStep;
                        toTap += toTapStep;
                        suffix += TLane.Count;
                        suffixTap += TLane.Count * TapSize;
                    }
                }

                return seen;
            }

            // In the next block, windows are a suffix of this one and a prefix; the last one, of a whole block, a prefix alone.
            Suffixes(from, fromTap, step, tapStep, position, size, suffixes);
            start += size;
            quiet = 0;
            joined = Math.Min(size - 1, count - start);
            alone = Math.Min(size, count - start) - joined;
            suffix = suffixes.Values;
            suffixTap = suffixes.Taps;
        }
    }

    private static int TapSize
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TileTaps<TLane, T>.Size;
    }

    // The best of a block from each of its elements on, but the first, which no window needs alone; from behind the block back.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Suffixes(T* from, byte* fromTap, nint step, nint tapStep, TLane position, nint length, in LineEnd<T> suffixes)
    {
        T* suffix = suffixes.Values + (length * TLane.Count);
        byte* suffixTap = suffixes.Taps + (length * TLane.Count * TapSize);
        TLane back = TLane.Tap(-1), last = TLane.AddTaps(position, back);
        TLane value = TLane.Load(ref *from, -step), tap = Tap(fromTap - tapStep, last);
        for (nint i = length - 1; i > 0; i--)
        {
            from -= step;
            fromTap -= tapStep;
            suffix -= TLane.Count;
            suffixTap -= TLane.Count * TapSize;
            position = TSource.IsInput ? TLane.AddTaps(position, back) : position;

            // The last element joined with itself is itself.
            TLane earlier = TLane.Load(ref *from, 0);
            tap = Choose(value, earlier, tap, Tap(fromTap, position));
            value = TPolicy.Better(value, earlier);
            TileEnd<TMarks, TLane, T>.Store(suffix, suffixTap, value, tap, TLane.Zero);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Tap(byte* taps, TLane position) => TMarks.Bytes == 0 ? TLane.Zero : TSource.IsInput ? position : Kept(taps);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Kept(byte* taps) => TMarks.Bytes == 0 ? TLane.Zero : TileTaps<TLane, T>.Load(taps);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Choose(TLane later, TLane best, TLane laterTap, TLane bestTap) =>
        TMarks.Bytes == 0 ? TLane.Zero : TPolicy.Choose(later, best, laterTap, bestTap);
}
