using GenPool.Generators.Model;

namespace GenPool.Generators.Planning;

/// <summary>Decides how a spec will run. Pure arithmetic; knows neither Roslyn nor C#.</summary>
internal static class KernelPlanner
{
    public static KernelPlan Plan(PoolSpec spec)
    {
        long taps = (long)spec.Rows.Size * spec.Columns.Size;
        bool isUnrolled = taps <= UnrollPolicy.MaxUnrolledTaps;

        // At stride 1 a row belongs to as many windows as the window has rows, and it pays to carry NHWC to tiles, where a
        // row is reduced once. Otherwise a strip one lane wide would skip through memory, so NHWC walks along pixels.
        bool isTiled = spec is { IsNhwc: true, MarksAllTies: false, Rows: { Stride: 1, Dilation: 1 }, Columns: { Stride: 1, Dilation: 1 } }
            && isUnrolled && taps is > UnrollPolicy.MaxTapsOfPixels and <= UnrollPolicy.MaxByteTaps;
        long mostReaches = (spec.IsNhwc ? UnrollPolicy.MaxReachesOfPixels : UnrollPolicy.MaxReaches) * (long)spec.Rows.Stride * spec.Columns.Stride;
        bool isGathered = taps <= Math.Min(UnrollPolicy.MaxGatheredTaps, mostReaches) && IsNear(spec.Rows) && IsNear(spec.Columns);

        // Windows share rows only where the taps of the next one fall on the same rows.
        bool sharesRows = isTiled || (!spec.IsNhwc && spec.Rows.Dilation == 1);
        int carried = isUnrolled && sharesRows ? Math.Max(0, spec.Rows.Size - spec.Rows.Stride) : 0;
        bool isDoubled = carried > 0 && spec.Rows is { Stride: 1, Size: > UnrollPolicy.MaxCombinedRows and <= 2 * UnrollPolicy.MaxDelayedRows };
        bool areRowsLooped = carried == 0 && isUnrolled && taps > UnrollPolicy.MaxInlinedTaps && spec.Columns.Size <= UnrollPolicy.MaxInlinedTaps;
        long inlinedTaps = areRowsLooped ? spec.Columns.Size : (spec.Rows.Stride == 1 && carried > 0 ? 1 : carried > 0 ? carried + (long)spec.Rows.Stride : spec.Rows.Size) * spec.Columns.Size;

        return new KernelPlan(
            spec,
            isUnrolled ? ForwardStrategy.Unrolled : ForwardStrategy.Looped,
            isGathered ? BackwardStrategy.Gather : BackwardStrategy.Scatter,
            carried,
            new EquatableArray<int>(isDoubled ? PlanDoublings(spec.Rows.Size) : []),
            new EquatableArray<TapRead>(isUnrolled ? PlanReads(spec, canPair: !spec.IsNhwc) : []),
            new EquatableArray<Phase>(isGathered ? PlanPhases(spec.Rows) : []),
            new EquatableArray<Phase>(isGathered ? PlanPhases(spec.Columns) : []),
            areRowsLooped,
            inlinedTaps <= UnrollPolicy.MaxInlinedTaps,
            taps <= UnrollPolicy.MaxInlinedTaps,
            CanBeEmpty(spec, spec.Rows) || CanBeEmpty(spec, spec.Columns),
            isTiled);
    }

    // The best of 2, 4, 8 rows and so on, each from two of the halves before; the last two overlap if they must.
    private static IEnumerable<int> PlanDoublings(int rows)
    {
        int covered = 1;
        for (; 2 * covered <= rows; covered *= 2)
        {
            yield return covered;
        }

        if (covered < rows)
        {
            yield return rows - covered;
        }
    }

    private static bool IsNear(AxisSpec axis) =>
        axis.Stride <= UnrollPolicy.MaxPhases && (axis.Extent - 1) / axis.Stride <= UnrollPolicy.MaxBlocksBack;

    // Along the columns at stride 2, neighbouring taps are the even and the odd elements of one stretch of memory.
    private static IEnumerable<TapRead> PlanReads(PoolSpec spec, bool canPair)
    {
        AxisSpec axis = spec.Columns;
        for (int tap = 0; tap < axis.Size; tap++)
        {
            bool isPair = canPair && axis is { Stride: 2, Dilation: 1 } && tap + 1 < axis.Size;
            yield return new TapRead(tap, tap * axis.Dilation, isPair);
            tap += isPair ? 1 : 0;
        }
    }

    private static IEnumerable<Phase> PlanPhases(AxisSpec axis)
    {
        for (int position = 0; position < axis.Stride; position++)
        {
            // The last tap belongs to the window that began first, so descending taps are ascending outputs.
            IEnumerable<Reach> reaches = Enumerable.Range(0, axis.Size)
                .Reverse()
                .Where(tap => tap * axis.Dilation % axis.Stride == position)
                .Select(tap => new Reach(tap, tap * axis.Dilation / axis.Stride));
            yield return new Phase(position, new EquatableArray<Reach>(reaches));
        }
    }

    // Without dilation, a window that starts on the leading padding covers the first element, padding being smaller than
    // the window, and any other starts on the input. Dilated taps can step over a small input.
    private static bool CanBeEmpty(PoolSpec spec, AxisSpec axis) =>
        axis.Dilation > 1 && (spec.AutoPadding != AutoPadding.None || axis.PaddingBefore + axis.PaddingAfter > 0);
}
