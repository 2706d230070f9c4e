using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Parsing;

/// <summary>Typed reads of the attribute's arguments; a member that is left out reads as null.</summary>
internal sealed class AttributeArguments(AttributeData attribute)
{
    public const string AttributeMetadataName = "GenPool.MaxPool2DAttribute";

    /// <summary>Whether the arguments could be bound; if not, the compiler has said so already.</summary>
    public bool AreBound => attribute.AttributeConstructor is not null
        && attribute.ConstructorArguments.All(argument => argument is { Kind: TypedConstantKind.Primitive, Value: int })
        && attribute.NamedArguments.All(argument => argument.Value.Kind != TypedConstantKind.Error);

    public int PoolHeight => (int)attribute.ConstructorArguments[0].Value!;

    public int PoolWidth => (int)attribute.ConstructorArguments[attribute.ConstructorArguments.Length - 1].Value!;

    /// <summary>Whether one number declares both sizes.</summary>
    public bool IsSquare => attribute.ConstructorArguments.Length == 1;

    public int? Int32(string name) => Find(name)?.Value as int?;

    public ITypeSymbol? Type(string name) => Find(name)?.Value as ITypeSymbol;

    public bool Has(string name) => Find(name) is not null;

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
