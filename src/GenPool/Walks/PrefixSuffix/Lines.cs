using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Saved;

namespace GenPool.Walks.PrefixSuffix;

/// <summary>The best of every window of two lines side by side, in three comparisons an element whatever the window.</summary>
/// <typeparam name="TSource">Where the lines are read.</typeparam>
/// <typeparam name="TTarget">Where the windows are written.</typeparam>
/// <typeparam name="TPolicy">What is made of NaN.</typeparam>
/// <typeparam name="TMarks">What is marked: whether taps are numbered.</typeparam>
/// <typeparam name="TLane">The lane: two lines of each of as many channels.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// After M. van Herk, "A fast algorithm for local minimum and maximum filters on rectangular and octagonal kernels" (1992), and J. Gil
/// and M. Werman, "Computing 2-D min, median, and max filters" (1993). A line is cut into blocks as long as a window. A window
/// reaches over one boundary of blocks at most: it is a suffix of one block and a prefix of the next. The order of elements is
/// kept, a suffix before a prefix, so that the first of equals stays. Only elements of the line take part; there is no padding.
/// Comparisons along a line wait for one another, which those of two lines do not, and every step is counted once for both.
/// </remarks>
internal static unsafe class Lines<TSource, TTarget, TPolicy, TMarks, TLane, T>
    where TSource : struct, ILineEnd<TLane, T>
    where TTarget : struct, ILineEnd<TLane, T>
    where TPolicy : struct, INaNPolicy<TLane, T>
    where TMarks : struct, IMarks
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    // Elements from one suffix to the next: one of each line, side by side.
    private static int SuffixSize
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2 * TileEnd<TMarks, TLane, T>.Size;
    }

    /// <summary>Runs along two lines, up to the windows that end behind them.</summary>
    /// <param name="source">The lines.</param>
    /// <param name="target">Receives the windows.</param>
    /// <param name="count">Elements of a line.</param>
    /// <param name="size">Elements of a window, 2 or more.</param>
    /// <param name="before">Elements of the first window that lie before the line.</param>
    /// <param name="suffixes">
    /// Memory for a block: the best from each of its elements on. At the end these are of the last block but one, and first, where no
    /// window needs it, the best of the last block.
    /// </param>
    /// <returns>What was observed, to tell whether the result stands.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static TLane Run(in LineEnd<T> source, in LineEnd<T> target, int count, int size, int before, T* suffixes)
    {
        T* from = source.Values, to = target.Values, suffix = suffixes;
        byte* marks = target.Marks;
        (nint step, nint beside, nint toStep, nint toBeside) = (source.Step, source.Beside, target.Step, target.Beside);
        TLane one = TLane.Tap(1), next = TLane.Tap(target.NextOffset), position = TLane.Zero, seen = TLane.Zero;
        TLane offset = TLane.Tap(target.Offset), besideOffset = TLane.Tap(target.Offset + target.BesideOffset);

        // Windows that end in the first block begin with the line: those before the first one, and a prefix alone.
        nint start = 0, quiet = Math.Min(size - 1 - before, count), joined = 0, alone = Math.Min(size, count) - quiet;
        while (true)
        {
            // The best so far is the lowest value at the first element, which nothing replaces that is not greater.
            TLane value = TLane.Lowest, besideValue = TLane.Lowest, tap = Tap(from, position), besideTap = Tap(from + beside, position);
            for (T* end = from + (quiet * step); from != end; from += step)
            {
                Take(from, beside, ref position, one, ref value, ref tap, ref besideValue, ref besideTap, ref seen);
            }

            for (T* end = from + (joined * step); from != end; from += step)
            {
                Take(from, beside, ref position, one, ref value, ref tap, ref besideValue, ref besideTap, ref seen);
                suffix += SuffixSize;
                Join(to, marks, toBeside, value, tap, besideValue, besideTap, suffix, offset, besideOffset);
                Next(ref to, ref marks, toStep, ref offset, ref besideOffset, next);
            }

            for (T* end = from + (alone * step); from != end; from += step)
            {
                Take(from, beside, ref position, one, ref value, ref tap, ref besideValue, ref besideTap, ref seen);
                Store(to, marks, toBeside, value, tap, besideValue, besideTap, offset, besideOffset);
                Next(ref to, ref marks, toStep, ref offset, ref besideOffset, next);
            }

            if (start + size >= count)
            {
                // For the windows that end behind the lines, which are left to another method.
                Keep(suffixes, value, tap, besideValue, besideTap);
                return seen;
            }

            // In the next block, windows are a suffix of this one and a prefix; the last one, of a whole block, a prefix alone.
            Suffixes(from, step, beside, (int)start, size, suffixes);
            start += size;
            quiet = 0;
            joined = Math.Min(size - 1, count - start);
            alone = Math.Min(size, count - start) - joined;
            suffix = suffixes;
        }
    }

    /// <summary>Writes the windows that end behind the lines: the prefix of the last block stands, and the suffix moves on.</summary>
    /// <param name="source">The lines.</param>
    /// <param name="target">Receives the windows.</param>
    /// <param name="count">Elements of a line.</param>
    /// <param name="size">Elements of a window, 2 or more.</param>
    /// <param name="before">Elements of the first window that lie before the line.</param>
    /// <param name="windows">Windows of a line, each an element after the one before. Every element lies in one.</param>
    /// <param name="suffixes">What <see cref="Run"/> left.</param>
    /// <remarks>A method of its own, for the JIT does not keep in registers what lives longer than a call, nor very many variables.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Finish(in LineEnd<T> source, in LineEnd<T> target, int count, int size, int before, int windows, T* suffixes)
    {
        (nint toStep, nint toBeside) = (target.Step, target.Beside);
        int start = (count - 1) / size * size;
        int ended = Math.Max(0, count - (size - 1 - before)), first = ended - before, rest = windows - ended;
        T* to = target.Values + (ended * toStep);
        byte* marks = target.Marks + (ended * toStep * TMarks.Bytes);
        TLane next = TLane.Tap(target.NextOffset), offset = TLane.Tap(target.Offset + (ended * target.NextOffset));
        TLane besideOffset = TLane.Tap(target.Offset + target.BesideOffset + (ended * target.NextOffset));
        int joined = start == 0 ? 0 : Math.Clamp(start - first, 0, rest), alone = Math.Clamp(start + 1 - first - joined, 0, rest - joined);
        T* suffix = suffixes + ((first - start + size) * SuffixSize), beside = suffixes + (SuffixSize / 2);
        TLane value = TLane.Load(ref *suffixes, 0), tap = TileEnd<TMarks, TLane, T>.LoadTap(suffixes);
        TLane besideValue = TLane.Load(ref *beside, 0), besideTap = TileEnd<TMarks, TLane, T>.LoadTap(beside);
        for (int i = joined; i > 0; i--)
        {
            Join(to, marks, toBeside, value, tap, besideValue, besideTap, suffix, offset, besideOffset);
            Next(ref to, ref marks, toStep, ref offset, ref besideOffset, next);
            suffix += SuffixSize;
        }

        for (int i = alone; i > 0; i--)
        {
            Store(to, marks, toBeside, value, tap, besideValue, besideTap, offset, besideOffset);
            Next(ref to, ref marks, toStep, ref offset, ref besideOffset, next);
        }

        // Windows that are suffixes alone, from the last back to the second of the block.
        rest -= joined + alone;
        if (rest > 0)
        {
            int skipped = rest - 1;
            to += skipped * toStep;
            marks += skipped * toStep * TMarks.Bytes;
            offset = TLane.AddTaps(offset, TLane.Tap(skipped * target.NextOffset));
            besideOffset = TLane.AddTaps(besideOffset, TLane.Tap(skipped * target.NextOffset));
            next = TLane.Tap(-target.NextOffset);

            T* from = source.Values + ((count - 1) * source.Step);
            TLane position = TLane.Tap(count - 1), back = TLane.Tap(-1);
            Begin(from, source.Beside, position, out value, out tap, out besideValue, out besideTap);
            for (int i = count + before - windows; i > 0; i--)
            {
                Back(ref from, source.Step, source.Beside, ref position, back, ref value, ref tap, ref besideValue, ref besideTap);
            }

            for (; rest > 0; rest--)
            {
                Back(ref from, source.Step, source.Beside, ref position, back, ref value, ref tap, ref besideValue, ref besideTap);
                Store(to, marks, toBeside, value, tap, besideValue, besideTap, offset, besideOffset);
                Next(ref to, ref marks, -toStep, ref offset, ref besideOffset, next);
            }
        }
    }

    // The next element of each line.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Take(
        T* from, nint beside, ref TLane position, TLane one, ref TLane value, ref TLane tap, ref TLane besideValue, ref TLane besideTap, ref TLane seen)
    {
        TLane later = TLane.Load(ref *from, 0), besideLater = TLane.Load(ref *from, beside);
        if (TMarks.Bytes > 0)
        {
            tap = TPolicy.Choose(later, value, Tap(from, position), tap);
            besideTap = TPolicy.Choose(besideLater, besideValue, Tap(from + beside, position), besideTap);
            position = TSource.IsInput ? TLane.AddTaps(position, one) : position;
        }

        value = TPolicy.Better(later, value);
        besideValue = TPolicy.Better(besideLater, besideValue);
        seen = TSource.IsInput ? TPolicy.Watch(seen, later, besideLater) : seen;
    }

    // The best of blocks from each of their elements on, but the first, which no window needs alone; from behind the blocks back.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Suffixes(T* from, nint step, nint beside, int start, nint length, T* suffixes)
    {
        TLane back = TLane.Tap(-1), position = TLane.Tap(start + (int)length - 1);
        from -= step;
        Begin(from, beside, position, out TLane value, out TLane tap, out TLane besideValue, out TLane besideTap);
        for (T* suffix = suffixes + ((length - 1) * SuffixSize); suffix != suffixes; suffix -= SuffixSize)
        {
            Back(ref from, step, beside, ref position, back, ref value, ref tap, ref besideValue, ref besideTap);
            Keep(suffix, value, tap, besideValue, besideTap);
        }
    }

    // The last element, which joined with itself is itself.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Begin(T* from, nint beside, TLane position, out TLane value, out TLane tap, out TLane besideValue, out TLane besideTap)
    {
        value = TLane.Load(ref *from, 0);
        tap = Tap(from, position);
        besideValue = TLane.Load(ref *from, beside);
        besideTap = Tap(from + beside, position);
    }

    // The element of each line before those that were taken.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Back(
        ref T* from, nint step, nint beside, ref TLane position, TLane back, ref TLane value, ref TLane tap, ref TLane besideValue, ref TLane besideTap)
    {
        TLane earlier = TLane.Load(ref *from, 0), besideEarlier = TLane.Load(ref *from, beside);
        if (TMarks.Bytes > 0)
        {
            tap = TPolicy.Choose(value, earlier, tap, Tap(from, position));
            besideTap = TPolicy.Choose(besideValue, besideEarlier, besideTap, Tap(from + beside, position));
            position = TSource.IsInput ? TLane.AddTaps(position, back) : position;
        }

        value = TPolicy.Better(value, earlier);
        besideValue = TPolicy.Better(besideValue, besideEarlier);
        from -= step;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Keep(T* suffix, TLane value, TLane tap, TLane besideValue, TLane besideTap)
    {
        TileEnd<TMarks, TLane, T>.Store(suffix, null, value, tap);
        TileEnd<TMarks, TLane, T>.Store(suffix + (SuffixSize / 2), null, besideValue, besideTap);
    }

    // Windows that are a suffix and a prefix.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Join(
        T* to, byte* marks, nint toBeside, TLane value, TLane tap, TLane besideValue, TLane besideTap, T* suffix, TLane offset, TLane besideOffset)
    {
        T* beside = suffix + (SuffixSize / 2);
        TLane earlier = TLane.Load(ref *suffix, 0), besideEarlier = TLane.Load(ref *beside, 0);
        if (TMarks.Bytes > 0)
        {
            tap = TPolicy.Choose(value, earlier, tap, TileEnd<TMarks, TLane, T>.LoadTap(suffix));
            besideTap = TPolicy.Choose(besideValue, besideEarlier, besideTap, TileEnd<TMarks, TLane, T>.LoadTap(beside));
        }

        value = TPolicy.Better(value, earlier);
        besideValue = TPolicy.Better(besideValue, besideEarlier);
        Store(to, marks, toBeside, value, tap, besideValue, besideTap, offset, besideOffset);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(
        T* to, byte* marks, nint toBeside, TLane value, TLane tap, TLane besideValue, TLane besideTap, TLane offset, TLane besideOffset)
    {
        if (TMarks.Bytes > 0)
        {
            tap = TLane.AddTaps(tap, offset);
            besideTap = TLane.AddTaps(besideTap, besideOffset);
        }

        TTarget.Store(to, marks, value, tap);
        TTarget.Store(to + toBeside, marks + (toBeside * TMarks.Bytes), besideValue, besideTap);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Next(ref T* to, ref byte* marks, nint step, ref TLane offset, ref TLane besideOffset, TLane next)
    {
        to += step;
        if (TMarks.Bytes > 0)
        {
            marks += step * TMarks.Bytes;
            offset = TLane.AddTaps(offset, next);
            besideOffset = TLane.AddTaps(besideOffset, next);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Tap(T* from, TLane position) => TSource.IsInput ? position : TileEnd<TMarks, TLane, T>.LoadTap(from);
}
