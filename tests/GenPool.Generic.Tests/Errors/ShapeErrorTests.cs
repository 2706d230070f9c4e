namespace GenPool.Generic.Tests;

/// <summary>Shapes that cannot be pooled, and those with nothing to pool.</summary>
public sealed class ShapeErrorTests
{
    private const int Max = int.MaxValue;

    public static TheoryData<string, int, PoolLayout> Pools => Subjects.All;

    [Theory]
    [MemberData(nameof(Pools))]
    public void NegativeOrOverflowingShape_IsOutOfRange(string kind, int rank, PoolLayout layout)
    {
        PoolShape3D right = Subjects.Shape(rank);
        PoolShape3D[] impossible =
        [
            right with { Batch = -1 },
            right with { Channels = -2 },
            right with { Width = int.MinValue },
            right with { Batch = Max, Channels = Max, Width = Max },
            .. rank > 1 ? [right with { Height = -4 }, right with { Batch = 1 << 16, Channels = 1 << 16, Height = 1 << 16, Width = 1 << 16 }] : (PoolShape3D[])[],
            .. rank > 2 ? [right with { Depth = -1 }, right with { Batch = 2, Depth = Max, Height = Max, Width = Max }] : (PoolShape3D[])[],
        ];
        foreach (PoolShape3D shape in impossible)
        {
            foreach (Call call in Subjects.Calls(kind, rank, layout))
            {
                call.Shape = shape;
                Assert.Equal("shape", call.Throws<ArgumentOutOfRangeException>().ParamName);
            }

            ErasedPool pool = Subjects.Pool(kind, rank, layout);
            Assert.Throws<ArgumentOutOfRangeException>("input", () => pool.OutputShape(shape));
            if (pool is ErasedMaxPool max)
            {
                Assert.Throws<ArgumentOutOfRangeException>("input", () => max.MaskByteCount(shape));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pools))]
    public void NoWindowFits_SaysWhy(string kind, int rank, PoolLayout layout)
    {
        PoolShape3D right = Subjects.Shape(rank);
        PoolShape3D[] small =
        [
            right with { Width = 0 },
            right with { Width = 1 },
            .. rank > 1 ? [right with { Height = 0 }, right with { Height = 1 }] : (PoolShape3D[])[],
            .. rank > 2 ? [right with { Depth = 0 }, right with { Depth = 1 }] : (PoolShape3D[])[],
        ];
        (string window, string padding) = rank switch
        {
            1 => ("window 2, stride 2, dilation 1", "padding start 0, end 0"),
            2 => ("window 2x2, stride 2x2, dilation 1x1", "padding top 0, bottom 0, left 0, right 0"),
            _ => ("window 2x2x2, stride 2x2x2, dilation 1x1x1", "padding front 0, back 0, top 0, bottom 0, left 0, right 0"),
        };
        foreach (PoolShape3D shape in small)
        {
            foreach (Call call in Subjects.Calls(kind, rank, layout))
            {
                call.Shape = shape;
                ArgumentException error = call.Throws<ArgumentException>();
                Assert.Equal("shape", error.ParamName);
                Assert.Contains($"input {Subjects.Describe(shape, rank)} ", error.Message, StringComparison.Ordinal);
                Assert.Contains(window, error.Message, StringComparison.Ordinal);
                Assert.Contains(padding, error.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pools))]
    public void NoBatchOrChannels_IsNothingToDo(string kind, int rank, PoolLayout layout)
    {
        foreach (PoolShape3D shape in new[] { Subjects.Shape(rank) with { Batch = 0 }, Subjects.Shape(rank) with { Channels = 0 } })
        {
            ErasedPool pool = Subjects.Pool(kind, rank, layout);
            Assert.Equal(0, pool.OutputShape(shape).ElementCount);
            foreach (Call call in Call.All(pool, shape))
            {
                Assert.All(call.Parameters, parameter => Assert.Equal(0, call.ByteLength(parameter)));
                call.Run();
            }
        }
    }

    [Fact]
    public void MaskBeyond64Bits_IsOutOfRange()
    {
        // Just under 2^62 outputs, which a count holds, at four bytes each, which it does not.
        SlidingAxis axis = new(16) { Stride = 1 };
        GenericMaxPool<float, PoolShape2D> pool = new(new(axis, axis));
        Assert.Throws<ArgumentOutOfRangeException>("input", () => pool.MaskByteCount(new(1, 1, Max, Max)));
    }

    [Fact]
    public void OutputBeyondAnExtent_IsOutOfRange()
    {
        GenericMaxPool<float, PoolShape1D> pool = new(new(new SlidingAxis(2) { Stride = 1, PaddingBefore = 1, PaddingAfter = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>("input", () => pool.OutputShape(new(1, 1, Max)));
    }

    [Fact]
    public void NothingUnderGlobalAdaptiveOrAutomaticWindows_SaysWhy()
    {
        (PoolAxis Axis, string Text)[] cases =
        [
            (new GlobalAxis(), "GlobalAxis"),
            (new AdaptiveAxis(3), "AdaptiveAxis { OutputSize = 3 }"),
            (new SlidingAxis(3) { AutoPadding = PoolAutoPadding.SameUpper }, "automatic padding SameUpper"),
            (new SlidingAxis(3) { AutoPadding = PoolAutoPadding.SameLower }, "automatic padding SameLower"),
        ];
        foreach ((PoolAxis axis, string text) in cases)
        {
            GenericAveragePool<float, PoolShape1D> pool = new(new(axis));
            Assert.Contains(text, Assert.Throws<ArgumentException>("input", () => pool.OutputShape(new(1, 1, 0))).Message, StringComparison.Ordinal);
        }
    }
}
