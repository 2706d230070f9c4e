using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Parsing;

/// <summary>Something wrong with a declaration. The analyzer reports it; the generator emits nothing for it.</summary>
/// <remarks>Holds a location, so it never enters the generator's pipeline.</remarks>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Location">The argument, type or member at fault.</param>
/// <param name="Details">What the rule's message is filled with.</param>
internal sealed record Problem(DeclarationRule Rule, Location Location, params string[] Details)
{
    /// <summary>The nearest legal value, where there is one.</summary>
    public string? Replacement { get; init; }

    /// <summary>The type around the annotated one that is at fault, where it is not the annotated type's own.</summary>
    public INamedTypeSymbol? Around { get; init; }
}

/// <summary>The rules a declaration can break.</summary>
internal enum DeclarationRule
{
    /// <summary>The type and those it is nested in are partial.</summary>
    TypeIsPartial,

    /// <summary>The type is a class or struct a kernel can live in.</summary>
    TypeIsSupported,

    /// <summary>Sizes, strides, dilations, divisors and norms are 1 or more, and taps and extents can be counted.</summary>
    NumberIsInRange,

    /// <summary>Padding is 0 or more and smaller than the dilated window.</summary>
    PaddingIsInsideWindow,

    /// <summary>Automatic padding excludes explicit padding.</summary>
    PaddingIsStatedOnce,

    /// <summary>The element type is one a kernel exists for.</summary>
    ElementTypeIsSupported,

    /// <summary>An option is a value of its enum.</summary>
    OptionIsDefined,

    /// <summary>The language version knows what the emitted code uses.</summary>
    LanguageIsRecent,

    /// <summary>The type's own members leave the names of the generated ones free.</summary>
    MemberNamesAreFree,

    /// <summary>The type's base classes leave room for the generated members.</summary>
    BaseLeavesRoom,

    /// <summary>What generated code names can be reached from <c>global::</c> on.</summary>
    ReferenceIsGlobal,
}
