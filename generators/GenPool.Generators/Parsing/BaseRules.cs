using GenPool.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Parsing;

/// <summary>
/// What base classes must leave to the generated members, so that a call through a base class reaches the pool. A method with
/// the signature of a generated one is overridden if it can be, and in the way if not. What only takes the name, or is
/// static, is hidden: no call of it could mean the pool.
/// </summary>
internal static class BaseRules
{
    private static readonly SymbolDisplayFormat s_format = SymbolDisplayFormat.CSharpShortErrorMessageFormat;

    // The class that an overload over tensors comes from is nobody's concern.
    private static readonly SymbolDisplayFormat s_bareFormat = s_format.RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType);

    private enum Fate
    {
        Overridden,
        Hidden,
        InTheWay,
    }

    /// <summary>The first thing in the way, if any.</summary>
    public static IEnumerable<Problem> Check(INamedTypeSymbol type, GeneratedMembers generated, Compilation compilation) =>
        PoolsAmong(type).Concat(FieldsOf(type, generated, compilation)).Concat(MethodsOf(type, generated, compilation))
            .Take(1)
            .Select(obstacle => new Problem(DeclarationRule.BaseLeavesRoom, type.Locations[0], type.Name, obstacle.Fault, obstacle.WayOut));

    /// <summary>What the generated members of a legal declaration override and hide.</summary>
    public static IEnumerable<InheritedMember> Inherited(INamedTypeSymbol type, GeneratedMembers generated, Compilation compilation) =>
        Meetings(type, generated, compilation).Select(meeting => new InheritedMember(
            meeting.Generated.Name,
            new EquatableArray<string>(meeting.Generated.Parameters.Select(parameter => parameter.Name)),
            meeting.Fate == Fate.Overridden,
            meeting.Inherited.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(ObsoleteAttribute))));

    // Whose own generated members are not there to be seen yet.
    private static IEnumerable<(string Fault, string WayOut)> PoolsAmong(INamedTypeSymbol type) => BasesOf(type)
        .Where(parent => PoolKinds.On(parent).Any())
        .Select(parent => ($"'{parent.Name}' is a pool itself", "derive from another class, and hold that pool in a field"));

    private static IEnumerable<(string Fault, string WayOut)> FieldsOf(
        INamedTypeSymbol type, GeneratedMembers generated, Compilation compilation) => BasesOf(type)
        .SelectMany(parent => parent.GetMembers(GeneratedMembers.LayerField))
        .Where(member => generated.IsLayer && compilation.IsSymbolAccessibleWithin(member, type))
        .Select(member => ($"'{Text(member)}' has the name of the generated field", "rename it"));

    private static IEnumerable<(string Fault, string WayOut)> MethodsOf(
        INamedTypeSymbol type, GeneratedMembers generated, Compilation compilation) => Meetings(type, generated, compilation)
        .Where(meeting => meeting.Fate == Fate.InTheWay)
        .Select(meeting => (
            $"'{Text(meeting.Inherited)}' cannot be overridden by the generated '{meeting.Generated.ToDisplayString(meeting.Generated.ContainingType.TypeKind == TypeKind.Interface ? s_format : s_bareFormat)}'",
            meeting is { Generated.IsStatic: false, Inherited: IMethodSymbol }
                ? $"make it public, virtual and of type '{meeting.Generated.ReturnType.ToDisplayString(s_format)}', or rename it"
                : "rename it"));

    private static IEnumerable<(IMethodSymbol Generated, ISymbol Inherited, Fate Fate)> Meetings(
        INamedTypeSymbol type, GeneratedMembers generated, Compilation compilation)
    {
        if (!BasesOf(type).Any())
        {
            yield break;
        }

        foreach (IMethodSymbol method in generated.Methods)
        {
            ISymbol? nearest = BasesOf(type)
                .SelectMany(parent => parent.GetMembers(method.Name))
                .FirstOrDefault(member => member is not INamedTypeSymbol { Arity: > 0 }
                    && GeneratedMembers.AreAlike(member, method)
                    && compilation.IsSymbolAccessibleWithin(member, type));
            if (nearest is not null)
            {
                yield return (method, nearest, FateOf(nearest, method, compilation));
            }
        }
    }

    private static Fate FateOf(ISymbol inherited, IMethodSymbol generated, Compilation compilation) => inherited switch
    {
        { IsAbstract: true } when inherited is not (IMethodSymbol or INamedTypeSymbol) => Fate.InTheWay,
        not IMethodSymbol or { IsStatic: true } => Fate.Hidden,
        IMethodSymbol method when !generated.IsStatic && CanOverride(generated, method, compilation) => Fate.Overridden,
        _ => Fate.InTheWay,
    };

    // A class may return more than its base class promised.
    private static bool CanOverride(IMethodSymbol generated, IMethodSymbol inherited, Compilation compilation) =>
        inherited is { DeclaredAccessibility: Accessibility.Public, RefKind: RefKind.None, IsSealed: false }
        && (inherited.IsVirtual || inherited.IsAbstract || inherited.IsOverride)
        && (SymbolEqualityComparer.Default.Equals(inherited.ReturnType, generated.ReturnType)
            || compilation.ClassifyCommonConversion(generated.ReturnType, inherited.ReturnType) is { IsImplicit: true, IsReference: true });

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? parent = type.BaseType; parent is { SpecialType: SpecialType.None }; parent = parent.BaseType)
        {
            yield return parent;
        }
    }

    private static string Text(ISymbol member) => member.ToDisplayString(s_format);
}
