using System.Globalization;
using GenPool.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Parsing;

/// <summary>
/// What the arguments of an attribute must be. <c>PoolParameters.Validate</c> of the library draws the same lines at run
/// time.
/// </summary>
internal static class ArgumentRules
{
    private static readonly string[] s_options = ["AutoPadding", "Rounding", "Layout", "Ties", "Activation"];

    public static IEnumerable<Problem> Check(
        AttributeArguments arguments, PoolKind kind, IReadOnlyList<AxisSpec> axes, CancellationToken cancellation)
    {
        Location At(string argument) => arguments.LocationOf(argument, cancellation);

        // One argument can be at fault on several axes; once is enough.
        return CheckWindows(arguments, kind, axes, At)
            .Concat(CheckReduction(arguments, At))
            .Concat(CheckOptions(arguments, At))
            .Concat(CheckElement(arguments, kind, At))
            .GroupBy(problem => problem.Location)
            .Select(group => group.First());
    }

    /// <summary>A number as messages have it.</summary>
    public static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<Problem> CheckWindows(
        AttributeArguments arguments, PoolKind kind, IReadOnlyList<AxisSpec> axes, Func<string, Location> at) => kind.Form switch
    {
        WindowForm.Sliding => WindowRules.Check(arguments, kind, axes, at),
        WindowForm.Adaptive => axes
            .Select((axis, index) => (axis.Size, Argument: arguments.SizeArgument(index)))
            .Where(output => output.Size < 1)
            .Select(output => new Problem(
                DeclarationRule.NumberIsInRange, at(output.Argument), "The output size", "1 or more", Text(output.Size))),
        _ => [],
    };

    private static IEnumerable<Problem> CheckReduction(AttributeArguments arguments, Func<string, Location> at)
    {
        if (arguments.Int32("Divisor") is { } divisor and < 1)
        {
            yield return new Problem(DeclarationRule.NumberIsInRange, at("Divisor"), "Divisor", "1 or more", Text(divisor));
        }

        if (arguments.Double(AttributeArguments.Norm) is { } norm && !(norm >= 1 && norm <= double.MaxValue))
        {
            yield return new Problem(
                DeclarationRule.NumberIsInRange,
                at(AttributeArguments.Norm),
                "The norm",
                "a finite number of 1 or more",
                norm.ToString("R", CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<Problem> CheckOptions(AttributeArguments arguments, Func<string, Location> at)
    {
        foreach (string option in s_options)
        {
            if (arguments.Undefined(option) is { } type)
            {
                yield return new Problem(DeclarationRule.OptionIsDefined, at(option), Text(arguments.Int32(option) ?? 0), type.Name);
            }
        }
    }

    private static IEnumerable<Problem> CheckElement(AttributeArguments arguments, PoolKind kind, Func<string, Location> at)
    {
        const string Argument = "ElementType";
        if (arguments.Has(Argument) && !kind.Reduction.Takes(arguments.Type(Argument)))
        {
            yield return new Problem(
                DeclarationRule.ElementTypeIsSupported,
                at(Argument),
                kind.Name,
                arguments.Type(Argument)?.ToDisplayString() ?? "null",
                kind.Reduction.ElementNames);
        }
    }
}
