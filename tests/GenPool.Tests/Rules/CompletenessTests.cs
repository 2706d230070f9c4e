using System.Reflection;
using System.Text.RegularExpressions;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>That nothing promised goes untested, and no declared layer is left out of the list.</summary>
public sealed partial class CompletenessTests
{
    private static readonly MethodInfo[] s_tests =
    [
        .. typeof(CompletenessTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(method => method.IsDefined(typeof(FactAttribute))),
    ];

    [Fact]
    public void Rules_OfTheSemantics_EachHaveATest()
    {
        int[] rules = [.. RuleHeading().Matches(File.ReadAllText(Repository.PathOf("docs/semantics.md"))).Select(match => match.Groups[1].Value[0] - '0')];
        int[] tested = [.. s_tests.SelectMany(test => test.GetCustomAttributes<RuleAttribute>()).Select(rule => rule.Number).Distinct().Order()];
        Assert.Equal(Enumerable.Range(1, 9), rules);
        Assert.Equal(rules, tested);
    }

    [Fact]
    public void Faults_EachHaveATest() =>
        Assert.Equal(Enum.GetValues<Fault>(), s_tests.SelectMany(test => test.GetCustomAttributes<FaultAttribute>()).Select(fault => fault.Fault).Distinct().Order());

    [Fact]
    public void LayerList_HoldsEveryDeclaredLayer()
    {
        IEnumerable<string> declared = typeof(LayerCase).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(MaxPool2DAttribute)))
            .Select(type => type.FullName![(type.Namespace!.Length + 1)..].Replace('+', '.'));
        Assert.Equal(declared.Order(StringComparer.Ordinal), LayerList.All.Select(layer => layer.Name).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^## ([1-9])\. ", RegexOptions.Multiline)]
    private static partial Regex RuleHeading();
}
