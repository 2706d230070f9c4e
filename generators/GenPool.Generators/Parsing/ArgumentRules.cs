using System.Globalization;
using GenPool.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Parsing;

/// <summary>
/// What the arguments of the attribute must be: rules 1 and 4 of the semantics. <c>MaxPool2DParameters.Validate</c> draws
/// the same lines at run time.
/// </summary>
internal static class ArgumentRules
{
    private static readonly string[] s_options = ["AutoPadding", "Rounding", "Layout", "Ties"];

    public static IEnumerable<Problem> Check(
        AttributeArguments arguments, AxisSpec rows, AxisSpec columns, CancellationToken cancellation)
    {
        Location At(string argument) => arguments.LocationOf(argument, cancellation);
        string height = arguments.IsSquare ? "poolSize" : "poolHeight";
        string width = arguments.IsSquare ? "poolSize" : "poolWidth";

        // One argument can be at fault on both axes; once is enough.
        return CheckSizes(arguments, rows, "Height", height, At)
            .Concat(CheckSizes(arguments, columns, "Width", width, At))
            .Concat(CheckTaps(rows, columns, height, At))
            .Concat(CheckPaddings(arguments, rows, columns, At))
            .Concat(CheckOptions(arguments, At))
            .GroupBy(problem => problem.Location)
            .Select(group => group.First());
    }

    private static IEnumerable<Problem> CheckSizes(
        AttributeArguments arguments, AxisSpec axis, string suffix, string sizeArgument, Func<string, Location> at)
    {
        if (axis.Size < 1)
        {
            yield return new Problem(DeclarationRule.SizeIsInRange, at(sizeArgument), "The pool size", "1 or more", Text(axis.Size));
        }

        foreach ((string name, int value) in new[] { ("Stride", axis.Stride), ("Dilation", axis.Dilation) })
        {
            // A stride that was left out repeats the pool size, whose own problem is enough.
            if (value < 1 && arguments.Stated(name + suffix, name) is { } argument)
            {
                yield return new Problem(DeclarationRule.SizeIsInRange, at(argument), argument, "1 or more", Text(value));
            }
        }

        if (IsKnown(axis) && axis.Extent > int.MaxValue)
        {
            yield return new Problem(
                DeclarationRule.SizeIsInRange,
                at(arguments.Stated("Dilation" + suffix, "Dilation") ?? sizeArgument),
                "The dilated window",
                $"{Text(int.MaxValue)} or less",
                Text(axis.Extent));
        }
    }

    private static IEnumerable<Problem> CheckTaps(AxisSpec rows, AxisSpec columns, string sizeArgument, Func<string, Location> at)
    {
        long taps = (long)rows.Size * columns.Size;
        if (rows.Size > 0 && columns.Size > 0 && taps > int.MaxValue)
        {
            yield return new Problem(
                DeclarationRule.SizeIsInRange, at(sizeArgument), "The number of taps", $"{Text(int.MaxValue)} or less", Text(taps));
        }
    }

    private static IEnumerable<Problem> CheckPaddings(
        AttributeArguments arguments, AxisSpec rows, AxisSpec columns, Func<string, Location> at)
    {
        (string Argument, int Padding, AxisSpec Axis)[] sides =
        [
            (Argument(arguments, "Top"), rows.PaddingBefore, rows), (Argument(arguments, "Bottom"), rows.PaddingAfter, rows),
            (Argument(arguments, "Left"), columns.PaddingBefore, columns), (Argument(arguments, "Right"), columns.PaddingAfter, columns),
        ];
        bool isAutomatic = arguments.Int32("AutoPadding") is > 0 && arguments.IsDefined("AutoPadding");

        foreach (IGrouping<string, (string Argument, int Padding, AxisSpec Axis)> group in sides.GroupBy(side => side.Argument))
        {
            int padding = group.First().Padding;
            long extent = group.Min(side => IsKnown(side.Axis) ? side.Axis.Extent : long.MaxValue);
            if (isAutomatic)
            {
                // A 0 says no more than leaving it out, so it contradicts nothing.
                if (padding != 0)
                {
                    yield return new Problem(DeclarationRule.PaddingIsStatedOnce, at(group.Key), group.Key, Text(padding));
                }
            }
            else if (padding < 0 || padding >= extent)
            {
                yield return new Problem(DeclarationRule.PaddingIsInsideWindow, at(group.Key), group.Key, Text(extent), Text(padding))
                {
                    Replacement = Text(padding < 0 ? 0 : extent - 1),
                };
            }
        }
    }

    private static IEnumerable<Problem> CheckOptions(AttributeArguments arguments, Func<string, Location> at)
    {
        foreach (string option in s_options)
        {
            if (!arguments.IsDefined(option))
            {
                yield return new Problem(
                    DeclarationRule.OptionIsDefined, at(option), Text(arguments.Int32(option) ?? 0), option);
            }
        }

        if (arguments.Has("ElementType") && ElementTypes.Find(arguments.Type("ElementType")) is null)
        {
            yield return new Problem(
                DeclarationRule.ElementTypeIsSupported, at("ElementType"), arguments.Type("ElementType")?.ToDisplayString() ?? "null");
        }
    }

    private static string Argument(AttributeArguments arguments, string side) =>
        arguments.Stated("Padding" + side, "Padding") ?? "Padding";

    private static bool IsKnown(AxisSpec axis) => axis is { Size: > 0, Dilation: > 0 };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
