using System.Runtime.InteropServices;
using GenPool.Onnx.Tests.Data;

namespace GenPool.Onnx.Tests;

/// <summary>ONNX's backend tests of AveragePool and GlobalAveragePool, whose expected values NumPy added in an order of its own.</summary>
[Collection(OnnxCollection.Name)]
public sealed class AveragePoolTests(OnnxPools pools)
{
    public static TheoryData<string, PoolLayout> Cases() => OnnxData.Rows("AveragePool", "GlobalAveragePool");

    [OnnxTheory]
    [MemberData(nameof(Cases))]
    public void OnnxCase_GivesItsOutput(string name, PoolLayout layout)
    {
        OnnxCase data = OnnxData.Case(name);
        pools.Hold(data.Operator, data.Parameters with { Layout = layout }, data.Inputs[0].Element, pool => AssertOutput(data, layout, pool));
    }

    [OnnxFact]
    public void Cases_HoldEveryRank()
    {
        Assert.Equal([1, 2, 3], OnnxData.Cases("AveragePool").Select(data => data.Inputs[0].Rank).Distinct().Order());
        Assert.Equal((20, 2), (OnnxData.Cases("AveragePool").Count(), OnnxData.Cases("GlobalAveragePool").Count()));
    }

    private static void AssertOutput(OnnxCase data, PoolLayout layout, ErasedPool pool)
    {
        PoolShape3D shape = data.Inputs[0].Shape;
        Assert.Equal(data.Outputs[0].Shape, pool.OutputShape(shape));

        byte[] output = pool.Forward(Planes.FromChannelsFirst(data.Inputs[0].Bytes, shape, sizeof(float), layout), shape);
        float[] expected = [.. MemoryMarshal.Cast<byte, float>(data.Outputs[0].Bytes)];
        float[] actual = [.. MemoryMarshal.Cast<byte, float>(Planes.ToChannelsFirst(output, data.Outputs[0].Shape, sizeof(float), layout))];
        bool isExact = data.Name.Contains("precomputed", StringComparison.Ordinal);
        Assert.Equal(expected, actual, (left, right) => Math.Abs(left - right) <= (isExact ? 0 : 1e-6f));
    }
}
