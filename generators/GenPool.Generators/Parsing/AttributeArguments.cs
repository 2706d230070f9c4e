using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenPool.Generators.Parsing;

/// <summary>Typed reads of an attribute's arguments; a member that is left out reads as null.</summary>
internal sealed class AttributeArguments
{
    /// <summary>The argument of the constructor that is p.</summary>
    public const string Norm = "norm";

    private readonly AttributeData _attribute;
    private readonly ImmutableArray<IParameterSymbol> _parameters;
    private readonly IReadOnlyList<int> _sizes;

    public AttributeArguments(AttributeData attribute, PoolKind kind)
    {
        _attribute = attribute;
        _parameters = attribute.AttributeConstructor?.Parameters ?? [];
        _sizes = [.. Positional.Where(position => position.Value is int).Select(position => position.Index)];

        int sizes = kind.Form == Model.WindowForm.Global ? 0 : _sizes.Count == 1 ? 1 : kind.Axes.Length;
        AreBound = attribute.AttributeConstructor is not null
            && _sizes.Count == sizes
            && _parameters.Length == attribute.ConstructorArguments.Length
            && _parameters.Length - sizes == (kind.Reduction.Argument is null ? 0 : 1)
            && (kind.Reduction.Argument is null || Double(kind.Reduction.Argument) is not null)
            && attribute.NamedArguments.All(argument =>
                argument.Value is not ({ Kind: TypedConstantKind.Error or TypedConstantKind.Array } or { Value: IErrorTypeSymbol }));
    }

    /// <summary>Whether the arguments could be bound; if not, the compiler has said so already.</summary>
    public bool AreBound { get; }

    private IEnumerable<(int Index, object? Value)> Positional => _attribute.ConstructorArguments
        .Select((argument, index) => (index, argument.Kind == TypedConstantKind.Primitive ? argument.Value : null));

    /// <summary>The size along an axis: one argument may be that of all axes.</summary>
    public int Size(int axis) => (int)_attribute.ConstructorArguments[_sizes[_sizes.Count == 1 ? 0 : axis]].Value!;

    /// <summary>The name of the argument that a size along an axis comes from.</summary>
    public string SizeArgument(int axis) => _parameters[_sizes[_sizes.Count == 1 ? 0 : axis]].Name;

    public int? Int32(string name) => Find(name)?.Value as int?;

    public bool? Boolean(string name) => Find(name)?.Value as bool?;

    public double? Double(string name) => Find(name)?.Value as double?;

    public ITypeSymbol? Type(string name) => Find(name)?.Value as ITypeSymbol;

    public bool Has(string name) => Find(name) is not null;

    /// <summary>The type of an enum option, if it is stated with a value that none of the enum's members has.</summary>
    public ITypeSymbol? Undefined(string name) =>
        Find(name) is { Kind: TypedConstantKind.Enum } option
        && !option.Type!.GetMembers().OfType<IFieldSymbol>().Any(member => Equals(member.ConstantValue, option.Value))
            ? option.Type
            : null;

    /// <summary>The more specific of two arguments that is stated, or null.</summary>
    public string? Stated(string specific, string general) => Has(specific) ? specific : Has(general) ? general : null;

    /// <summary>Where an argument is written; the attribute for one that is left out.</summary>
    public Location LocationOf(string argument, CancellationToken cancellation)
    {
        if (_attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax)
        {
            return Location.None;
        }

        IEnumerable<AttributeArgumentSyntax> arguments = syntax.ArgumentList?.Arguments ?? [];
        AttributeArgumentSyntax? named = arguments.FirstOrDefault(candidate =>
            (candidate.NameEquals?.Name ?? candidate.NameColon?.Name)?.Identifier.ValueText == argument);
        AttributeArgumentSyntax? positional = Position(argument) is { } position
            ? arguments.Where(candidate => candidate.NameEquals is null).ElementAtOrDefault(position)
            : null;
        return (named ?? positional)?.GetLocation() ?? syntax.GetLocation();
    }

    private TypedConstant? Find(string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in _attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return Position(name) is { } position ? _attribute.ConstructorArguments[position] : null;
    }

    private int? Position(string name)
    {
        for (int position = 0; position < _parameters.Length; position++)
        {
            if (_parameters[position].Name == name)
            {
                return position;
            }
        }

        return null;
    }
}
