using GenPool.Generators.Model;
using Microsoft.CodeAnalysis;
using static GenPool.Generators.Parsing.ArgumentRules;

namespace GenPool.Generators.Parsing;

/// <summary>What sliding windows must be: rules 1 and 4 of the semantics.</summary>
internal static class WindowRules
{
    public static IEnumerable<Problem> Check(
        AttributeArguments arguments, PoolKind kind, IReadOnlyList<AxisSpec> axes, Func<string, Location> at) =>
    [
        .. axes.SelectMany((axis, index) => CheckSizes(arguments, kind.Axes[index], axis, arguments.SizeArgument(index), at)),
        .. CheckTaps(arguments, axes, at),
        .. CheckPaddings(arguments, kind, axes, at),
    ];

    private static IEnumerable<Problem> CheckSizes(
        AttributeArguments arguments, AxisNames names, AxisSpec axis, string sizeArgument, Func<string, Location> at)
    {
        if (axis.Size < 1)
        {
            yield return new Problem(DeclarationRule.NumberIsInRange, at(sizeArgument), "The pool size", "1 or more", Text(axis.Size));
        }

        foreach ((string name, int value) in new[] { ("Stride", axis.Stride), ("Dilation", axis.Dilation) })
        {
            // A stride that was left out repeats the pool size, whose own problem is enough.
            if (value < 1 && arguments.Stated(name + names.Suffix, name) is { } argument)
            {
                yield return new Problem(DeclarationRule.NumberIsInRange, at(argument), argument, "1 or more", Text(value));
            }
        }

        if (IsKnown(axis) && axis.Extent > int.MaxValue)
        {
            yield return new Problem(
                DeclarationRule.NumberIsInRange,
                at(arguments.Stated("Dilation" + names.Suffix, "Dilation") ?? sizeArgument),
                "The dilated window",
                $"{Text(int.MaxValue)} or less",
                Text(axis.Extent));
        }
    }

    private static IEnumerable<Problem> CheckTaps(AttributeArguments arguments, IReadOnlyList<AxisSpec> axes, Func<string, Location> at)
    {
        if (axes.Any(axis => axis.Size < 1))
        {
            yield break;
        }

        decimal taps = axes.Aggregate(1m, (product, axis) => product * axis.Size);
        if (taps > int.MaxValue)
        {
            yield return new Problem(
                DeclarationRule.NumberIsInRange,
                at(arguments.SizeArgument(0)),
                "The number of taps",
                $"{Text(int.MaxValue)} or less",
                Text(taps));
        }
    }

    private static IEnumerable<Problem> CheckPaddings(
        AttributeArguments arguments, PoolKind kind, IReadOnlyList<AxisSpec> axes, Func<string, Location> at)
    {
        IEnumerable<(string Argument, int Padding, AxisSpec Axis)> sides = axes.SelectMany((axis, index) => new[]
        {
            (Argument(arguments, kind.Axes[index].Before), axis.PaddingBefore, axis),
            (Argument(arguments, kind.Axes[index].After), axis.PaddingAfter, axis),
        });
        bool isAutomatic = axes[0].AutoPadding != AutoPadding.None && arguments.Undefined("AutoPadding") is null;

        foreach (IGrouping<string, (string Argument, int Padding, AxisSpec Axis)> group in sides.GroupBy(side => side.Argument))
        {
            // What is wrong with a window that has no extent is enough.
            int padding = group.First().Padding;
            long? extent = group.Where(side => IsKnown(side.Axis)).Min(side => (long?)side.Axis.Extent);
            if (isAutomatic)
            {
                // A 0 says no more than leaving it out, so it contradicts nothing.
                if (padding != 0)
                {
                    yield return new Problem(DeclarationRule.PaddingIsStatedOnce, at(group.Key), group.Key, Text(padding));
                }
            }
            else if (extent is { } window && (padding < 0 || padding >= window))
            {
                yield return new Problem(DeclarationRule.PaddingIsInsideWindow, at(group.Key), group.Key, Text(window), Text(padding))
                {
                    Replacement = Text(padding < 0 ? 0 : window - 1),
                };
            }
        }
    }

    private static string Argument(AttributeArguments arguments, string side) =>
        arguments.Stated("Padding" + side, "Padding") ?? "Padding";

    private static bool IsKnown(AxisSpec axis) => axis is { Size: > 0, Dilation: > 0 };
}
