using GenPool.Analyzers;
using GenPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Tests;

/// <summary>A declaration is an error exactly where <see cref="PoolParameters.Validate"/> throws for the same members.</summary>
public sealed class AgreementTests
{
    private static readonly int[] s_numbers = [-1, 0, 1, 2, 4, int.MaxValue];
    private static readonly int[][] s_sizes = [[-1], [0], [1], [3], [46341], [1, 3, 2], [3, 0, 1], [1, 1, int.MaxValue]];
    private static readonly double[] s_norms = [double.NaN, double.NegativeInfinity, 0, 0.999, 1, 2.5, double.MaxValue, double.PositiveInfinity];

    public static TheoryData<string> Kinds => Kind.Names;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Declaration_IsAnError_WhereParametersThrow(string kind)
    {
        Declaration[] cases = [.. Cases(new Kind(kind))];
        string source = string.Join('\n', cases.Select((item, index) => $"[{item}] internal partial struct Pool{index};"));

        // Analysed without generation: only what the analyzer says is of interest, and it says it without kernels.
        ILookup<int, Diagnostic> errors = Compile.Analyze(Compile.Create(source), new PoolAnalyzer())
            .ToLookup(error => error.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Contains(cases, item => item.IsLegal);
        Assert.Contains(cases, item => !item.IsLegal);
        Assert.All(cases, (item, index) => Assert.True(errors[index].Any() != item.IsLegal, $"{item}: {string.Join("; ", errors[index])}"));
    }

    // Each member alone and with each other one: what is left out must not matter.
    private static IEnumerable<Declaration> Cases(Kind kind)
    {
        (string Name, object Value)?[] members = [null, .. Declaration.MembersOf(kind.Name).SelectMany(member => Values(member.Value), (member, value) => ((string, object)?)(member.Key, value))];
        int[][] sizes = kind.IsGlobal ? [[]] : [.. s_sizes.Where(each => kind.Rank > 1 || each.Length == 1).Select(each => each.Length == 1 ? each : each[..kind.Rank])];
        double?[] norms = kind.Reduction == "Lp" ? [.. s_norms] : [null];
        foreach (double? norm in norms)
        {
            foreach (int[] size in sizes)
            {
                yield return new Declaration(kind.Name, norm, size, new Dictionary<string, object>());
            }
        }

        foreach ((int first, int second) in from first in Enumerable.Range(0, members.Length) from second in Enumerable.Range(first, members.Length - first) select (first, second))
        {
            Dictionary<string, object> both = [];
            foreach ((string name, object value) in new[] { members[first], members[second] }.OfType<(string, object)>())
            {
                both[name] = value;
            }

            // Not every size with every pair, for there are many; each size comes with each member in the end.
            yield return new Declaration(kind.Name, norms[(first + second) % norms.Length] ?? null, sizes[(first + (2 * second)) % sizes.Length], both);
        }
    }

    private static IEnumerable<object> Values(Type type) =>
        type.IsEnum ? [.. Enum.GetValues(type).Cast<object>(), Enum.ToObject(type, 3), Enum.ToObject(type, -1)]
        : type == typeof(bool) ? [true, false]
        : type == typeof(Type) ? [typeof(Half), typeof(ulong), typeof(decimal), typeof(string)]
        : s_numbers.Cast<object>();
}
