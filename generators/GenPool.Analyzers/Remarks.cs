using System.Globalization;
using GenPool.Generators.Model;
using GenPool.Generators.Parsing;
using GenPool.Generators.Planning;
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
    public static IEnumerable<Remark> On(AttributeArguments arguments, PoolSpec spec) =>
    [
        .. OnSkippedInputs(arguments, spec),
        .. OnRounding(arguments, spec),
        .. OnOverriddenOptions(arguments),
        .. OnLargeWindow(arguments, spec),
        .. OnTies(arguments, spec),
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

    private static IEnumerable<Remark> OnSkippedInputs(AttributeArguments arguments, PoolSpec spec)
    {
        (int rows, int columns) = (Skipped(spec.Rows), Skipped(spec.Columns));
        string? rowArgument = arguments.Stated("StrideHeight", "Stride") ?? arguments.Stated("DilationHeight", "Dilation");
        string? columnArgument = arguments.Stated("StrideWidth", "Stride") ?? arguments.Stated("DilationWidth", "Dilation");
        bool isSame = rowArgument == columnArgument && rows == columns && spec.Rows.Stride == spec.Columns.Stride;
        if (rows > 0 && rowArgument is not null)
        {
            yield return new Remark(
                Descriptors.InputsAreSkipped, rowArgument, Text(rows), Text(spec.Rows.Stride), isSame ? "rows and columns" : "rows");
        }

        if (columns > 0 && columnArgument is not null && !isSame)
        {
            yield return new Remark(Descriptors.InputsAreSkipped, columnArgument, Text(columns), Text(spec.Columns.Stride), "columns");
        }
    }

    // A window of one element with a stride is how one says subsampling, so nothing is skipped by mistake.
    private static int Skipped(AxisSpec axis) => axis.Size == 1 ? 0 : SkippedPerStride(axis);

    private static IEnumerable<Remark> OnRounding(AttributeArguments arguments, PoolSpec spec)
    {
        if (!spec.IsCeiling)
        {
            yield break;
        }

        if (spec.AutoPadding != AutoPadding.None)
        {
            yield return new Remark(Descriptors.OptionChangesNothing, "Rounding", "Rounding", "with AutoPadding the output size is ceil(input / stride)");
        }
        else if (RoundingIsIdle(spec.Rows) && RoundingIsIdle(spec.Columns))
        {
            yield return new Remark(
                Descriptors.OptionChangesNothing, "Rounding", "Rounding", "floor and ceiling agree on every input at this stride and padding");
        }
    }

    private static IEnumerable<Remark> OnOverriddenOptions(AttributeArguments arguments)
    {
        foreach ((string general, string[] specific) in new[]
        {
            ("Stride", new[] { "StrideHeight", "StrideWidth" }),
            ("Dilation", ["DilationHeight", "DilationWidth"]),
            ("Padding", ["PaddingTop", "PaddingBottom", "PaddingLeft", "PaddingRight"]),
        })
        {
            if (arguments.Has(general) && specific.All(arguments.Has))
            {
                yield return new Remark(Descriptors.OptionChangesNothing, general, general, $"{string.Join(", ", specific)} win over it");
            }
        }
    }

    private static IEnumerable<Remark> OnLargeWindow(AttributeArguments arguments, PoolSpec spec)
    {
        long taps = (long)spec.Rows.Size * spec.Columns.Size;
        if (taps > UnrollPolicy.MaxUnrolledTaps)
        {
            yield return new Remark(
                Descriptors.WindowIsLooped, arguments.IsSquare ? "poolSize" : "poolHeight", Text(taps), Text(UnrollPolicy.MaxUnrolledTaps));
        }
    }

    // Only types that hold a gradient are trained.
    private static IEnumerable<Remark> OnTies(AttributeArguments arguments, PoolSpec spec)
    {
        if (spec.MarksAllTies && spec.Element.IsFloatingPoint)
        {
            yield return new Remark(Descriptors.TiesShareNothing, "Ties");
        }
    }

    private static int GreatestCommonDivisor(int left, int right) => right == 0 ? left : GreatestCommonDivisor(right, left % right);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
