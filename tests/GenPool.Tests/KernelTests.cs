using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>Every layer of the list against the oracle, bit for bit (rules 1 to 8).</summary>
public sealed class KernelTests
{
    public static TheoryData<string> Layers => [.. LayerList.All.Select(layer => layer.Name)];

    [Theory]
    [MemberData(nameof(Layers))]
    public void Layer_EveryWidth_EqualsOracle(string name)
    {
        LayerCase layer = Find(name);
        int cases = 0;
        foreach (PoolShape shape in LayerCheck.Shapes(layer, seed: name.Length))
        {
            cases++;
            string? difference = LayerCheck.Compare(layer, shape, seed: cases);
            Assert.True(difference is null, $"{name} on {shape}: {difference}");
        }

        Assert.True(cases >= 50, $"{name} was checked on {cases} shapes only.");
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Layer_AnyDegreeOfParallelism_GivesTheSameBits(string name)
    {
        // Few large planes are cut into bands of rows, many small ones into groups of planes.
        LayerCase layer = Find(name);
        foreach (PoolShape shape in new[] { new PoolShape(1, 1, 521, 701), new PoolShape(3, 67, 40, 43) })
        {
            if (!layer.Fits(shape))
            {
                continue;
            }

            foreach (int degree in new[] { 1, 2, 3, 7 })
            {
                string? difference = LayerCheck.CompareToSerial(layer, shape, seed: degree, new ParallelOptions { MaxDegreeOfParallelism = degree });
                Assert.True(difference is null, $"{name} on {shape}, degree {degree}: {difference}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Backward_RandomMask_EqualsOracle(string name)
    {
        // An unknown tap, or one on the padding, contributes nothing, and nothing is touched out of bounds.
        LayerCase layer = Find(name);
        foreach (PoolShape shape in LayerCheck.Shapes(layer, seed: 3, step: 9))
        {
            string? difference = LayerCheck.CompareOnRandomMask(layer, shape, seed: shape.Width + shape.Channels);
            Assert.True(difference is null, $"{name} on {shape}: {difference}");
        }
    }

    private static LayerCase Find(string name) => LayerList.All.Single(layer => layer.Name == name);
}
