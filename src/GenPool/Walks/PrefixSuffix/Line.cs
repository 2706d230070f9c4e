using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Saved;

namespace GenPool.Walks.PrefixSuffix;

/// <summary>The best of every window of a line, in three comparisons an element whatever the window.</summary>
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
internal static unsafe class Line<TPolicy, TMarks, TLane, T>
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
    /// <param name="memory">Memory for a window.</param>
    /// <returns>What was observed, to tell whether the result stands.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static TLane Run<TSource, TTarget>(TSource source, TTarget target, int count, int size, int before, int windows, TileLine<TLane, T> memory)
        where TSource : struct, ILineSource<TLane>
        where TTarget : struct, ILineTarget<TLane>
    {
        TLane seen = TLane.Zero;
        nint window = 0, element = 1, end = Math.Min(size, count), first = Math.Min(size - 1 - before, end);
        Winner<TPolicy, TMarks, TLane, T> prefix = Winner<TPolicy, TMarks, TLane, T>.Of(source, 0);
        seen = Watch<TSource>(seen, prefix);

        // In the first block windows begin with the line, or before: the prefix alone.
        for (; element < first; element++)
        {
            Winner<TPolicy, TMarks, TLane, T> next = Winner<TPolicy, TMarks, TLane, T>.Of(source, element);
            seen = Watch<TSource>(seen, next);
            prefix = prefix.Or(next);
        }

        if (first == 0)
        {
            target.Store(window++, prefix.Value, prefix.Tap);
        }

        for (; element < end; element++)
        {
            Winner<TPolicy, TMarks, TLane, T> next = Winner<TPolicy, TMarks, TLane, T>.Of(source, element);
            seen = Watch<TSource>(seen, next);
            prefix = prefix.Or(next);
            target.Store(window++, prefix.Value, prefix.Tap);
        }

        // In the others they begin in the block before: a suffix of that and the prefix, but the last one of a whole block.
        nint start = 0;
        for (; element < count; start += size)
        {
            Suffixes(source, start, size, memory);
            end = Math.Min(element + size, count);
            prefix = Winner<TPolicy, TMarks, TLane, T>.Of(source, element);
            seen = Watch<TSource>(seen, prefix);
            Store(target, window++, Winner<TPolicy, TMarks, TLane, T>.Of(memory, 1).Or(prefix));
            element++;
            for (nint offset = 2; element < end && offset < size; element++, offset++)
            {
                Winner<TPolicy, TMarks, TLane, T> next = Winner<TPolicy, TMarks, TLane, T>.Of(source, element);
                seen = Watch<TSource>(seen, next);
                prefix = prefix.Or(next);
                Store(target, window++, Winner<TPolicy, TMarks, TLane, T>.Of(memory, offset).Or(prefix));
            }

            if (element < end)
            {
                Winner<TPolicy, TMarks, TLane, T> next = Winner<TPolicy, TMarks, TLane, T>.Of(source, element++);
                seen = Watch<TSource>(seen, next);
                prefix = prefix.Or(next);
                target.Store(window++, prefix.Value, prefix.Tap);
            }
        }

        // Windows that end behind the line: the prefix stands and the suffix moves on, first in the block before, then in the last one.
        nint origin = window - before;
        for (; window < windows && origin <= start; origin++)
        {
            Winner<TPolicy, TMarks, TLane, T> all = start == 0 || origin == start ? prefix
                : Winner<TPolicy, TMarks, TLane, T>.Of(memory, origin - start + size).Or(prefix);
            Store(target, window++, all);
        }

        if (window < windows)
        {
            Suffixes(source, start, (int)(count - start), memory);
            for (; window < windows; origin++)
            {
                Store(target, window++, Winner<TPolicy, TMarks, TLane, T>.Of(memory, origin - start));
            }
        }

        return seen;
    }

    // The best of a block from each of its elements on, but the first.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Suffixes<TSource>(TSource source, nint start, int length, TileLine<TLane, T> memory)
        where TSource : struct, ILineSource<TLane>
    {
        TileTarget<TLane, T, TMarks> target = memory.AsTarget<TMarks>();
        Winner<TPolicy, TMarks, TLane, T> suffix = Winner<TPolicy, TMarks, TLane, T>.Of(source, start + length - 1);
        for (nint offset = length - 1; offset > 0; offset--)
        {
            Store(target, offset, suffix);
            suffix = Winner<TPolicy, TMarks, TLane, T>.Of(source, start + offset - 1).Or(suffix);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TTarget>(TTarget target, nint window, Winner<TPolicy, TMarks, TLane, T> winner)
        where TTarget : struct, ILineTarget<TLane> => target.Store(window, winner.Value, winner.Tap);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Watch<TSource>(TLane seen, Winner<TPolicy, TMarks, TLane, T> next)
        where TSource : struct, ILineSource<TLane> => TSource.IsFirst ? TPolicy.Watch(seen, next.Value) : seen;
}
