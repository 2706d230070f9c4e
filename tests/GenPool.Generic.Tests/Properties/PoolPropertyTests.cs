using System.Runtime.InteropServices;

namespace GenPool.Generic.Tests;

/// <summary>What holds for pools of every kind, window, rank, layout and element type.</summary>
public sealed class PoolPropertyTests
{
    [Fact]
    public void ChannelsLast_IsChannelsFirstReordered()
    {
        Sample.Check<MaxPoolParameters>(Holds);
        Sample.Check<AveragePoolParameters>(Holds);
        Sample.Check<LpPoolParameters>(Holds);

        static void Holds(Sample sample)
        {
            (ErasedPool pool, PoolShape3D shape, PoolShape3D output) = (sample.Pool, sample.Shape, sample.OutputShape);
            PoolLayout layout = pool.Parameters.Layout;
            int size = pool.Element.Size;
            ErasedPool twin = ErasedPools.Generic(pool.Parameters with { Layout = 1 - layout }, pool.Element);
            (byte[] values, byte[] gradient) = sample.Run();
            (byte[] twinValues, byte[] twinGradient) = sample.Run(
                twin, Reorder(sample.Input, shape), Reorder(sample.OutputGradient, output), shape);
            Assert.Equal(Reorder(values, output), twinValues);
            Assert.Equal(Reorder(gradient, shape), twinGradient);

            byte[] Reorder(byte[] tensor, PoolShape3D of) => layout == PoolLayout.ChannelsFirst
                ? Planes.FromChannelsFirst(tensor, of, size, PoolLayout.ChannelsLast)
                : Planes.ToChannelsFirst(tensor, of, size, PoolLayout.ChannelsLast);
        }
    }

    [Fact]
    public void AnAxisMore_OfOneElement_ChangesNothing()
    {
        Sample.Check<MaxPoolParameters>(Holds);
        Sample.Check<AveragePoolParameters>(Holds);
        Sample.Check<LpPoolParameters>(Holds);

        static void Holds(Sample sample)
        {
            if (sample.Pool.Rank == 3)
            {
                return;
            }

            foreach (PoolAxis lone in new PoolAxis[] { new SlidingAxis(1), new GlobalAxis(), new AdaptiveAxis(1) })
            {
                ErasedPool wider = ErasedPools.Generic(WithAxes(sample.Pool.Parameters, [lone, .. sample.Pool.Parameters.Axes]), sample.Pool.Element);
                Same(sample.Run(), sample.Run(wider, sample.Input, sample.OutputGradient, sample.Shape));
            }
        }
    }

    [Fact]
    public void EachSample_IsPooledByItself()
    {
        Sample.Check<MaxPoolParameters>(Holds);
        Sample.Check<AveragePoolParameters>(Holds);
        Sample.Check<LpPoolParameters>(Holds);

        static void Holds(Sample sample)
        {
            (byte[] values, byte[] gradient) = sample.Run();
            PoolShape3D one = sample.Shape with { Batch = 1 };
            (int inputs, int outputs) = (sample.Input.Length / sample.Shape.Batch, values.Length / sample.Shape.Batch);
            for (int n = 0; n < sample.Shape.Batch; n++)
            {
                (byte[] oneValues, byte[] oneGradient) = sample.Run(
                    sample.Pool, sample.Input[(n * inputs)..((n + 1) * inputs)], sample.OutputGradient[(n * outputs)..((n + 1) * outputs)], one);
                Assert.Equal(values[(n * outputs)..((n + 1) * outputs)], oneValues);
                Assert.Equal(gradient[(n * inputs)..((n + 1) * inputs)], oneGradient);
            }
        }
    }

    [Fact]
    [Rule(14)]
    public void GlobalWindow_IsASlidingOneOfTheInputsExtent()
    {
        Sample.Check<MaxPoolParameters>(Holds, (random, rank) => RandomPool.With<MaxPoolParameters>(random, [.. Enumerable.Repeat(new GlobalAxis(), rank)]));
        Sample.Check<AveragePoolParameters>(Holds, (random, rank) => RandomPool.With<AveragePoolParameters>(random, [.. Enumerable.Repeat(new GlobalAxis(), rank)]));
        Sample.Check<LpPoolParameters>(Holds, (random, rank) => RandomPool.With<LpPoolParameters>(random, [.. Enumerable.Repeat(new GlobalAxis(), rank)]));

        static void Holds(Sample sample)
        {
            int[] extents = [sample.Shape.Depth, sample.Shape.Height, sample.Shape.Width];
            ErasedPool sliding = ErasedPools.Generic(
                WithAxes(sample.Pool.Parameters, [.. extents[^sample.Pool.Rank..].Select(extent => new SlidingAxis(extent))]), sample.Pool.Element);
            Same(sample.Run(), sample.Run(sliding, sample.Input, sample.OutputGradient, sample.Shape));
        }
    }

    [Fact]
    [Rule(2)]
    [Rule(8)]
    public void Maximum_IsTheInputAtItsIndex() => Sample.Check<MaxPoolParameters>(
        sample =>
        {
            ErasedMaxPool pool = (ErasedMaxPool)sample.Pool;
            (byte[] output, long[] indices, _) = Train(pool, sample);
            int size = pool.Element.Size;
            for (int o = 0; o < indices.Length; o++)
            {
                if (indices[o] >= 0)
                {
                    int at = ElementUnder(sample, o, indices[o]) * size;
                    Assert.Equal(sample.Input.AsSpan(at, size), output.AsSpan(o * size, size));
                }
            }
        },
        FirstWins);

    [Fact]
    public void Unpooled_HoldsEachValueAtItsIndexAndZerosElsewhere() => Sample.Check<MaxPoolParameters>(
        sample =>
        {
            ErasedMaxPool pool = (ErasedMaxPool)sample.Pool;
            (byte[] output, long[] indices, byte[] mask) = Train(pool, sample);
            int size = pool.Element.Size;
            byte[] unpooled = new byte[sample.Input.Length], expected = new byte[sample.Input.Length];
            Array.Fill(unpooled, (byte)0x5A);
            pool.Unpool(output, mask, unpooled, sample.Shape);
            for (int o = 0; o < indices.Length; o++)
            {
                if (indices[o] >= 0)
                {
                    output.AsSpan(o * size, size).CopyTo(expected.AsSpan(ElementUnder(sample, o, indices[o]) * size));
                }
            }

            Assert.Equal(expected, unpooled);
        },
        FirstWins);

    [Fact]
    public void NonsenseMask_IsRead_WithoutAFault() => Sample.Check<MaxPoolParameters>(sample =>
    {
        ErasedMaxPool pool = (ErasedMaxPool)sample.Pool;
        byte[] mask = new byte[pool.MaskByteCount(sample.Shape)];
        new Random(sample.Input.Length).NextBytes(mask);
        long[] indices = new long[sample.OutputShape.ElementCount];
        pool.Indices(mask, indices, sample.Shape);
        Assert.All(indices, index => Assert.InRange(index, -1, Planes.Cells(sample.Shape) - 1));
        pool.Unpool(sample.OutputGradient, mask, new byte[sample.Input.Length], sample.Shape);
        pool.Backward(sample.OutputGradient, mask, new byte[sample.Input.Length], sample.Shape);
    });

    [Fact]
    [Rule(15)]
    public void Relu_IsReluBeforeOrAfterThePool() => Sample.Check<MaxPoolParameters>(sample =>
    {
        // Before: an input that is cut ties with another at +0, so values alone; after: the gradient of what was cut is 0.
        if (sample.Pool.Element.Type != typeof(float))
        {
            return;
        }

        MaxPoolParameters parameters = (MaxPoolParameters)sample.Pool.Parameters;
        ErasedPool plain = ErasedPools.Generic(parameters with { Activation = PoolActivation.None }, sample.Pool.Element);
        ErasedPool fused = ErasedPools.Generic(parameters with { Activation = PoolActivation.Relu }, sample.Pool.Element);
        (byte[] values, byte[] gradient) = sample.Run(fused, sample.Input, sample.OutputGradient, sample.Shape);

        byte[] after = plain.Forward(sample.Input, sample.Shape), keptGradient = [.. sample.OutputGradient];
        float[] pooled = [.. MemoryMarshal.Cast<byte, float>(after)];
        for (int o = 0; o < pooled.Length; o++)
        {
            if (pooled[o] <= 0)
            {
                MemoryMarshal.Cast<byte, float>(after.AsSpan())[o] = 0;
                MemoryMarshal.Cast<byte, float>(keptGradient.AsSpan())[o] = 0;
            }
        }

        byte[] cut = [.. sample.Input];
        foreach (ref float value in MemoryMarshal.Cast<byte, float>(cut.AsSpan()))
        {
            value = value <= 0 ? 0 : value;
        }

        Assert.Equal(after, values);
        Assert.Equal(sample.Run(plain, sample.Input, keptGradient, sample.Shape).InputGradient, gradient);
        byte[] before = plain.Forward(cut, sample.Shape);
        foreach (ref float value in MemoryMarshal.Cast<byte, float>(before.AsSpan()))
        {
            // A window of no tap.
            value = value == float.NegativeInfinity ? 0 : value;
        }

        Assert.Equal(before, values);
    });

    [Fact]
    [Rule(4)]
    public void Padding_IsWhatWrittenPaddingIs()
    {
        // Paddings of each side on their own, which PyTorch does not have.
        Sample.Check<MaxPoolParameters>(sample => Holds(sample, float.NegativeInfinity), (random, rank) =>
            RandomPool.With<MaxPoolParameters>(random, Floored(random, rank)) with { Activation = PoolActivation.None });
        Sample.Check<AveragePoolParameters>(sample => Holds(sample, 0), (random, rank) =>
            RandomPool.With<AveragePoolParameters>(random, Floored(random, rank)) with { CountIncludePadding = true });

        static PoolAxis[] Floored(Random random, int rank) => [.. Enumerable.Range(0, rank).Select(_ =>
            RandomPool.Sliding(random) with { Rounding = PoolRounding.Floor, AutoPadding = PoolAutoPadding.None })];

        static void Holds(Sample sample, float filler)
        {
            if (sample.Pool.Element.Type != typeof(float) || sample.Pool.Parameters.Layout != PoolLayout.ChannelsFirst)
            {
                return;
            }

            SlidingAxis[] axes = [.. Enumerable.Repeat(new SlidingAxis(1), 3 - sample.Pool.Rank), .. sample.Pool.Parameters.Axes.Cast<SlidingAxis>()];
            (PoolShape3D shape, byte[] padded) = Pad(sample.Shape, MemoryMarshal.Cast<byte, float>(sample.Input), axes, filler);
            ErasedPool unpadded = ErasedPools.Generic(
                WithAxes(sample.Pool.Parameters, [.. sample.Pool.Parameters.Axes.Cast<SlidingAxis>().Select(axis => axis with { PaddingBefore = 0, PaddingAfter = 0 })]),
                sample.Pool.Element);
            Assert.Equal(unpadded.Forward(padded, shape), sample.Pool.Forward(sample.Input, sample.Shape));
        }
    }

    private static void Same((byte[] Output, byte[] InputGradient) expected, (byte[] Output, byte[] InputGradient) actual)
    {
        Assert.Equal(expected.Output, actual.Output);
        Assert.Equal(expected.InputGradient, actual.InputGradient);
    }

    private static MaxPoolParameters FirstWins(Random random, int rank) =>
        (MaxPoolParameters)RandomPool.Parameters<MaxPoolParameters>(random, rank) with { Ties = PoolTies.First, Activation = PoolActivation.None };

    private static (byte[] Output, long[] Indices, byte[] Mask) Train(ErasedMaxPool pool, Sample sample)
    {
        byte[] output = new byte[sample.OutputGradient.Length], mask = new byte[pool.MaskByteCount(sample.Shape)];
        long[] indices = new long[sample.OutputShape.ElementCount];
        pool.Forward(sample.Input, output, mask, sample.Shape);
        pool.Indices(mask, indices, sample.Shape);
        return (output, indices, mask);
    }

    // The element of the input that an index, an offset in a plane, names for an element of the output.
    private static int ElementUnder(Sample sample, int output, long index)
    {
        (int cells, int outputCells, int channels) = (Planes.Cells(sample.Shape), Planes.Cells(sample.OutputShape), sample.Shape.Channels);
        return sample.Pool.Parameters.Layout == PoolLayout.ChannelsFirst
            ? (output / outputCells * cells) + (int)index
            : (((output / channels / outputCells * cells) + (int)index) * channels) + (output % channels);
    }

    private static PoolParameters WithAxes(PoolParameters parameters, PoolAxis[] axes) => parameters switch
    {
        MaxPoolParameters max => new MaxPoolParameters(axes) { Layout = max.Layout, Ties = max.Ties, Activation = max.Activation },
        AveragePoolParameters average => new AveragePoolParameters(axes)
        {
            Layout = average.Layout,
            CountIncludePadding = average.CountIncludePadding,
            Divisor = average.Divisor,
        },
        LpPoolParameters lp => new LpPoolParameters(lp.Norm, axes) { Layout = lp.Layout },
        _ => throw new NotSupportedException(),
    };

    private static (PoolShape3D Shape, byte[] Tensor) Pad(PoolShape3D shape, ReadOnlySpan<float> tensor, SlidingAxis[] axes, float filler)
    {
        PoolShape3D padded = shape with
        {
            Depth = axes[0].PaddingBefore + shape.Depth + axes[0].PaddingAfter,
            Height = axes[1].PaddingBefore + shape.Height + axes[1].PaddingAfter,
            Width = axes[2].PaddingBefore + shape.Width + axes[2].PaddingAfter,
        };
        float[] result = [.. Enumerable.Repeat(filler, (int)padded.ElementCount)];
        int from = 0;
        for (int plane = 0; plane < shape.Batch * shape.Channels; plane++)
        {
            for (int d = 0; d < shape.Depth; d++)
            {
                for (int h = 0; h < shape.Height; h++)
                {
                    int row = (((plane * padded.Depth) + d + axes[0].PaddingBefore) * padded.Height) + h + axes[1].PaddingBefore;
                    tensor.Slice(from, shape.Width).CopyTo(result.AsSpan((row * padded.Width) + axes[2].PaddingBefore));
                    from += shape.Width;
                }
            }
        }

        return (padded, MemoryMarshal.AsBytes(result.AsSpan()).ToArray());
    }
}
