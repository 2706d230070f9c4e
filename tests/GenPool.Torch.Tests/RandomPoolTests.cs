namespace GenPool.Torch.Tests;

/// <summary>Random parameters on random shapes, beside PyTorch.</summary>
public sealed class RandomPoolTests(RandomPools pools) : IClassFixture<RandomPools>
{
    private const int ShapesPerPool = 6;

    public static TheoryData<string, int> Pools
    {
        get
        {
            TheoryData<string, int> data = [];
            foreach (string kind in TorchParameters.Kinds.Keys)
            {
                for (int number = 0; number < RandomPools.CountPerKind; number++)
                {
                    data.Add(kind, number);
                }
            }

            return data;
        }
    }

    [Fact]
    public void Draws_HoldShapesThatAreRefusedAndInputsSmallerThanTheirWindow()
    {
        int refused = 0, pooled = 0, smaller = 0;
        foreach ((string kind, int number) in Pools.Select(row => ((string)row[0], (int)row[1])))
        {
            ErasedPool pool = pools.Generic(kind, number);
            foreach (PoolShape3D shape in Shapes(pool, new(unchecked(Seed.Value + number))))
            {
                bool fits = pool.Fits(shape);
                refused += fits ? 0 : 1;
                pooled += fits ? 1 : 0;
                smaller += fits && pool.Parameters.Axes[^1] is SlidingAxis last && last.Size > shape.Width + last.PaddingBefore + last.PaddingAfter ? 1 : 0;
            }
        }

        Assert.True(
            refused > 100 && smaller > 50 && pooled > 3000,
            $"GENPOOL_SEED={Seed.Value}: {refused} shapes refused, {pooled} pooled, {smaller} of them smaller than their window");
    }

    [TorchTheory]
    [MemberData(nameof(Pools))]
    public void GenericPool_RandomParameters_EqualsPyTorch(string kind, int number) => Compare(pools.Generic(kind, number), number);

    [TorchTheory]
    [MemberData(nameof(Pools))]
    public void GeneratedPool_RandomParameters_EqualsPyTorch(string kind, int number) => Compare(pools.Generated(kind, number), number);

    private static void Compare(ErasedPool pool, int number)
    {
        Random random = new(unchecked(Seed.Value + number));
        foreach (PoolShape3D shape in Shapes(pool, random))
        {
            string? difference = new TorchComparison(pool, shape, random).Run();
            Assert.True(difference is null, $"GENPOOL_SEED={Seed.Value}, {pool} on {shape}: {difference}");
        }
    }

    // Without regard to whether a window fits: then both refuse.
    private static PoolShape3D[] Shapes(ErasedPool pool, Random random) =>
        [.. Enumerable.Range(0, ShapesPerPool).Select(_ => RandomPool.Shape(random, pool.Rank))];
}
