using GenPool.Generators.Emission.Kernels;
using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission;

/// <summary>Says in sentences what a kernel computes and how. Each is said once, above the kernel, and is true of every input.</summary>
internal static class KernelDescription
{
    /// <summary>What is computed: taps, value, what is saved, gradient.</summary>
    public static IEnumerable<string> Rules(PoolPlan plan)
    {
        if (plan.Spec.Form == WindowForm.Sliding)
        {
            yield return $"Taps are numbered 0 to {Text.Number(plan.TapCount - 1)} in row-major order: tap = {Numbering(plan)}.";
        }

        switch (plan.Spec.Reduction)
        {
            case MaxSpec max:
                yield return Maximum(plan);
                yield return Marks(plan, max);
                yield return "Gradient: each cell is +0, plus the gradients of the outputs that marked it, in row-major order of the outputs.";
                break;
            case AverageSpec:
                yield return "Value: the taps on the input, added in row-major order from +0 with one accumulator, then divided once.";
                yield return Divisor(plan);
                yield return "Gradient: each cell is +0, plus gradient / divisor of each output whose window covers it, in row-major order of the outputs.";
                break;
            case LpSpec lp:
                yield return lp.Norm switch
                {
                    1 => "Value: the absolute values of the taps on the input, added in row-major order from +0.",
                    2 => "Value: the square root of the squares of the taps on the input, added in row-major order from +0.",
                    _ => "Value: |x|^p of the taps on the input, added in row-major order from +0, to the power 1 / p; in double.",
                };
                yield return "Gradient: each cell x is +0, plus gradient * sign(x) |x|^(p-1) / y^(p-1) of each output y whose window covers it, in row-major order of the outputs; nothing where y is 0.";
                break;
        }
    }

    /// <summary>How it is computed: lanes, borders, forward, backward.</summary>
    public static IEnumerable<string> Ways(PoolPlan plan)
    {
        yield return plan.Spec.IsChannelsLast
            ? "Lanes are channels of one window. The last lanes overlap the ones before, which computes some twice and changes nothing."
            : "Lanes are neighbouring windows along a row. The last lanes overlap the ones before, which computes some twice and changes nothing.";
        if (plan.LeavesRows || plan.LeavesColumns)
        {
            yield return $"Borders: a tap off the input loads as {Padding(plan)}, by a mask that is made once for a strip of lanes; rows off the input are not loaded.";
        }
        else if (plan.Spec.Form == WindowForm.Sliding)
        {
            yield return "Borders: no window reaches over an edge.";
        }

        yield return Forward(plan);
        if (plan.Spec is { Reduction: MaxSpec, Element.IsFloatingPoint: true })
        {
            yield return "NaN: the kernel takes it that there is none, and watches. Where it returns false, the library runs it again with a TBest that knows the whole rule.";
        }

        yield return Backward(plan);
    }

    private static string Numbering(PoolPlan plan) => plan.Spec.Axes.Count switch
    {
        1 => "column",
        2 => $"row * {plan.Columns.Size} + column",
        _ => $"(slice * {plan.Rows.Size} + row) * {plan.Columns.Size} + column",
    };

    private static string Maximum(PoolPlan plan)
    {
        bool isFloat = plan.Spec.Element.IsFloatingPoint;
        string rule = isFloat
            ? "Value: the first tap on the input, until a later one is greater or NaN. So of equal maxima the first stays, and of several NaN the last."
            : "Value: the first tap on the input, until a later one is greater. So of equal maxima the first stays.";
        string empty = plan.CanBeEmpty ? $" A window with no tap on the input gives {(isFloat ? "-infinity" : "the lowest value")}." : "";
        string activation = ((MaxSpec)plan.Spec.Reduction).HasRelu ? $" Where it is neither above 0{(isFloat ? " nor NaN" : "")}, +0, and nothing is marked." : "";
        return rule + empty + activation;
    }

    private static string Marks(PoolPlan plan, MaxSpec max) =>
        max.MarksAllTies
            ? "Mask: a bit for each tap that equals the value, eight taps to a byte; the bytes of taps 0 to 7 of all outputs come first, then those of taps 8 to 15, and so on."
        : plan.Spec.Form == WindowForm.Sliding && plan.TapCount <= UnrollPolicy.MaxByteTaps
            ? "Mask: the number of the winning tap, a byte an output; 255 for none."
            : "Mask: the number of the winning tap, four bytes an output; all bits set for none.";

    private static string Divisor(PoolPlan plan)
    {
        AverageSpec average = (AverageSpec)plan.Spec.Reduction;
        return average.Divisor is { } divisor ? $"Divisor: {Text.Number(divisor)}, whatever the window covers."
            : plan.Spec.Form != WindowForm.Sliding ? "Divisor: the taps of the window."
            : !plan.DividesByCount ? $"Divisor: {Text.Number(plan.TapCount)}, the taps of a window{(plan.LeavesRows || plan.LeavesColumns ? ", those on the padding too" : "")}."
            : average.CountsPadding ? "Divisor: the taps of the window that lie on the input or the padding; what rounding up hangs over beyond does not count."
            : "Divisor: the taps of the window that lie on the input.";
    }

    private static string Padding(PoolPlan plan) => plan.Spec.Reduction is MaxSpec ? "the lowest value, which nothing loses to" : "0";

    private static string Forward(PoolPlan plan)
    {
        (AxisSpec walked, string piece) = (plan.Walked, plan.Piece);
        return plan.Forward.Form switch
        {
            ForwardForm.Chain => "Forward: every window on its own, one tap after another.",
            ForwardForm.RowLoop => $"Forward: every window on its own, row by row; its {Text.Number(plan.TapCount)} taps are more than the JIT would inline.",
            ForwardForm.Carry when plan.Forward.Doublings.Count > 0 =>
                $"Forward: down strips of lanes. Each {piece} is reduced once, and the {walked.Size} {piece}s of a window are put together in {plan.Forward.Doublings.Count} steps of twice as many.",
            ForwardForm.Carry =>
                $"Forward: down strips of lanes. Each {piece} is reduced once: every window takes {Text.Count(plan.Forward.Carried, piece)} from the one above it and reduces {walked.Stride} anew.",
            _ when plan.Spec.Form == WindowForm.Sliding =>
                $"Forward: loops of the library, for the {Text.Number(plan.TapCount)} taps are more than the {UnrollPolicy.MaxUnrolledTaps} that are worth writing out.",
            _ => "Forward: loops of the library, for the size of a window follows the input.",
        };
    }

    private static string Backward(PoolPlan plan) =>
        !plan.Backward.Gathers
            ? plan.Spec.Reduction is MaxSpec
                ? "Backward: by the library. The gradient is cleared, and every output, in order, adds to the cells it marked."
                : "Backward: by the library. Every cell adds up what the outputs over it send, in loops."
        : plan.Backward.Carries
            ? $"Backward: down strips of lanes. Each {plan.Piece} of outputs is loaded once and added to the sums of all cells under its windows; a sum is stored when no later output reaches it."
            : "Backward: every cell adds up what the outputs that reach it send, and is stored once.";
}
