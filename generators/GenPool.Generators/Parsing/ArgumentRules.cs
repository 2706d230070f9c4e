using GenPool.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Parsing;

/// <summary>What the arguments of the attribute must be: rules 1 and 4 of the semantics, and what exists so far.</summary>
internal static class ArgumentRules
{
    public static IEnumerable<Problem> Check(AttributeArguments arguments, AxisSpec rows, AxisSpec columns) =>
    [
        .. CheckSizes(arguments, rows, "Height", arguments.IsSquare ? "poolSize" : "poolHeight"),
        .. CheckSizes(arguments, columns, "Width", arguments.IsSquare ? null : "poolWidth"),
        .. CheckPaddings(arguments, rows, columns),
        .. CheckOptions(arguments),
    ];

    private static IEnumerable<Problem> CheckSizes(AttributeArguments arguments, AxisSpec axis, string suffix, string? sizeArgument)
    {
        if (axis.Size < 1 && sizeArgument is not null)
        {
            yield return new Problem(
                DeclarationRule.SizeIsPositive, sizeArgument, $"The pool size must be 1 or more; it is {axis.Size}");
        }

        foreach ((string name, int value) in new[] { ("Stride", axis.Stride), ("Dilation", axis.Dilation) })
        {
            // A stride that was left out repeats the pool size, whose own problem is enough.
            string? argument = Stated(arguments, name + suffix, name);
            if (value < 1 && argument is not null && (argument != name || suffix == "Height" || arguments.Has(name + "Height")))
            {
                yield return new Problem(
                    DeclarationRule.SizeIsPositive, argument, $"{argument} must be 1 or more; it is {value}");
            }
        }
    }

    private static IEnumerable<Problem> CheckPaddings(AttributeArguments arguments, AxisSpec rows, AxisSpec columns)
    {
        HashSet<string> reported = [];
        foreach ((string side, int padding, AxisSpec axis) in new[]
        {
            ("Top", rows.PaddingBefore, rows), ("Bottom", rows.PaddingAfter, rows),
            ("Left", columns.PaddingBefore, columns), ("Right", columns.PaddingAfter, columns),
        })
        {
            string? argument = Stated(arguments, "Padding" + side, "Padding");
            bool extentIsKnown = axis is { Size: > 0, Dilation: > 0 };
            if (argument is not null && (padding < 0 || (extentIsKnown && padding >= axis.Extent)) && reported.Add(argument))
            {
                yield return new Problem(
                    DeclarationRule.PaddingIsInsideWindow,
                    argument,
                    $"{argument} must be 0 or more and smaller than the dilated window, {axis.Extent}; it is {padding}");
            }
        }
    }

    private static IEnumerable<Problem> CheckOptions(AttributeArguments arguments)
    {
        bool isAutomatic = arguments.Int32("AutoPadding") is > 0;
        string? padding = Array.Find(["PaddingTop", "PaddingBottom", "PaddingLeft", "PaddingRight", "Padding"], arguments.Has);
        if (isAutomatic && padding is not null)
        {
            yield return new Problem(
                DeclarationRule.PaddingIsStatedOnce, padding, $"AutoPadding chooses the padding, so {padding} must not be stated");
        }

        foreach ((string name, int known) in new[] { ("AutoPadding", 2), ("Rounding", 1), ("Layout", 1), ("Ties", 1) })
        {
            if (arguments.Int32(name) is { } value && (value < 0 || value > known))
            {
                yield return new Problem(DeclarationRule.OptionIsSupported, name, $"{value} is not a value of {name}");
            }
        }

        if (arguments.Int32("Layout") == 1)
        {
            yield return new Problem(
                DeclarationRule.OptionIsSupported, "Layout", "PoolLayout.Nhwc is not generated yet; use PoolLayout.Nchw");
        }

        if (arguments.Has("ElementType") && arguments.Type("ElementType")?.SpecialType != SpecialType.System_Single)
        {
            string name = arguments.Type("ElementType")?.ToDisplayString() ?? "null";
            yield return new Problem(
                DeclarationRule.ElementTypeIsSupported, "ElementType", $"No kernels are generated for '{name}' yet; use float");
        }
    }

    private static string? Stated(AttributeArguments arguments, string specific, string general) =>
        arguments.Has(specific) ? specific : arguments.Has(general) ? general : null;
}
