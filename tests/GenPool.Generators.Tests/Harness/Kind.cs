using GenPool.Generators.Parsing;

namespace GenPool.Generators.Tests.Harness;

/// <summary>Every attribute, with arguments that are legal.</summary>
public sealed record Kind(string Name)
{
    private readonly PoolKind _row = PoolKinds.All.Single(row => row.Name == Name);

    /// <summary>Their names.</summary>
    public static TheoryData<string> Names => [.. All];

    public static IReadOnlyList<string> All { get; } = [.. PoolKinds.All.Select(row => row.Name)];

    /// <summary>Its axes.</summary>
    public int Rank => _row.Axes.Length;

    public bool IsSliding => _row.Form == Model.WindowForm.Sliding;

    public bool IsGlobal => _row.Form == Model.WindowForm.Global;

    /// <summary>Max, Average or Lp.</summary>
    public string Reduction => _row.Reduction.Name;

    /// <summary>The type of its shapes.</summary>
    public string Shape => $"GenPool.PoolShape{Rank}D";

    /// <summary>The attribute with the arguments that it needs, before others.</summary>
    public string With(params string[] others)
    {
        string[] norm = Reduction == "Lp" ? ["2"] : [], size = IsGlobal ? [] : ["2"];
        return $"GenPool.{Name}({string.Join(", ", [.. norm, .. size, .. others])})";
    }
}
