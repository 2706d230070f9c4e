using GenPool.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Parsing;

/// <summary>
/// The members that are generated into a type: those of its pool's interface, those beside in the base class of kernels and, in a
/// class, those of a layer and the field behind them. The library's own interfaces and base classes say which, and no list here.
/// </summary>
/// <remarks>
/// The class of an exported pool's C functions counts whether or not the project exports, so that switching that on breaks nothing.
/// A type without bases and members of such a name never asks for <see cref="Methods"/>, which take most of the time.
/// </remarks>
internal sealed class GeneratedMembers
{
    /// <summary>The field that holds a layer.</summary>
    public const string LayerField = "_genPoolLayer";

    private readonly INamedTypeSymbol? _shape;
    private readonly INamedTypeSymbol? _pool;
    private readonly INamedTypeSymbol? _layer;
    private readonly INamedTypeSymbol? _kernelBase;
    private readonly ITypeSymbol _element;
    private readonly Lazy<IReadOnlyList<IMethodSymbol>> _methods;

    public GeneratedMembers(INamedTypeSymbol type, ITypeSymbol element, PoolKind kind, IAssemblySymbol library)
    {
        IsLayer = type.TypeKind == TypeKind.Class;
        _element = element;
        _shape = library.GetTypeByMetadataName(kind.ShapeMetadataName);
        _pool = _shape is null ? null : library.GetTypeByMetadataName(kind.InterfaceMetadataName);
        _layer = IsLayer ? library.GetTypeByMetadataName("GenPool.IPoolLayer`1") : null;
        _kernelBase = library.GetTypeByMetadataName(kind.BaseMetadataName);
        _methods = new(ReadMethods);
    }

    /// <summary>Whether the type is a layer, with members of an instance.</summary>
    public bool IsLayer { get; }

    /// <summary>The methods, of the type's own element type and shape.</summary>
    public IEnumerable<IMethodSymbol> Methods => _methods.Value;

    /// <summary>Whether a generated member has this name.</summary>
    public bool Has(string name) => HasWhole(name)
        || Interfaces(_pool, _layer).Any(declared => declared.GetMembers(name).Any(member => member is IMethodSymbol))
        || _kernelBase?.GetMembers(name).Any(IsInherited) == true;

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

    private static IEnumerable<INamedTypeSymbol> Interfaces(params INamedTypeSymbol?[] declared) => declared
        .OfType<INamedTypeSymbol>()
        .SelectMany(type => type.AllInterfaces.Add(type));

    private List<IMethodSymbol> ReadMethods()
    {
        List<IMethodSymbol> methods = [.. Interfaces(_shape is null ? null : _pool?.Construct(_element, _shape), _layer?.Construct(_element))
            .SelectMany(declared => declared.GetMembers().OfType<IMethodSymbol>())];
        methods.AddRange([.. Overloads(methods)]);
        return methods;
    }

    // What the kernels' base class has beside the methods of the interface, under the same names.
    private IEnumerable<IMethodSymbol> Overloads(IReadOnlyList<IMethodSymbol> declared) => _kernelBase is null || _shape is null
        ? []
        : _kernelBase
            .Construct([.. _kernelBase.TypeParameters.Select(parameter => parameter.Name switch { "T" => _element, "TShape" => _shape, _ => parameter })])
            .GetMembers()
            .OfType<IMethodSymbol>()
            .Where(method => IsInherited(method) && !declared.Any(other => AreAlike(method, other)));

    private static bool IsInherited(ISymbol member) =>
        member is IMethodSymbol { IsStatic: true, DeclaredAccessibility: Accessibility.Public, Name: not KernelNames.CreateLayer };

    private static bool AreAlike(IParameterSymbol own, IParameterSymbol generated) =>
        own.RefKind == RefKind.None && SymbolEqualityComparer.Default.Equals(own.Type, generated.Type);
}
