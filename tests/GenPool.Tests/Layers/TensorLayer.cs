using System.Runtime.InteropServices;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>A layer over tensors, of any kind, rank and order, beside its kernels over spans.</summary>
/// <param name="layer">A layer of float.</param>
internal sealed class TensorLayer(LayerCase layer)
{
    /// <summary>The names of a layer of every attribute in both orders, for a theory.</summary>
    public static TheoryData<string> Names => [.. LayerList.Kinds.Select(layer => layer.Name)];

    /// <summary>What was declared.</summary>
    public PoolParameters Parameters => layer.Parameters;

    /// <summary>A shape of its rank.</summary>
    public PoolShape3D Shape => new(2, 3, layer.Rank > 2 ? 4 : 1, layer.Rank > 1 ? 5 : 1, 7);

    /// <summary>The layer of a name.</summary>
    public static TensorLayer Named(string name) => new(LayerList.Kinds.Single(layer => layer.Name == name));

    /// <summary>A new layer.</summary>
    public IPoolLayer<float> Create() => layer.Create<float>();

    /// <summary>The shape of an output.</summary>
    public PoolShape3D OutputShape(PoolShape3D shape) => layer.Kernels.OutputShape(shape);

    /// <summary>The lengths of a tensor of some shape, in the order of the layer.</summary>
    public nint[] Lengths(PoolShape3D shape)
    {
        nint[] extents = new nint[] { shape.Depth, shape.Height, shape.Width }[^layer.Rank..];
        return layer.Parameters.Layout == PoolLayout.ChannelsLast
            ? [shape.Batch, .. extents, shape.Channels]
            : [shape.Batch, shape.Channels, .. extents];
    }

    /// <summary>Values for a tensor of the input's shape.</summary>
    public float[] Input(PoolShape3D shape, int seed = 4) =>
        layer.Kernels is ErasedMaxPool ? TestValues.Inputs<float>(new(seed), shape.ElementCount) : TestValues.Summands<float>(new(seed), shape.ElementCount);

    /// <summary>Values for a tensor of the output's shape.</summary>
    public float[] OutputGradient(PoolShape3D shape, int seed = 4) => TestValues.Gradients<float>(new(seed), OutputShape(shape).ElementCount);

    /// <summary>What the kernels make of some values.</summary>
    public (float[] Output, float[] InputGradient) Expect(PoolShape3D shape, float[] input, float[] outputGradient)
    {
        Passes passes = new Passes(layer.Oracle, shape, HeapMemory.Instance)
            .Fill(MemoryMarshal.AsBytes(input.AsSpan()), MemoryMarshal.AsBytes(outputGradient.AsSpan()))
            .Run(layer.Kernels);
        return ([.. MemoryMarshal.Cast<byte, float>(passes.Inference)], [.. MemoryMarshal.Cast<byte, float>(passes.InputGradient)]);
    }
}
