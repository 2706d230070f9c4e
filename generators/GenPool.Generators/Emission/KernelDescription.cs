using GenPool.Generators.Emission.Reductions;
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

        foreach (string sentence in ReductionText.Of(plan.Spec.Reduction).Sentences(plan))
        {
            yield return sentence;
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
}
