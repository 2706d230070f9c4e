using GenPool.Generators.Emission.Writing;
using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission;

/// <summary>Says in sentences what a kernel computes. Each is said once, above the kernel, and is true of every input.</summary>
internal static class KernelDescription
{
    /// <summary>Taps, value, what is saved, gradient.</summary>
    public static IEnumerable<string> Of(PoolPlan plan)
    {
        if (plan.Spec.Form == WindowForm.Sliding)
        {
            yield return $"Taps are numbered 0 to {Text.Number(plan.TapCount - 1)} in row-major order{Numbering(plan)}.";
        }

        string type = Accumulation(plan.Spec);
        string rounding = type == plan.Spec.Element.ShortName ? "" : $", then {(plan.Spec.Element.IsFloatingPoint ? "rounded" : "cut")} to {plan.Spec.Element.ShortName}";
        string order = "in row-major order of the outputs";
        switch (plan.Spec.Reduction)
        {
            case MaxSpec max:
                yield return Maximum(plan, max);
                yield return Marks(plan, max);
                yield return $"Gradient: each cell is {Zero(plan)}, plus the gradients of the outputs that marked it, {order}{(plan.Spec.Element.IsFloatingPoint ? "" : "; sums wrap")}{(rounding.Length > 0 ? $", added in {type}{rounding}" : "")}.";
                break;
            case AverageSpec average:
                yield return $"Value: the taps on the input, added in row-major order from {Zero(plan)} in {type}, with one accumulator; then divided once{Nearest(plan)}{rounding}.{Empty(plan)}";
                yield return Divisor(plan, average);
                yield return $"Gradient: each cell is {Zero(plan)}, plus gradient / divisor of each output whose window has a tap there, {order}; added in {type}{rounding}.";
                break;
            case LpSpec { Norm: double norm }:
                yield return $"Value: {Term(norm)} of the taps on the input, added in row-major order from +0 in {type}{Root(norm)}{rounding}.{Empty(plan)}";
                yield return $"Gradient: each cell x is +0, plus {Share(norm)} of each output y whose window has a tap there, {order}; 0 where y is 0. All in {type}{rounding}.";
                break;
        }

        if (plan.Spec is { Element.IsFloatingPoint: true, Reduction.IsSum: true })
        {
            yield return "NaN: as in any sum; a window that meets one is NaN.";
        }
    }

    private static string Numbering(PoolPlan plan) => plan.Spec.Axes.Count switch
    {
        1 => "",
        2 => $": tap = row * {plan.Columns.Size} + column",
        _ => $": tap = (slice * {plan.Rows.Size} + row) * {plan.Columns.Size} + column",
    };

    private static string Maximum(PoolPlan plan, MaxSpec max)
    {
        bool isFloat = plan.Spec.Element.IsFloatingPoint;
        string rule = isFloat
            ? "Value: the first tap on the input, until a later one is greater or NaN. So of equal maxima, +0 and -0 among them, the first stays, and of several NaN the last."
            : "Value: the first tap on the input, until a later one is greater.";
        string empty = plan.CanBeEmpty ? $" A window with no tap on the input gives {(isFloat ? "-infinity" : "the lowest value")}." : "";
        string activation = max.HasRelu ? $" ReLU: where that is neither above 0{(isFloat ? " nor NaN" : "")}, {Zero(plan)}, and nothing is marked." : "";
        return rule + empty + activation;
    }

    private static string Marks(PoolPlan plan, MaxSpec max)
    {
        if (max.MarksAllTies)
        {
            return $"Mask: a bit for each tap that equals the value{(plan.Spec.Element.IsFloatingPoint ? ", or is NaN like it" : "")}, eight taps to a byte; the bytes of taps 0 to 7 of all outputs come first, then those of taps 8 to 15, and so on.";
        }

        bool isByte = plan.Spec.Form == WindowForm.Sliding && plan.TapCount <= UnrollPolicy.MaxByteTaps;
        string empty = plan.CanBeEmpty ? ", which the library puts in afterwards for windows with no tap on the input" : "";
        return $"Mask: the number of the winning tap, {(isByte ? "a byte an output; 255" : "four bytes an output; all bits set")} for none{empty}.";
    }

    private static string Zero(PoolPlan plan) => plan.Spec.Element.IsFloatingPoint ? "+0" : "0";

    private static string Empty(PoolPlan plan) => plan.CanBeEmpty ? " A window with no tap on the input gives 0." : "";

    private static string Nearest(PoolPlan plan) => plan.Spec.Element.IsFloatingPoint ? "" : ", to the nearest, ties to even";

    private static string Divisor(PoolPlan plan, AverageSpec average) =>
        average.Divisor is { } divisor ? $"Divisor: {Text.Number(divisor)}, whatever the window covers."
        : plan.Spec.Form != WindowForm.Sliding ? "Divisor: the taps of the window."
        : !plan.DividesByCount ? $"Divisor: {Text.Number(plan.TapCount)}, the taps of a window{(plan.LeavesRows || plan.LeavesColumns ? ", those on the padding too" : "")}."
        : average.CountsPadding ? "Divisor: the taps of the window that lie on the input or the padding; what rounding up hangs over beyond does not count."
        : "Divisor: the taps of the window that lie on the input.";

    private static string Term(double norm) => norm switch
    {
        1 => "|x|",
        2 => "x * x",
        _ => "|x|^p",
    };

    private static string Root(double norm) => norm switch
    {
        1 => "",
        2 => "; then the square root",
        _ => "; then the power 1 / p",
    };

    private static string Share(double norm) => norm switch
    {
        1 => "gradient * sign(x)",
        2 => "(gradient * x) / y",
        _ => "gradient * (sign(x) * (|x| / y)^(p - 1))",
    };

    // The type of the sums: rules 7, 10 and 13 of the semantics.
    private static string Accumulation(PoolSpec spec) => (spec.Reduction, spec.Element.ShortName) switch
    {
        (LpSpec { Norm: not (1 or 2) }, _) or (_, "double") => "double",
        (_, "Half" or "float") => "float",
        (MaxSpec, string name) => name,
        (_, "byte" or "ushort" or "uint" or "ulong") => "ulong",
        _ => "long",
    };
}
