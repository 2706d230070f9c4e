using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>
/// Every layer of the list against the oracle, bit for bit, on the lanes of this machine and between guard pages: an access
/// out of bounds ends the test run with the kernel on the stack.
/// </summary>
public sealed class KernelTests
{
    private static readonly ITestMemory[] s_memories = GuardedMemory.BothSides();

    public static TheoryData<string> Layers => [.. LayerList.All.Select(layer => layer.Name)];

    [Theory]
    [MemberData(nameof(Layers))]
    [Rule(1)]
    [Rule(2)]
    [Rule(5)]
    [Rule(7)]
    [Rule(8)]
    public void Layer_EveryExtentAlongTheLanes_EqualsOracle(string name)
    {
        LayerCase layer = Find(name);
        int cases = 0;
        foreach (PoolShape shape in LayerCheck.Shapes(layer, seed: name.Length))
        {
            cases++;
            string? difference = LayerCheck.Compare(layer, shape, cases, hash: null, s_memories);
            Assert.True(difference is null, $"{layer} on {shape}: {difference}");
        }

        Assert.True(cases >= 50, $"{name} was checked on {cases} shapes only.");
    }

    [Theory]
    [MemberData(nameof(Layers))]
    [Fault(Fault.NonsenseMask)]
    public void Layer_RandomMask_EqualsOracle(string name)
    {
        LayerCase layer = Find(name);
        foreach (PoolShape shape in LayerCheck.Shapes(layer, seed: 3, step: 9))
        {
            string? difference = LayerCheck.CompareOnRandomMask(layer, shape, seed: shape.Width + shape.Channels, s_memories);
            Assert.True(difference is null, $"{layer} on {shape}: {difference}");
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    [Rule(6)]
    public void Layer_MaskByteCount_KeepsItsPromise(string name)
    {
        LayerCase layer = Find(name);
        PoolShape shape = LayerCheck.Shapes(layer, seed: 1, step: 9).Last();
        int taps = layer.Parameters.PoolHeight * layer.Parameters.PoolWidth;
        int most = layer.Parameters.Ties == PoolTies.All ? (taps + 7) / 8 : taps <= 255 ? 1 : 4;
        Assert.InRange(layer.Kernels.MaskByteCount(shape), 1, layer.Kernels.OutputShape(shape).ElementCount * most);
    }

    [Theory]
    [MemberData(nameof(Layers))]
    [Rule(9)]
    public void Layer_SerialCall_AllocatesNothing(string name)
    {
        LayerCase layer = Find(name);
        PoolShape shape = LayerCheck.Shapes(layer, seed: 1, step: 9).Last();
        ParallelOptions serial = new() { MaxDegreeOfParallelism = 1 };
        foreach (Operation operation in Enum.GetValues<Operation>())
        {
            foreach (ParallelOptions? options in new[] { null, serial })
            {
                Call call = new(new(name, layer, layer.Kernels), operation, shape) { Options = options };
                call.Run();
                long before = GC.GetAllocatedBytesForCurrentThread();
                call.Run();
                Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
            }
        }
    }

    private static LayerCase Find(string name) => LayerList.All.Single(layer => layer.Name == name);
}
