using GenPool.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Parsing;

/// <summary>
/// The members that are generated into a type: those of its pool's interface, those beside in the base class of kernels and, in a
/// class, those of a layer and the field behind them. The library's own interfaces and base classes say which, and no list here. The class of an exported pool's C functions counts
/// whether or not the project exports, so that switching that on breaks nothing.
/// </summary>
internal sealed class GeneratedMembers
{
    /// <summary>The field that holds a layer.</summary>
    public const string LayerField = "_genPoolLayer";

    private readonly ILookup<string, IMethodSymbol> _methods;

    public GeneratedMembers(INamedTypeSymbol type, ITypeSymbol element, PoolKind kind, IAssemblySymbol library)
    {
        IsLayer = type.TypeKind == TypeKind.Class;
        INamedTypeSymbol? shape = library.GetTypeByMetadataName(kind.ShapeMetadataName);
        INamedTypeSymbol? pool = shape is null ? null : library.GetTypeByMetadataName(kind.InterfaceMetadataName)?.Construct(element, shape);
        INamedTypeSymbol? layer = IsLayer ? library.GetTypeByMetadataName("GenPool.IPoolLayer`1")?.Construct(element) : null;
        List<IMethodSymbol> methods = [.. new[] { pool, layer }
            .OfType<INamedTypeSymbol>()
            .SelectMany(declared => declared.AllInterfaces.Add(declared))
            .SelectMany(declared => declared.GetMembers().OfType<IMethodSymbol>())];
        methods.AddRange([.. Overloads(methods, library.GetTypeByMetadataName(kind.BaseMetadataName), element, shape)]);
        _methods = methods.ToLookup(method => method.Name);
    }

    /// <summary>Whether the type is a layer, with members of an instance.</summary>
    public bool IsLayer { get; }

    public IEnumerable<IMethodSymbol> Methods => _methods.SelectMany(alike => alike);

    /// <summary>Whether a generated member has this name.</summary>
    public bool Has(string name) => _methods.Contains(name) || HasWhole(name);

    /// <summary>Whether a generated member takes this name whole, so that no method can overload it.</summary>
    public bool HasWhole(string name) => name == ExportedLayer.ClassName || (IsLayer && name == LayerField);

    /// <summary>Whether a member of a type cannot stand beside, or unseen before, a generated one of that name.</summary>
    /// <remarks>Methods overload by their parameters; anything else takes its name whole, but for its number of type parameters.</remarks>
    public static bool AreAlike(ISymbol member, IMethodSymbol generated) => member switch
    {
        IMethodSymbol method => method.Name == generated.Name
            && method.Arity == 0
            && method.Parameters.Length == generated.Parameters.Length
            && method.Parameters.Zip(generated.Parameters, AreAlike).All(alike => alike),
        _ => member.Name == generated.Name,
    };

    // What the kernels' base class has beside the methods of the interface, under the same names.
    private static IEnumerable<IMethodSymbol> Overloads(
        IReadOnlyList<IMethodSymbol> declared, INamedTypeSymbol? kernelBase, ITypeSymbol element, INamedTypeSymbol? shape) => kernelBase is null || shape is null
        ? []
        : kernelBase
            .Construct([.. kernelBase.TypeParameters.Select(parameter => parameter.Name switch { "T" => element, "TShape" => shape, _ => parameter })])
            .GetMembers()
            .OfType<IMethodSymbol>()
            .Where(method => method is { IsStatic: true, DeclaredAccessibility: Accessibility.Public }
                && method.Name != KernelNames.CreateLayer
                && !declared.Any(other => AreAlike(method, other)));

    private static bool AreAlike(IParameterSymbol own, IParameterSymbol generated) =>
        own.RefKind == RefKind.None && SymbolEqualityComparer.Default.Equals(own.Type, generated.Type);
}
