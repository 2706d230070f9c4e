using GenPool.Generators.Emission.Writing;
using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission;

/// <summary>Says in sentences how a kernel goes over its windows: lanes, borders, forward, backward.</summary>
internal static class PassDescription
{
    /// <summary>The sentences, each true of every input.</summary>
    public static IEnumerable<string> Of(PoolPlan plan)
    {
        if (plan.IsUnrolled)
        {
            yield return plan.Spec.IsChannelsLast
                ? "Lanes are channels of one window. The last lanes overlap the ones before, which computes some twice and changes nothing; there are never fewer channels than TLane.Count."
                : "Lanes are neighbouring windows along a row. The last lanes overlap the ones before, which computes some twice and changes nothing; what lanes hold beyond a row shorter than TLane.Count is written over by later rows, or not stored.";
            yield return plan.LeavesRows || plan.LeavesColumns ? $"Borders: {string.Join("; ", Borders(plan))}." : "Borders: no window reaches over an edge.";
        }

        yield return Forward(plan);
        if (plan is { IsUnrolled: true, MarksAllTies: true })
        {
            yield return "Mark, after Forward: compares every tap with the value that was stored.";
        }

        if (plan is { IsUnrolled: true, Spec: { Reduction.IsSum: false, Element.IsFloatingPoint: true } })
        {
            yield return "NaN: Forward takes it that there is none, and watches. Where it returns false, the library runs it again with a TBest that knows the whole rule.";
        }

        yield return Backward(plan);
        yield return plan.IsUnrolled
            ? "Explain(shape) says which way a shape takes: this kernel, or loops of the library with the same bits."
            : "Explain(shape) says how the loops go for a shape.";
    }

    private static IEnumerable<string> Borders(PoolPlan plan)
    {
        string padding = plan.Spec.Reduction.IsSum ? "0" : "the lowest value, which replaces nothing";
        if (plan.LeavesColumns)
        {
            yield return $"a tap off its row loads as {padding}";
        }

        if (plan.LeavesRows)
        {
            yield return plan.Forward.Form is ForwardForm.Chain or ForwardForm.Keep ? $"a row off the input is read from a row of nothing but {(plan.Spec.Reduction.IsSum ? "zeros" : "lowest values")}"
                : plan.Spec.Reduction.IsSum ? "a row off the input adds nothing"
                : "a row off the input is not loaded, and stands for lowest values";
        }
    }

    private static string Forward(PoolPlan plan)
    {
        (AxisSpec walked, string piece) = (plan.Walked, plan.Piece);
        return plan.Forward.Form switch
        {
            ForwardForm.Chain => $"Forward: {Order(plan, plan.ReducesDownStrips)}every window on its own, one tap after another.",
            ForwardForm.Keep =>
                $"Forward: {Order(plan, plan.ReducesDownStrips)}every window on its own, one tap after another. The taps of {Kept(plan)} stay in registers for the next window.",
            ForwardForm.RowLoop => $"Forward: {Order(plan, plan.ReducesDownStrips)}every window on its own, row by row; its {Text.Number(plan.TapCount)} taps are more than the JIT would inline.",
            ForwardForm.Carry when plan.Forward.Doublings.Count > 0 =>
                $"Forward: {Strips(plan)}. Each {piece} is reduced once; then {Doublings(plan)} {piece}s are put together, each from two of the best before.",
            ForwardForm.Carry =>
                $"Forward: {Strips(plan)}. Each {piece} is reduced once: every window takes {Text.Count(plan.Forward.Carried, piece)} from the one before it and reduces {walked.Stride} anew.",
            _ when plan.Spec.Form == WindowForm.Sliding && plan.TapCount <= UnrollPolicy.MaxUnrolledTaps =>
                $"Forward: loops of the library, for {plan.Spec.Element.ShortName} does not count the {Text.Number(plan.Columns.Size)} taps of a row.",
            _ when plan.Spec.Form == WindowForm.Sliding =>
                $"Forward: loops of the library, for the {Text.Number(plan.TapCount)} taps are more than the {UnrollPolicy.MaxUnrolledTaps} that are worth writing out.",
            _ => "Forward: loops of the library, for the size of a window follows the input.",
        };
    }

    private static string Kept(PoolPlan plan) =>
        $"the last {(plan.Forward.Carried == 1 ? "row" : Text.Count(plan.Forward.Carried, "row"))}{(plan.IsVolume ? " of each slice" : "")}";

    // With channels last there is one order, and lanes say it.
    private static string Order(PoolPlan plan, bool isDownStrips) =>
        plan.Spec.IsChannelsLast ? "" : isDownStrips ? "down strips of lanes, " : "along the rows, ";

    private static string Strips(PoolPlan plan) => plan.Spec.IsChannelsLast ? "column by column, down strips of lanes" : "down strips of lanes";

    private static string Doublings(PoolPlan plan)
    {
        List<string> covered = [];
        int pieces = 1;
        foreach (int step in plan.Forward.Doublings)
        {
            pieces += step;
            covered.Add(Text.Number(pieces));
        }

        return $"{string.Join(", ", covered.Take(covered.Count - 1))} and {covered.Last()}";
    }

    private static string Backward(PoolPlan plan) =>
        !plan.Backward.Gathers
            ? plan.Spec.Reduction.IsSum
                ? "Backward: by the library. Every cell adds up what the outputs over it send, in loops."
                : "Backward: by the library. The gradient is cleared, and every output, in order, adds to the cells it marked."
        : plan.Spreads
            ? "Backward: no two windows overlap, so that a cell has one output at most. Patches are stored row by row."
        : plan.Backward.LoopsRows
            ? $"Backward: {Strips(plan)}. A loop over the rows of windows loads each {plan.Piece} of outputs, which is added to the sums of all cells under its windows; a sum is stored when no later output reaches it."
        : plan.Backward.Carries
            ? $"Backward: {Strips(plan)}. Each {plan.Piece} of outputs is loaded once and added to the sums of all cells under its windows; a sum is stored when no later output reaches it."
            : $"Backward: {Order(plan, plan.GoesDownStrips)}every cell adds up what the outputs that reach it send, and is stored once.";
}
