using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace GenPool.Generic.Tests;

/// <summary>That every rule of the semantics is shown by a test.</summary>
public sealed partial class CompletenessTests
{
    // The generic pools are serial; GenPool.Tests shows the rule on generated ones.
    private const int Parallelism = 9;

    [Fact]
    public void Rules_OfTheSemantics_EachHaveATest()
    {
        IEnumerable<int> tested = typeof(CompletenessTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .SelectMany(test => test.GetCustomAttributes<RuleAttribute>())
            .Select(rule => rule.Number);
        int[] rules =
        [
            .. RuleHeading().Matches(File.ReadAllText(Repository.PathOf("docs/semantics.md")))
                .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)),
        ];
        Assert.Equal(Enumerable.Range(1, 15), rules);
        Assert.Equal(rules, tested.Append(Parallelism).Distinct().Order());
    }

    [GeneratedRegex(@"^## ([0-9]+)\. ", RegexOptions.Multiline)]
    private static partial Regex RuleHeading();
}
