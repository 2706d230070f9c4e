using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Parsing;

/// <summary>The names that the type's own members must leave free.</summary>
internal static class MemberRules
{
    public static IEnumerable<Problem> Check(INamedTypeSymbol type, GeneratedMembers generated)
    {
        // A member cannot have the name of its own type.
        if (generated.Has(type.Name))
        {
            yield return new Problem(DeclarationRule.MemberNamesAreFree, type.Locations[0], type.Name, type.Name);
        }

        // Few types have such a member, and the look at their names runs at every edit.
        if (!type.MemberNames.Concat(type.GetTypeMembers().Select(member => member.Name)).Any(generated.Has))
        {
            yield break;
        }

        foreach (ISymbol member in type.GetMembers().Where(member => generated.Has(member.Name) && !IsGenerated(member)))
        {
            if (generated.HasWhole(member.Name) || generated.Methods.Any(method => GeneratedMembers.AreAlike(member, method)))
            {
                yield return new Problem(DeclarationRule.MemberNamesAreFree, member.Locations[0], member.Name, type.Name);
            }
        }
    }

    /// <summary>Whether this generator wrote something, which an analyzer sees beside what the user wrote.</summary>
    public static bool IsGenerated(ISymbol member) => member.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && attribute.ConstructorArguments.FirstOrDefault().Value is "GenPool");
}
