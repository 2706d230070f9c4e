using System.Runtime.InteropServices;
using GenPool.Onnx.Tests.Data;

namespace GenPool.Onnx.Tests;

/// <summary>ONNX's backend tests of MaxPool and GlobalMaxPool: values and indices exact.</summary>
[Collection(OnnxCollection.Name)]
public sealed class MaxPoolTests(OnnxPools pools)
{
    public static TheoryData<string, PoolLayout> Cases() => OnnxData.Rows("MaxPool", "GlobalMaxPool");

    [OnnxTheory]
    [MemberData(nameof(Cases))]
    public void OnnxCase_GivesItsOutputs(string name, PoolLayout layout)
    {
        OnnxCase data = OnnxData.Case(name);
        pools.Hold(data.Operator, data.Parameters with { Layout = layout }, data.Inputs[0].Element, pool => AssertOutputs(data, layout, (ErasedMaxPool)pool));
    }

    [OnnxFact]
    public void Cases_HoldEveryRankAndTheWindowOf4800Taps()
    {
        Assert.Equal([1, 2, 3], OnnxData.Cases("MaxPool").Select(data => data.Parameters.Axes.Length).Distinct().Order());
        Assert.Contains(OnnxData.Cases("MaxPool"), data => data.Parameters.Axes is [SlidingAxis { Size: 60 }, SlidingAxis { Size: 80 }]);
        Assert.Equal((24, 2), (OnnxData.Cases("MaxPool").Count(), OnnxData.Cases("GlobalMaxPool").Count()));
    }

    private static void AssertOutputs(OnnxCase data, PoolLayout layout, ErasedMaxPool pool)
    {
        int size = pool.Element.Size;
        PoolShape3D shape = data.Inputs[0].Shape, outputShape = pool.OutputShape(shape);
        Assert.Equal(data.Outputs[0].Shape, outputShape);

        byte[] input = Planes.FromChannelsFirst(data.Inputs[0].Bytes, shape, size, layout);
        byte[] expected = data.Outputs[0].Bytes.ToArray(), output = new byte[expected.Length], mask = new byte[pool.MaskByteCount(shape)];
        long[] indices = new long[outputShape.ElementCount];
        pool.Forward(input, output, mask, shape);
        pool.Indices(mask, indices, shape);
        Assert.Equal(expected, Planes.ToChannelsFirst(pool.Forward(input, shape), outputShape, size, layout));
        Assert.Equal(expected, Planes.ToChannelsFirst(output, outputShape, size, layout));

        // Most cases have no output of indices; then each must at least point at its value.
        ReadOnlySpan<long> inPlanes = MemoryMarshal.Cast<byte, long>(
            Planes.ToChannelsFirst(MemoryMarshal.AsBytes(indices.AsSpan()), outputShape, sizeof(long), layout));
        byte[] channelsFirst = data.Inputs[0].Bytes.ToArray();
        long[] flat = OnnxIndices.FromPlanes(inPlanes, outputShape, shape, columnMajor: false);
        Assert.Equal(expected, flat.SelectMany(at => channelsFirst.AsSpan((int)at * size, size).ToArray()));
        if (data.Outputs.Count > 1)
        {
            Assert.Equal(
                MemoryMarshal.Cast<byte, long>(data.Outputs[1].Bytes).ToArray(),
                OnnxIndices.FromPlanes(inPlanes, outputShape, shape, data.IsColumnMajor));
        }
    }
}
