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
