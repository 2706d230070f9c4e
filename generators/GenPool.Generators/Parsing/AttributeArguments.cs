using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenPool.Generators.Parsing;

/// <summary>Typed reads of the attribute's arguments; a member that is left out reads as null.</summary>
internal sealed class AttributeArguments(AttributeData attribute)
{
    public const string AttributeMetadataName = "GenPool.MaxPool2DAttribute";

    /// <summary>Whether the arguments could be bound; if not, the compiler has said so already.</summary>
    public bool AreBound => attribute.AttributeConstructor is not null
        && attribute.ConstructorArguments.All(argument => argument is { Kind: TypedConstantKind.Primitive, Value: int })
        && attribute.NamedArguments.All(argument => argument.Value is not ({ Kind: TypedConstantKind.Error } or { Value: IErrorTypeSymbol }));

    public int PoolHeight => (int)attribute.ConstructorArguments[0].Value!;

    public int PoolWidth => (int)attribute.ConstructorArguments[attribute.ConstructorArguments.Length - 1].Value!;

    /// <summary>Whether one number declares both sizes.</summary>
    public bool IsSquare => attribute.ConstructorArguments.Length == 1;

    public int? Int32(string name) => Find(name)?.Value as int?;

    public ITypeSymbol? Type(string name) => Find(name)?.Value as ITypeSymbol;

    public bool Has(string name) => Find(name) is not null;

    /// <summary>Whether an enum option that is stated has a member of its enum for its value.</summary>
    public bool IsDefined(string name) =>
        Find(name) is not { Kind: TypedConstantKind.Enum } option
        || option.Type!.GetMembers().OfType<IFieldSymbol>().Any(member => Equals(member.ConstantValue, option.Value));

    /// <summary>The more specific of two arguments that is stated, or null.</summary>
    public string? Stated(string specific, string general) => Has(specific) ? specific : Has(general) ? general : null;

    /// <summary>Where an argument is written; the attribute for one that is left out.</summary>
    public Location LocationOf(string argument, CancellationToken cancellation)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax)
        {
            return Location.None;
        }

        IEnumerable<AttributeArgumentSyntax> arguments = syntax.ArgumentList?.Arguments ?? [];
        AttributeArgumentSyntax? named = arguments.FirstOrDefault(candidate =>
            (candidate.NameEquals?.Name ?? candidate.NameColon?.Name)?.Identifier.ValueText == argument);
        int position = argument switch { "poolSize" or "poolHeight" => 0, "poolWidth" => 1, _ => int.MaxValue };
        AttributeArgumentSyntax? positional = arguments.Where(candidate => candidate.NameEquals is null).ElementAtOrDefault(position);
        return (named ?? positional)?.GetLocation() ?? syntax.GetLocation();
    }

    private TypedConstant? Find(string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
