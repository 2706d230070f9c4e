using GenPool.Generators.Model;

namespace GenPool.Generators.Scheduling;

/// <summary>Decides how a pool will run. Pure arithmetic; knows neither Roslyn nor C#.</summary>
internal static class PoolPlanner
{
    private static readonly AxisSpec s_trivial = new(WindowForm.Sliding, 1, 1, 1, 0, 0, AutoPadding.None, false);

    public static PoolPlan Plan(PoolSpec spec)
    {
        AxisSpec[] axes = [.. Enumerable.Repeat(s_trivial, 3 - spec.Axes.Count), .. spec.Axes];
        (AxisSpec slices, AxisSpec rows, AxisSpec columns) = (axes[0], axes[1], axes[2]);
        long taps = (long)slices.Size * rows.Size * columns.Size;
        bool isUnrolled = spec.Form == WindowForm.Sliding && taps <= UnrollPolicy.MaxUnrolledTaps && HasRoomForCounts(spec, columns);
        return new PoolPlan(
            spec, slices, rows, columns,
            isUnrolled ? PlanForward(spec, slices, rows, columns) : new(ForwardForm.Looped, 0, new([]), new([]), false),
            isUnrolled ? PlanBackward(spec, slices, rows, columns) : BackwardPlan.Scatter);
    }

    // Of windows along a row, counts are kept as elements.
    private static bool HasRoomForCounts(PoolSpec spec, AxisSpec columns) =>
        spec.IsChannelsLast || spec.Reduction is not { IsDivided: true, FixedDivisor: null } || spec.Element.ShortName is not ("sbyte" or "byte")
        || columns.Size <= UnrollPolicy.MaxCountedBytes;

    private static ForwardPlan PlanForward(PoolSpec spec, AxisSpec slices, AxisSpec rows, AxisSpec columns)
    {
        bool isVolume = spec.Axes.Count == 3;
        AxisSpec walked = isVolume ? slices : rows;
        int pieceTaps = columns.Size * (isVolume ? rows.Size : 1);

        // Windows share pieces where the taps of the next one fall on the same ones; only a maximum may be put together from
        // pieces. With channels last a strip goes down an image a lane wide, which pays where each piece is shared often.
        bool canBeEmpty = slices.CanBeEmpty || rows.CanBeEmpty || columns.CanBeEmpty;
        int taps = walked.Size * pieceTaps;
        int most = MostInlined(spec, slices, rows, columns);
        bool carries = !spec.Reduction.IsSum && walked.Dilation == 1 && walked.Size > walked.Stride && !canBeEmpty
            && (walked.Stride == 1 || (!spec.IsChannelsLast && taps <= (isVolume ? most : UnrollPolicy.MaxCarriedTaps)));
        bool isDoubled = carries && walked is { Stride: 1, Size: > UnrollPolicy.MaxCombinedRows and <= 2 * UnrollPolicy.MaxDelayedRows };
        int kept = PlanKept(spec, rows, slices.Size * columns.Size);
        ForwardForm form = carries ? ForwardForm.Carry
            : taps > most ? ForwardForm.RowLoop
            : kept > 0 ? ForwardForm.Keep
            : ForwardForm.Chain;
        int inlined = form switch
        {
            ForwardForm.Carry when walked.Stride == 1 => pieceTaps,
            ForwardForm.Carry => taps,
            // The first row, and the others in a loop.
            ForwardForm.RowLoop => 2 * columns.Size,
            _ => taps,
        };
        int mostRegisters = columns.CanLeave ? UnrollPolicy.MaxInlinedRegistersOverEdges : UnrollPolicy.MaxInlinedRegisters;
        return new ForwardPlan(
            form,
            carries ? walked.Size - walked.Stride : form == ForwardForm.Keep ? kept : 0,
            new EquatableArray<int>(isDoubled ? PlanDoublings(walked.Size) : []),
            new EquatableArray<TapRead>(PlanReads(spec, columns)),
            inlined <= most && inlined * RegistersOfTap(spec, columns) <= mostRegisters);
    }

    // A sum cannot be put together from those of rows, for it has an order. But with channels first, where a step goes a row of windows down,
    // the next window has taps of this one in the same lanes.
    private static int PlanKept(PoolSpec spec, AxisSpec rows, int tapsOfRow)
    {
        int shared = spec.Reduction.IsSum && !spec.IsChannelsLast && rows.Dilation == 1 ? Math.Max(0, rows.Size - rows.Stride) : 0;
        return shared * tapsOfRow <= UnrollPolicy.MaxKeptTaps ? shared : 0;
    }

    // A tap of neighbouring windows lies in as many registers as the stride, until that is so large that elements are loaded one by one.
    private static int RegistersOfTap(PoolSpec spec, AxisSpec columns) =>
        spec.IsChannelsLast || columns.Stride > UnrollPolicy.MaxStridedRegisters ? 1 : columns.Stride;

    private static int MostInlined(PoolSpec spec, AxisSpec slices, AxisSpec rows, AxisSpec columns)
    {
        bool leaves = slices.CanLeave || rows.CanLeave || columns.CanLeave;
        bool takesMore = spec.Reduction.IsSum
            ? (leaves && spec.Axes.Count == 3) || (columns.Stride > 2 && !spec.IsChannelsLast)
            : leaves || columns.Stride > 1;
        return takesMore ? UnrollPolicy.MaxInlinedCostlyTaps : UnrollPolicy.MaxInlinedTaps;
    }

    // The best of 2, 4, 8 pieces and so on, each from two of the halves before; the last two overlap if they must.
    private static IEnumerable<int> PlanDoublings(int pieces)
    {
        int covered = 1;
        for (; 2 * covered <= pieces; covered *= 2)
        {
            yield return covered;
        }

        if (covered < pieces)
        {
            yield return pieces - covered;
        }
    }

    // Along the columns at stride 2, neighbouring taps are the even and the odd elements of one stretch of memory; at stride 4, four of
    // them are every fourth one.
    private static IEnumerable<TapRead> PlanReads(PoolSpec spec, AxisSpec columns)
    {
        int most = spec.IsChannelsLast || columns.Dilation > 1 ? 1
            : columns.Stride == 2 ? 2
            : columns is { Stride: 4, CanLeave: false } ? 4
            : 1;
        for (int tap = 0; tap < columns.Size;)
        {
            int count = tap + most <= columns.Size ? most : 1;
            yield return new TapRead(tap, tap * columns.Dilation, count);
            tap += count;
        }
    }

    private static BackwardPlan PlanBackward(PoolSpec spec, AxisSpec slices, AxisSpec rows, AxisSpec columns)
    {
        bool isVolume = spec.Axes.Count == 3;
        AxisSpec walked = isVolume ? slices : rows;
        AxisSpec[] axes = [slices, rows, columns];
        int taps = slices.Size * rows.Size * columns.Size;
        bool overlaps = axes.Any(axis => axis.Extent > axis.Stride);
        bool gathers = (taps <= UnrollPolicy.MaxGatheredTaps || !(overlaps || spec.Reduction.SharesDependOnCells || (spec.Reduction.MarksTies && taps > UnrollPolicy.MaxInlinedTaps)))
            && axes.All(axis => (axis.Extent - 1) / axis.Stride < UnrollPolicy.MaxReaches)
            && axes.All(axis => axis.Stride <= UnrollPolicy.MaxReaches)
            && (!overlaps || axes.Aggregate(1L, (cells, axis) => cells * axis.Stride) <= UnrollPolicy.MaxBlockCells);
        if (!gathers)
        {
            return BackwardPlan.Scatter;
        }

        // A cell that shares depend on would have to be loaded anew at each step.
        bool carries = !spec.Reduction.SharesDependOnCells && walked.Dilation == 1 && walked.Size > walked.Stride && (!spec.IsChannelsLast || walked.Stride == 1);
        bool isLarge = isVolume && overlaps && taps > UnrollPolicy.MaxInlinedCostlyTaps;
        return new BackwardPlan(
            true,
            carries,
            isLarge && carries && rows.Stride == 1 && !spec.IsChannelsLast && !spec.Reduction.MarksTies,
            new EquatableArray<Phase>(PlanPhases(slices, 0)),
            new EquatableArray<Phase>(PlanPhases(rows, 0)),
            new EquatableArray<Phase>(PlanPhases(columns, columns.Phase)));
    }

    // A block begins so many cells behind the first tap of the window it is counted with.
    private static IEnumerable<Phase> PlanPhases(AxisSpec axis, int offset)
    {
        for (int position = 0; position < axis.Stride; position++)
        {
            int cell = position + offset;
            IEnumerable<Reach> reaches = Enumerable.Range(0, axis.Size)
                .Reverse()
                .Where(tap => (cell - (tap * axis.Dilation)) % axis.Stride == 0)
                .Select(tap => new Reach(tap, (cell - (tap * axis.Dilation)) / axis.Stride));
            yield return new Phase(position, new EquatableArray<Reach>(reaches));
        }
    }
}
