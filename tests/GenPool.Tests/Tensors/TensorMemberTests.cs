using System.Runtime.InteropServices;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>The static members over tensors: the bits of those over spans, wherever the elements lie, and nothing written between them.</summary>
public sealed class TensorMemberTests
{
    // Of every attribute in both orders, of every element type, and those that read or write beside their windows.
    private static readonly LayerCase[] s_layers =
    [
        .. LayerList.Kinds,
        .. LayerList.Typed,
        .. LayerList.All.Where(layer => layer.Name is
            "ResNetStem" or "Window3SameUpper" or "Window5Stride4AllTies" or "Window9" or "Window17AllTies" or "Window1x300"
            or "ChannelsLastLayers.Same" or "ChannelsLastLayers.AllTies" or "ChannelsLastLayers.Dilation" or "ChannelsLastLayers.Window17"
            or "VolumeLayers.Same" or "VolumeLayers.SameLast" or "VolumeLayers.Uneven" or "AdaptiveMaxLayers.Uneven"
            or "AverageWindowLayers.Window5" or "AverageDivisorLayers.ExcludingCeiling" or "AverageDivisorLayers.ExcludingCeilingLast"
            or "AdaptiveAverageLayers.Uneven" or "LpLayers.Norm1" or "LpLayers.Norm2Last"),
    ];

    private static readonly Placement[] s_places = [.. Placement.Apart];

    public static TheoryData<string> Layers => [.. s_layers.Select(layer => layer.Name)];

    public static TheoryData<string> Kinds => [.. LayerList.Kinds.Select(layer => layer.Name)];

    public static TheoryData<string> Planes => [.. LayerList.Kinds.Where(layer => layer.Rank == 2).Select(layer => layer.Name)];

    [Theory]
    [MemberData(nameof(Layers))]
    public void Tensors_AnyPlacement_EqualSpans(string name)
    {
        LayerCase layer = s_layers.Single(layer => layer.Name == name);
        ITestMemory[] memories = GuardedMemory.BothSides();
        foreach (PoolShape3D shape in new[] { new PoolShape3D(2, 3, layer.Rank > 2 ? 5 : 1, layer.Rank > 1 ? 6 : 1, 7), new(3, 5, layer.Rank > 2 ? 3 : 1, layer.Rank > 1 ? 3 : 1, 41) })
        {
            if (!layer.Oracle.Fits(shape))
            {
                continue;
            }

            foreach (Placement place in s_places)
            {
                Check(layer, shape, place, place, memories);
                Check(layer, shape, place, Placement.Dense, memories);
                Check(layer, shape, Placement.Dense, place, memories);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Tensors_ReadFromSharedElements_EqualSpans(string name)
    {
        LayerCase layer = Named(name);
        PoolShape3D shape = new(2, 3, layer.Rank > 2 ? 4 : 1, layer.Rank > 1 ? 4 : 1, 6);
        foreach (Placement place in Placement.All.Except(Placement.Apart))
        {
            (float[] input, float[] gradient) = (Shared(shape, shape), Shared(layer.Oracle.OutputShape(shape), shape));
            Passes expected = Fill(new(layer.Oracle, shape, HeapMemory.Instance)).Run(layer.Kernels);
            Passes actual = Fill(new(layer.Oracle, shape, HeapMemory.Instance)).Run(TensorPools.Of(layer, place, Placement.Dense, HeapMemory.Instance));
            Assert.True(actual.DifferenceFrom(expected) is null, $"{layer} from {place.Name}: {actual.DifferenceFrom(expected)}");

            Passes Fill(Passes passes) => passes.Fill(MemoryMarshal.AsBytes(input.AsSpan()), MemoryMarshal.AsBytes(gradient.AsSpan()));

            float[] Shared(PoolShape3D of, PoolShape3D seed)
            {
                float[] elements = TestValues.Inputs<float>(new(seed.Width), of.ElementCount);
                new PlacedTensor<float>(place, TensorLayer.Named(name).Lengths(of), HeapMemory.Instance).Fill(elements).CopyTo(elements);
                return elements;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Planes))]
    public void LargeTensors_CutAmongThreads_EqualSpans(string name)
    {
        LayerCase layer = Named(name);
        PoolShape3D shape = new(3, 11, 1, 96, 101);
        Passes expected = new Passes(layer.Oracle, shape, HeapMemory.Instance).Draw(3).Run(layer.Kernels, new() { MaxDegreeOfParallelism = 1 });
        foreach (Placement place in s_places)
        {
            Passes actual = new Passes(layer.Oracle, shape, HeapMemory.Instance).Draw(3)
                .Run(TensorPools.Of(layer, place, place, HeapMemory.Instance), new() { MaxDegreeOfParallelism = 3 });
            Assert.True(actual.DifferenceFrom(expected) is null, $"{layer} in {place.Name}: {actual.DifferenceFrom(expected)}");
        }
    }

    /// <summary>What is read or written where it lies needs no array beside it.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Tensors_WithoutGapsInTheirPlanes_AreReadAndWrittenInPlace(string name)
    {
        LayerCase layer = Named(name);
        bool isLast = layer.Parameters.Layout == PoolLayout.ChannelsLast;
        int dense = Borrowed("dense");
        Assert.Equal(dense, Borrowed("images apart"));
        Assert.True(isLast || dense == Borrowed("planes apart"));
        Assert.True(isLast || dense == Borrowed("the first two axes exchanged"));
        Assert.True(dense < Borrowed("every other element"));

        // An inverse is a plain loop, over tensors without gaps; maxima that come with a mask alone need a place.
        int Borrowed(string place)
        {
            int count = 0;
            foreach (TensorCall call in TensorCall.All(layer, TensorLayer.Named(name).Shape, TensorLayer.Named(name).Lengths, s_places.Single(candidate => candidate.Name == place))
                .Where(call => call.Name is not ("unpool" or "mask")))
            {
                call.Run();
                using BorrowedArrays arrays = new();
                call.Run();
                count += arrays.Count;
            }

            return count;
        }
    }

    /// <summary>For an engine whose backward pass is given the input again.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void MaskAlone_IsThatOfATrainingPass(string name)
    {
        LayerCase layer = Named(name);
        if (layer.Kernels is not ErasedMaxPool max)
        {
            return;
        }

        TensorMembers<float>.MaskAlone mask = new TensorMembers<float>(layer.Type).Bind<TensorMembers<float>.MaskAlone>("Mask");
        foreach (PoolShape3D shape in new[] { TensorLayer.Named(name).Shape, new PoolShape3D(3, 7, layer.Rank > 2 ? 9 : 1, layer.Rank > 1 ? 70 : 1, 701) })
        {
            float[] input = TestValues.Inputs<float>(new(6), shape.ElementCount);
            byte[] expected = new byte[max.MaskByteCount(shape)], actual = new byte[expected.Length];
            max.Forward(MemoryMarshal.AsBytes(input.AsSpan()), new byte[max.OutputShape(shape).ElementCount * sizeof(float)], expected, shape);
            mask(new ReadOnlyTensorSpan<float>(input, TensorLayer.Named(name).Lengths(shape)), actual, null);
            Assert.True(expected.AsSpan().SequenceEqual(actual), $"{shape}");
        }
    }

    /// <summary>Memory that no array stands for, as other engines have it.</summary>
    [Fact]
    public unsafe void NativeMemory_IsReadAndWritten()
    {
        float* memory = (float*)NativeMemory.Alloc(6, sizeof(float));
        try
        {
            ReadOnlySpan<float> values = [3, 1, 4, 1, 5, 0];
            values.CopyTo(new Span<float>(memory, 6));
            Pool2.Forward(new ReadOnlyTensorSpan<float>(memory, 4, [1, 1, 2, 2], []), new TensorSpan<float>(memory + 5, 1, [1, 1, 1, 1], []));
            Assert.Equal(4, memory[5]);
        }
        finally
        {
            NativeMemory.Free(memory);
        }
    }

    private static LayerCase Named(string name) => LayerList.Kinds.Single(layer => layer.Name == name);

    private static void Check(LayerCase layer, PoolShape3D shape, Placement read, Placement written, ITestMemory[] memories)
    {
        Passes expected = new Passes(layer.Oracle, shape, HeapMemory.Instance).Draw(2).Run(layer.Kernels);
        foreach (ITestMemory memory in memories)
        {
            Passes actual = new Passes(layer.Oracle, shape, HeapMemory.Instance).Draw(2).Run(TensorPools.Of(layer, read, written, memory));
            string? difference = actual.DifferenceFrom(expected);
            Assert.True(difference is null, $"{layer} on {shape}, read from {read.Name}, written to {written.Name}: {difference}");
        }
    }
}
