using System.Runtime.InteropServices;
using GenPool.Conformance;
using GenPool.Onnx.Tests.Data;
using GenPool.Testing;

namespace GenPool.Onnx.Tests;

/// <summary>ONNX's backend tests of MaxUnpool.</summary>
/// <remarks>
/// ONNX hands over indices where GenPool takes a mask. A mask comes from a forward pass, so one is run over an input whose
/// maxima stand at those indices.
/// </remarks>
public sealed class MaxUnpoolTests
{
    private static readonly OnnxLayers s_layers = new("MaxUnpool");

    public static TheoryData<string, PoolLayout> Cases() => s_layers.Rows();

    [OnnxTheory]
    [MemberData(nameof(Cases))]
    public void Kernels_OnnxCase_GiveItsOutput(string name, PoolLayout layout)
    {
        OnnxCase data = OnnxData.Case(name);
        LayerCase layer = s_layers[data, layout];
        AssertOutput(data, layer, layer.Kernels);
    }

    [OnnxTheory]
    [MemberData(nameof(Cases))]
    public void Generic_OnnxCase_GivesItsOutput(string name, PoolLayout layout)
    {
        OnnxCase data = OnnxData.Case(name);
        LayerCase layer = s_layers[data, layout];
        AssertOutput(data, layer, layer.Oracle);
    }

    private static void AssertOutput(OnnxCase data, LayerCase layer, ErasedPool pool)
    {
        (int size, PoolLayout layout) = (layer.Element.Size, layer.Parameters.Layout);
        PoolShape pooled = data.Inputs[0].Shape, shape = data.Outputs[0].Shape;
        long[] indices = OnnxIndices.ToPlanes(
            MemoryMarshal.Cast<byte, long>(data.Inputs[1].Bytes), pooled, Unpooled(pooled, layer.Parameters), shape);

        Passes passes = new Passes(layer, shape, HeapMemory.Instance)
            .Fill(LayoutConversion.FromNchw(Peaks(indices, pooled, shape, size), shape, size, layout), [])
            .Run(pool);
        Assert.Equal(indices, MemoryMarshal.Cast<byte, long>(LayoutConversion.ToNchw(passes.Indices, pooled, sizeof(long), layout)));

        byte[] output = new byte[shape.ElementCount * size];
        pool.Unpool(LayoutConversion.FromNchw(data.Inputs[0].Bytes, pooled, size, layout), passes.Mask, output, shape);
        Assert.Equal(data.Outputs[0].Bytes, LayoutConversion.ToNchw(output, shape, size, layout));
    }

    // The smallest shape that pools to another. ONNX's indices count in it, whatever output_shape asks for.
    private static PoolShape Unpooled(PoolShape pooled, MaxPool2DParameters p) => pooled with
    {
        Height = ((pooled.Height - 1) * p.StrideHeight) + p.PoolHeight - p.PaddingTop - p.PaddingBottom,
        Width = ((pooled.Width - 1) * p.StrideWidth) + p.PoolWidth - p.PaddingLeft - p.PaddingRight,
    };

    // Zero but for the indices. Their elements have the highest bit of a positive number set, above zero in any type.
    private static byte[] Peaks(long[] indices, PoolShape pooled, PoolShape shape, int size)
    {
        byte[] peaks = new byte[shape.ElementCount * size];
        for (int i = 0; i < indices.Length; i++)
        {
            long plane = i / (pooled.Height * pooled.Width);
            peaks[((((plane * shape.Height * shape.Width) + indices[i]) * size) + size - 1)] = 0x40;
        }

        return peaks;
    }
}
