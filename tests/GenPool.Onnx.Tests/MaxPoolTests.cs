using System.Runtime.InteropServices;
using GenPool.Conformance;
using GenPool.Onnx.Tests.Data;
using GenPool.Testing;

namespace GenPool.Onnx.Tests;

/// <summary>ONNX's backend tests of MaxPool: values and indices exact, of the kernels and of the generic implementation.</summary>
public sealed class MaxPoolTests
{
    private static readonly OnnxLayers s_layers = new("MaxPool");

    public static TheoryData<string, PoolLayout> Cases() => s_layers.Rows();

    [OnnxTheory]
    [MemberData(nameof(Cases))]
    public void Kernels_OnnxCase_GiveItsOutputs(string name, PoolLayout layout)
    {
        OnnxCase data = OnnxData.Case(name);
        LayerCase layer = s_layers[data, layout];
        AssertOutputs(data, layer, layer.Kernels);
    }

    [OnnxTheory]
    [MemberData(nameof(Cases))]
    public void Generic_OnnxCase_GivesItsOutputs(string name, PoolLayout layout)
    {
        OnnxCase data = OnnxData.Case(name);
        LayerCase layer = s_layers[data, layout];
        AssertOutputs(data, layer, layer.Oracle);
    }

    [OnnxFact]
    public void Cases_HoldTheWindowOf4800Taps() =>
        Assert.Contains(OnnxData.Cases("MaxPool"), data => data.Parameters is { PoolHeight: 60, PoolWidth: 80 });

    private static void AssertOutputs(OnnxCase data, LayerCase layer, ErasedPool pool)
    {
        (int size, PoolLayout layout) = (layer.Element.Size, layer.Parameters.Layout);
        PoolShape shape = data.Inputs[0].Shape, outputShape = pool.OutputShape(shape);
        Assert.Equal(data.Outputs[0].Shape, outputShape);

        byte[] input = LayoutConversion.FromNchw(data.Inputs[0].Bytes, shape, size, layout);
        Passes passes = new Passes(layer, shape, HeapMemory.Instance).Fill(input, []).Run(pool);
        byte[] expected = data.Outputs[0].Bytes.ToArray();
        Assert.Equal(expected, LayoutConversion.ToNchw(passes.Inference, outputShape, size, layout));
        Assert.Equal(expected, LayoutConversion.ToNchw(passes.Output, outputShape, size, layout));

        // Most cases have no output of indices; then each must at least point at its value.
        ReadOnlySpan<long> inPlanes = MemoryMarshal.Cast<byte, long>(
            LayoutConversion.ToNchw(passes.Indices, outputShape, sizeof(long), layout));
        byte[] nchw = data.Inputs[0].Bytes.ToArray();
        long[] flat = OnnxIndices.FromPlanes(inPlanes, outputShape, shape, columnMajor: false);
        Assert.Equal(expected, flat.SelectMany(at => nchw.AsSpan((int)at * size, size).ToArray()));
        if (data.Outputs.Count > 1)
        {
            Assert.Equal(
                MemoryMarshal.Cast<byte, long>(data.Outputs[1].Bytes).ToArray(),
                OnnxIndices.FromPlanes(inPlanes, outputShape, shape, data.IsColumnMajor));
        }
    }
}
