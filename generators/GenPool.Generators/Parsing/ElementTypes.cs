using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Parsing;

/// <summary>The element types that kernels exist for.</summary>
internal static class ElementTypes
{
    public static bool IsSupported(ITypeSymbol type) => type.SpecialType is
        SpecialType.System_Single or SpecialType.System_Double
        or SpecialType.System_SByte or SpecialType.System_Byte
        or SpecialType.System_Int16 or SpecialType.System_UInt16
        or SpecialType.System_Int32 or SpecialType.System_UInt32
        or SpecialType.System_Int64 or SpecialType.System_UInt64
        || IsHalf(type);

    /// <summary>Whether networks are trained with the type: it can hold a gradient.</summary>
    public static bool IsFloatingPoint(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Single or SpecialType.System_Double || IsHalf(type);

    // Half is no special type of the language.
    private static bool IsHalf(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Half", Arity: 0, ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
