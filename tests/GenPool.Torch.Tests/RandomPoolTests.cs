namespace GenPool.Torch.Tests;

/// <summary>Random parameters on random shapes, beside PyTorch. One axis is two of PyTorch's, the first of them one element long.</summary>
public sealed class RandomPoolTests(RandomPools pools) : IClassFixture<RandomPools>
{
    private const int ShapesPerPool = 6;
    private const int LeastSets = 200;
    private const int MostReported = 10;

    public static TheoryData<string, int> Kinds
    {
        get
        {
            TheoryData<string, int> kinds = [];
            foreach ((TorchKind kind, int rank) in from kind in TorchKind.All from rank in Enumerable.Range(1, 3) select (kind, rank))
            {
                kinds.Add(kind.Name, rank);
            }

            return kinds;
        }
    }

    [Fact]
    public void Draws_HoldShapesThatAreRefusedAndInputsSmallerThanTheirWindow()
    {
        int refused = 0, pooled = 0, smaller = 0;
        foreach ((string kind, int rank) in Kinds.Select(row => ((string)row[0], (int)row[1])))
        {
            Random random = new(Seed.Value);
            foreach ((ErasedPool pool, PoolShape3D shape) in from pool in pools.Generic(kind, rank) from shape in Shapes(random, rank) select (pool, shape))
            {
                bool fits = pool.Fits(shape);
                refused += fits ? 0 : 1;
                pooled += fits ? 1 : 0;
                smaller += fits && pool.Parameters.Axes[^1] is SlidingAxis last && last.Size > shape.Width + last.PaddingBefore + last.PaddingAfter ? 1 : 0;
            }
        }

        Assert.True(
            refused > 1000 && smaller > 500 && pooled > 10000,
            $"GENPOOL_SEED={Seed.Value}: {refused} shapes refused, {pooled} pooled, {smaller} of them smaller than their window");
    }

    [TorchTheory]
    [MemberData(nameof(Kinds))]
    public void GenericPools_RandomParameters_EqualPyTorch(string kind, int rank) => Compare(kind, rank, "generic", pools.Generic(kind, rank));

    [TorchTheory]
    [MemberData(nameof(Kinds))]
    public void GeneratedPools_RandomParameters_EqualPyTorch(string kind, int rank) => Compare(kind, rank, "generated", pools.Generated(kind, rank));

    private void Compare(string kind, int rank, string form, IEnumerable<ErasedPool> subjects)
    {
        Random random = new(Seed.Value);
        Tally sets = new();
        List<string> differences = [];
        foreach (ErasedPool pool in subjects)
        {
            HashSet<string> functions = [];
            foreach (PoolShape3D shape in Shapes(random, rank))
            {
                if (new TorchComparison(pool, shape, random, functions).Run() is { } difference)
                {
                    differences.Add($"{pool} on {shape}: {difference}");
                }
            }

            foreach (string function in functions)
            {
                sets.Add(function);
            }
        }

        Assert.True(
            differences.Count == 0,
            $"GENPOOL_SEED={Seed.Value}, {differences.Count} shapes differ:\n{string.Join('\n', differences.Take(MostReported))}");
        Assert.All(
            TorchKind.All.Single(one => one.Name == kind).Functions.Select(function => function.Replace('#', rank == 3 ? '3' : '2')),
            function => Assert.True(sets[function] >= LeastSets, $"GENPOOL_SEED={Seed.Value}, {function}: {sets}"));
        pools.Report($"{kind} {rank}D, {form}, sets beside each function: {sets}");
    }

    // Without regard to whether a window fits: then both refuse.
    private static PoolShape3D[] Shapes(Random random, int rank) => [.. Enumerable.Range(0, ShapesPerPool).Select(_ => RandomPool.Shape(random, rank))];
}
