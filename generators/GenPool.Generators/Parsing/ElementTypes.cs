using GenPool.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Parsing;

/// <summary>The element types that kernels exist for.</summary>
internal static class ElementTypes
{
    /// <summary>Finds what is known of a type; null for one without kernels.</summary>
    public static ElementSpec? Find(ITypeSymbol? type) => type?.SpecialType switch
    {
        null => null,
        SpecialType.System_Single => ElementSpec.Float,
        SpecialType.System_Double => new("double", "double", true),
        SpecialType.System_SByte => new("sbyte", "sbyte", false),
        SpecialType.System_Byte => new("byte", "byte", false),
        SpecialType.System_Int16 => new("short", "short", false),
        SpecialType.System_UInt16 => new("ushort", "ushort", false),
        SpecialType.System_Int32 => new("int", "int", false),
        SpecialType.System_UInt32 => new("uint", "uint", false),
        SpecialType.System_Int64 => new("long", "long", false),
        SpecialType.System_UInt64 => new("ulong", "ulong", false),
        _ => IsHalf(type) ? new("global::System.Half", "Half", true) : null,
    };

    private static bool IsHalf(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Half", Arity: 0, ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
