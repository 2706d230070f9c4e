using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>
/// Pools that must refuse a faulty call: of every attribute in both orders, the kernels and the generic pool of the same
/// parameters; and of the other element types, whose spans are checked in elements.
/// </summary>
internal static class Subjects
{
    private static readonly Dictionary<string, ErasedPool> s_pools = LayerList.Kinds.Concat(LayerList.Typed)
        .SelectMany(layer => new[] { ($"{layer.Name} kernels", layer.Kernels), ($"{layer.Name} generic", layer.Oracle) })
        .ToDictionary();

    /// <summary>The names of all, for a theory.</summary>
    public static TheoryData<string> All => [.. s_pools.Keys];

    /// <summary>The names of those of float, for a theory.</summary>
    public static TheoryData<string> Kinds => [.. s_pools.Keys.Where(name => name.Contains("Kinds.", StringComparison.Ordinal))];

    /// <summary>The pool of a name.</summary>
    public static ErasedPool Named(string name) => s_pools[name];

    /// <summary>The shape that calls are right on.</summary>
    public static PoolShape3D Shape(int rank) => new(2, 3, rank > 2 ? 4 : 1, rank > 1 ? 4 : 1, 6);

    /// <summary>Every call of a pool, right as it is.</summary>
    public static IEnumerable<Call> Calls(string name) => Call.All(Named(name), Shape(Named(name).Rank));

    /// <summary>A shape as it appears in messages.</summary>
    public static string Describe(PoolShape3D shape, int rank) =>
        string.Join('x', (int[])[shape.Batch, shape.Channels, .. new[] { shape.Depth, shape.Height, shape.Width }[^rank..]]);

    /// <summary>A shape with another extent along one axis of so many.</summary>
    public static IEnumerable<PoolShape3D> WithEachExtent(PoolShape3D shape, int rank, int extent) =>
        new[] { shape with { Width = extent }, shape with { Height = extent }, shape with { Depth = extent } }.Take(rank);
}
