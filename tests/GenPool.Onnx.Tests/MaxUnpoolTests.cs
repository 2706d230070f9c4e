using System.Runtime.InteropServices;
using GenPool.Onnx.Tests.Data;

namespace GenPool.Onnx.Tests;

/// <summary>ONNX's backend tests of MaxUnpool.</summary>
/// <remarks>
/// ONNX hands over indices where GenPool takes a mask. A mask comes from a forward pass, so one is run over an input whose
/// maxima stand at those indices.
/// </remarks>
[Collection(OnnxCollection.Name)]
public sealed class MaxUnpoolTests(OnnxPools pools)
{
    public static TheoryData<string, PoolLayout> Cases() => OnnxData.Rows("MaxUnpool");

    [OnnxTheory]
    [MemberData(nameof(Cases))]
    public void OnnxCase_GivesItsOutput(string name, PoolLayout layout)
    {
        OnnxCase data = OnnxData.Case(name);
        pools.Hold(data.Operator, data.Parameters with { Layout = layout }, data.Inputs[0].Element, pool => AssertOutput(data, layout, (ErasedMaxPool)pool));
    }

    [OnnxFact]
    public void Cases_AreBoth() => Assert.Equal(2, OnnxData.Cases("MaxUnpool").Count());

    private static void AssertOutput(OnnxCase data, PoolLayout layout, ErasedMaxPool pool)
    {
        int size = pool.Element.Size;
        PoolShape3D pooled = data.Inputs[0].Shape, shape = data.Outputs[0].Shape;
        long[] indices = OnnxIndices.ToPlanes(
            MemoryMarshal.Cast<byte, long>(data.Inputs[1].Bytes), pooled, Unpooled(pooled, pool.Parameters), shape);

        byte[] input = Planes.FromChannelsFirst(Peaks(indices, pooled, shape, size), shape, size, layout);
        byte[] mask = new byte[pool.MaskByteCount(shape)], output = new byte[input.Length];
        long[] marked = new long[indices.Length];
        pool.Forward(input, new byte[pooled.ElementCount * size], mask, shape);
        pool.Indices(mask, marked, shape);
        Assert.Equal(indices, MemoryMarshal.Cast<byte, long>(
            Planes.ToChannelsFirst(MemoryMarshal.AsBytes(marked.AsSpan()), pooled, sizeof(long), layout)));

        pool.Unpool(Planes.FromChannelsFirst(data.Inputs[0].Bytes, pooled, size, layout), mask, output, shape);
        Assert.Equal(data.Outputs[0].Bytes, Planes.ToChannelsFirst(output, shape, size, layout));
    }

    // The smallest shape that pools to another. ONNX's indices count in it, whatever output_shape asks for.
    private static PoolShape3D Unpooled(PoolShape3D pooled, MaxPoolParameters parameters)
    {
        (SlidingAxis height, SlidingAxis width) = ((SlidingAxis)parameters.Axes[0], (SlidingAxis)parameters.Axes[1]);
        return pooled with { Height = Smallest(height, pooled.Height), Width = Smallest(width, pooled.Width) };
    }

    private static int Smallest(SlidingAxis axis, int pooled) =>
        ((pooled - 1) * axis.Stride) + axis.Size - axis.PaddingBefore - axis.PaddingAfter;

    // Zero but for the indices. Their elements have the highest bit of a positive number set, above zero in any type.
    private static byte[] Peaks(long[] indices, PoolShape3D pooled, PoolShape3D shape, int size)
    {
        byte[] peaks = new byte[shape.ElementCount * size];
        for (int i = 0; i < indices.Length; i++)
        {
            long plane = i / Planes.Cells(pooled);
            peaks[(((plane * Planes.Cells(shape)) + indices[i]) * size) + size - 1] = 0x40;
        }

        return peaks;
    }
}
