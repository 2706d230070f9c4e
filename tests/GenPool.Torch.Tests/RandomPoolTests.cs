using GenPool.Conformance;
using GenPool.Testing;

namespace GenPool.Torch.Tests;

/// <summary>
/// Random parameter sets beside PyTorch's own kernels, bit for bit: of the generated kernels, and of the generic
/// implementation that the other tests take for their oracle.
/// </summary>
public sealed class RandomPoolTests(RandomLayers layers) : IClassFixture<RandomLayers>
{
    private const int ShapesPerLayer = 4;

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, RandomLayers.Count)];

    [TorchTheory]
    [MemberData(nameof(Numbers))]
    public void Kernels_RandomParameters_EqualPyTorch(int number) => Compare(layers[number], layers[number].Kernels, number);

    [TorchTheory]
    [MemberData(nameof(Numbers))]
    public void Generic_RandomParameters_EqualsPyTorch(int number) => Compare(layers[number], layers[number].Oracle, number);

    private void Compare(LayerCase layer, ErasedPool pool, int number)
    {
        Random random = new(unchecked(layers.Seed + number));
        for (int i = 0; i < ShapesPerLayer; i++)
        {
            PoolShape shape = RandomPool.Shape(random, layer.Parameters);
            string? difference = TorchComparison.Compare(layer, pool, shape, random);
            Assert.True(difference is null, $"GENPOOL_SEED={layers.Seed}, {layer} on {shape}: {difference}");
        }
    }
}
