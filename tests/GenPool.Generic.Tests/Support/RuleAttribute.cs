using Xunit.Abstractions;
using Xunit.Sdk;

namespace GenPool.Generic.Tests;

/// <summary>Names the rule of docs/semantics.md that a test shows: <c>dotnet test --filter Rule=3</c> runs those of one.</summary>
[TraitDiscoverer("GenPool.Generic.Tests.RuleDiscoverer", "GenPool.Generic.Tests")]
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class RuleAttribute(int number) : Attribute, ITraitAttribute
{
    /// <summary>Number of the rule.</summary>
    public int Number { get; } = number;
}

/// <summary>Tells xUnit what to filter by.</summary>
public sealed class RuleDiscoverer : ITraitDiscoverer
{
    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) =>
        [new("Rule", $"{traitAttribute.GetConstructorArguments().Single()}")];
}
