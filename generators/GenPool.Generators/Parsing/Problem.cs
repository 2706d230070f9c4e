namespace GenPool.Generators.Parsing;

/// <summary>Something wrong with a declaration. The analyzer reports it; the generator emits nothing for it.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Argument">The attribute member at fault, or null for the type.</param>
/// <param name="Message">What is wrong, for a person.</param>
internal sealed record Problem(DeclarationRule Rule, string? Argument, string Message);

/// <summary>The rules a declaration can break.</summary>
internal enum DeclarationRule
{
    /// <summary>The type and those it is nested in are partial.</summary>
    TypeIsPartial,

    /// <summary>The type is a class or struct a kernel can live in.</summary>
    TypeIsSupported,

    /// <summary>Sizes, strides and dilations are 1 or more.</summary>
    SizeIsPositive,

    /// <summary>Padding is 0 or more and smaller than the dilated window.</summary>
    PaddingIsInsideWindow,

    /// <summary>Automatic padding excludes explicit padding.</summary>
    PaddingIsStatedOnce,

    /// <summary>The element type is one a kernel exists for.</summary>
    ElementTypeIsSupported,

    /// <summary>The layout, padding mode or another option is one a kernel exists for.</summary>
    OptionIsSupported,

    /// <summary>The language version knows what the emitted code uses.</summary>
    LanguageIsRecent,
}
