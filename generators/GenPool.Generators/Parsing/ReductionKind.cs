using GenPool.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Parsing;

/// <summary>What a window becomes, as attributes declare it.</summary>
/// <param name="Name">The name in the types of the library.</param>
/// <param name="BaseArity">Type parameters of the class that kernels derive from.</param>
/// <param name="Argument">What constructors take beside sizes, a <see langword="double"/>; null for nothing.</param>
/// <param name="TakesIntegers">Whether elements may be integers.</param>
/// <param name="Read">Reads what an attribute says of it.</param>
internal sealed record ReductionKind(string Name, int BaseArity, string? Argument, bool TakesIntegers, Func<AttributeArguments, ReductionSpec> Read)
{
    private const string FloatingPoint = "float, double, Half";

    private const string Integers = "sbyte, byte, short, ushort, int, uint, long, ulong";

    /// <summary>The largest of its taps.</summary>
    public static ReductionKind Max { get; } = new(
        "Max", 6, null, true, arguments => new MaxSpec(arguments.Int32("Ties") == 1, arguments.Int32("Activation") == 1));

    /// <summary>Their mean.</summary>
    public static ReductionKind Average { get; } = new(
        "Average", 4, null, true, arguments => new AverageSpec(arguments.Boolean("CountIncludePadding") ?? true, arguments.Int32("Divisor")));

    /// <summary>Their p-norm, which is no integer.</summary>
    public static ReductionKind Lp { get; } = new(
        "Lp", 5, AttributeArguments.Norm, false, arguments => new LpSpec(arguments.Double(AttributeArguments.Norm)!.Value));

    /// <summary>The names of the element types that it takes, for messages.</summary>
    public string ElementNames => TakesIntegers ? $"{FloatingPoint}, {Integers}" : FloatingPoint;

    /// <summary>Whether it takes an element type.</summary>
    public bool Takes(ITypeSymbol? type) => ElementTypes.Find(type) is { } element && (TakesIntegers || element.IsFloatingPoint);
}
