using System.Runtime.CompilerServices;
using GenPool.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Parsing;

/// <summary>
/// The names that the type's own members must leave free. What is generated implements <c>IMaxPool2D</c> and, in a class,
/// forwards to the methods of <c>MaxPool2DLayer</c>; so those two, and no list here, say which. The class of an exported layer's C
/// functions is kept free whether or not the project exports, so that switching that on breaks nothing.
/// </summary>
internal static class MemberRules
{
    /// <summary>The field that holds a layer's cache.</summary>
    private const string LayerField = "_genPoolLayer";

    // The names are the library's, and the same for all layers and after every edit.
    private static readonly ConditionalWeakTable<IAssemblySymbol, HashSet<string>> s_classNames = new();
    private static readonly ConditionalWeakTable<IAssemblySymbol, HashSet<string>> s_structNames = new();

    public static IEnumerable<Problem> Check(INamedTypeSymbol type, ITypeSymbol element, IAssemblySymbol library)
    {
        INamedTypeSymbol? kernels = library.GetTypeByMetadataName("GenPool.IMaxPool2D`1");
        INamedTypeSymbol? layer = type.TypeKind == TypeKind.Class
            ? library.GetTypeByMetadataName("GenPool.Runtime.MaxPool2DLayer`1")
            : null;
        HashSet<string> taken = (layer is null ? s_structNames : s_classNames).GetValue(
            library, _ => [.. Members(kernels, layer).Select(member => member.Name), ExportedLayer.ClassName, .. layer is null ? [] : new[] { LayerField }]);

        // A member cannot have the name of its own type.
        if (taken.Contains(type.Name))
        {
            yield return new Problem(DeclarationRule.MemberNamesAreFree, type.Locations[0], type.Name, type.Name);
        }

        // Few types have such a member, and the look at their names runs at every edit.
        if (!type.MemberNames.Concat(type.GetTypeMembers().Select(member => member.Name)).Any(taken.Contains))
        {
            yield break;
        }

        ILookup<string, ISymbol> generated = Members(kernels?.Construct(element), layer?.Construct(element)).ToLookup(member => member.Name);
        foreach (ISymbol member in type.GetMembers().Where(member => taken.Contains(member.Name) && !IsGenerated(member)))
        {
            // The accessors of a property or event come with it.
            bool isAccessor = member is IMethodSymbol { AssociatedSymbol: not null };
            if (!isAccessor && (member.Name is LayerField or ExportedLayer.ClassName || generated[member.Name].Any(other => Collide(member, other))))
            {
                yield return new Problem(DeclarationRule.MemberNamesAreFree, member.Locations[0], member.Name, type.Name);
            }
        }
    }

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol? kernels, INamedTypeSymbol? layer) =>
    [
        .. kernels?.GetMembers() ?? [],
        .. (layer?.GetMembers() ?? []).Where(member =>
            member is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public }),
    ];

    // Methods overload by their parameters; anything else takes its name whole.
    private static bool Collide(ISymbol own, ISymbol generated) =>
        own is not IMethodSymbol ownMethod || generated is not IMethodSymbol generatedMethod
        || (ownMethod.Arity == 0
            && ownMethod.Parameters.Length == generatedMethod.Parameters.Length
            && ownMethod.Parameters.Zip(generatedMethod.Parameters, AreSame).All(isSame => isSame));

    private static bool AreSame(IParameterSymbol own, IParameterSymbol generated) =>
        own.RefKind == RefKind.None && SymbolEqualityComparer.Default.Equals(own.Type, generated.Type);

    // The analyzer sees the type together with its generated part.
    private static bool IsGenerated(ISymbol member) => member.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && attribute.ConstructorArguments.FirstOrDefault().Value is "GenPool");
}
