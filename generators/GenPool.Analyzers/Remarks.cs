using System.Globalization;
using GenPool.Generators.Model;
using GenPool.Generators.Parsing;
using GenPool.Generators.Scheduling;
using Microsoft.CodeAnalysis;

namespace GenPool.Analyzers;

/// <summary>A piece of advice.</summary>
/// <param name="Descriptor">Which.</param>
/// <param name="Argument">The attribute member it is about.</param>
/// <param name="Details">What the message is filled with.</param>
internal sealed record Remark(DiagnosticDescriptor Descriptor, string Argument, params string[] Details);

/// <summary>Decides which advice a legal declaration gets. Each piece holds for every input, or it is not given.</summary>
internal static class Remarks
{
    public static IEnumerable<Remark> On(AttributeArguments arguments, PoolKind kind, PoolSpec pool) =>
    [
        .. pool.Form == WindowForm.Sliding ? OnWindows(arguments, kind, pool) : [],
        .. OnCount(arguments, pool),
        .. OnTies(pool),
    ];

    /// <summary>Elements of every stride along an axis that no tap falls on, away from the edges.</summary>
    /// <remarks>
    /// Tap t falls on the elements t * dilation + n * stride: as many different remainders of the stride as there are taps,
    /// until they repeat.
    /// </remarks>
    public static int SkippedPerStride(AxisSpec axis) =>
        axis.Stride - Math.Min(axis.Size, axis.Stride / GreatestCommonDivisor(axis.Stride, axis.Dilation));

    /// <summary>Whether floor and ceiling agree on an axis for every input.</summary>
    /// <remarks>
    /// A window that ceiling adds begins 1 to stride - 1 elements after the last that fits, so at most stride - 1 less
    /// than the padded end. Where the trailing padding is all but the window, that is on padding, and rule 1 drops it.
    /// </remarks>
    public static bool RoundingIsIdle(AxisSpec axis) => axis.Stride == 1 || axis.PaddingAfter == axis.Extent - 1;

    private static IEnumerable<Remark> OnWindows(AttributeArguments arguments, PoolKind kind, PoolSpec pool) =>
    [
        .. OnSkippedInputs(arguments, kind, pool),
        .. OnRounding(arguments, pool),
        .. OnOverriddenOptions(arguments, kind),
        .. OnLargeWindow(arguments, pool),
    ];

    private static IEnumerable<Remark> OnSkippedInputs(AttributeArguments arguments, PoolKind kind, PoolSpec pool) => pool.Axes
        .Zip(kind.Axes, (axis, names) => (
            Skipped: Skipped(axis),
            axis.Stride,
            Argument: arguments.Stated("Stride" + names.Suffix, "Stride") ?? arguments.Stated("Dilation" + names.Suffix, "Dilation"),
            names.Elements))
        .Where(axis => axis.Skipped > 0 && axis.Argument is not null)
        .GroupBy(axis => (axis.Argument, axis.Skipped, axis.Stride), axis => axis.Elements)
        .Select(alike => new Remark(
            Descriptors.InputsAreSkipped, alike.Key.Argument!, Text(alike.Key.Skipped), Text(alike.Key.Stride), And([.. alike])));

    // A window of one element with a stride is how one says subsampling, so nothing is skipped by mistake.
    private static int Skipped(AxisSpec axis) => axis.Size == 1 ? 0 : SkippedPerStride(axis);

    private static IEnumerable<Remark> OnRounding(AttributeArguments arguments, PoolSpec pool)
    {
        if (!pool.Axes[0].IsCeiling)
        {
            yield break;
        }

        if (pool.Axes[0].AutoPadding != AutoPadding.None)
        {
            yield return new Remark(Descriptors.OptionChangesNothing, "Rounding", "Rounding", "with AutoPadding the output size is ceil(input / stride)");
        }
        else if (pool.Axes.All(RoundingIsIdle))
        {
            yield return new Remark(
                Descriptors.OptionChangesNothing, "Rounding", "Rounding", "floor and ceiling agree on every input at this stride and padding");
        }
    }

    private static IEnumerable<Remark> OnOverriddenOptions(AttributeArguments arguments, PoolKind kind)
    {
        foreach ((string general, string[] specific) in new[]
        {
            ("Stride", kind.Axes.Select(names => "Stride" + names.Suffix).ToArray()),
            ("Dilation", [.. kind.Axes.Select(names => "Dilation" + names.Suffix)]),
            ("Padding", [.. kind.Axes.SelectMany(names => new[] { "Padding" + names.Before, "Padding" + names.After })]),
        })
        {
            if (!specific.Contains(general) && arguments.Has(general) && specific.All(arguments.Has))
            {
                yield return new Remark(Descriptors.OptionChangesNothing, general, general, $"{string.Join(", ", specific)} win over it");
            }
        }
    }

    private static IEnumerable<Remark> OnLargeWindow(AttributeArguments arguments, PoolSpec pool)
    {
        long taps = pool.Axes.Aggregate(1L, (product, axis) => product * axis.Size);
        if (taps > UnrollPolicy.MaxUnrolledTaps)
        {
            yield return new Remark(Descriptors.WindowIsLooped, arguments.SizeArgument(0), Text(taps), Text(UnrollPolicy.MaxUnrolledTaps));
        }
    }

    private static IEnumerable<Remark> OnCount(AttributeArguments arguments, PoolSpec pool)
    {
        const string Argument = "CountIncludePadding";
        if (arguments.Has(Argument) && pool.Reduction.FixedDivisor is not null)
        {
            yield return new Remark(Descriptors.OptionChangesNothing, Argument, Argument, "Divisor replaces the count");
        }
        else if (pool.Reduction is { IsDivided: true, DividesByPadding: false }
            && pool.Axes.All(axis => axis is { PaddingBefore: 0, PaddingAfter: 0, AutoPadding: AutoPadding.None }))
        {
            yield return new Remark(Descriptors.OptionChangesNothing, Argument, Argument, "there is no padding");
        }
    }

    // Only types that hold a gradient are trained.
    private static IEnumerable<Remark> OnTies(PoolSpec pool)
    {
        if (pool is { Reduction.MarksTies: true, Element.IsFloatingPoint: true })
        {
            yield return new Remark(Descriptors.TiesShareNothing, "Ties");
        }
    }

    private static string And(IReadOnlyList<string> words) => words.Count == 1
        ? words[0]
        : string.Join(", ", words.Take(words.Count - 1)) + " and " + words[words.Count - 1];

    private static int GreatestCommonDivisor(int left, int right) => right == 0 ? left : GreatestCommonDivisor(right, left % right);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
