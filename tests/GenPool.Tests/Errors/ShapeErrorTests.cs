namespace GenPool.Tests;

/// <summary>Shapes that cannot be pooled, and those with nothing to pool.</summary>
public sealed class ShapeErrorTests
{
    private const int Max = int.MaxValue;

    public static TheoryData<string> Pools => Subjects.Kinds;

    [Theory]
    [MemberData(nameof(Pools))]
    [Fault(Fault.ImpossibleShape)]
    public void NegativeOrOverflowingShape_IsOutOfRange(string name)
    {
        ErasedPool pool = Subjects.Named(name);
        PoolShape3D right = Subjects.Shape(pool.Rank);
        PoolShape3D[] impossible =
        [
            right with { Batch = -1 },
            right with { Channels = -2 },
            .. Subjects.WithEachExtent(right, pool.Rank, int.MinValue),
            right with { Batch = Max, Channels = Max, Width = Max },

            // The product wraps to 0 in 64 bits.
            .. pool.Rank > 1 ? [right with { Batch = 1 << 16, Channels = 1 << 16, Height = 1 << 16, Width = 1 << 16 }] : (PoolShape3D[])[],
            .. pool.Rank > 2 ? [right with { Batch = 2, Depth = Max, Height = Max, Width = Max }] : (PoolShape3D[])[],
        ];
        foreach (PoolShape3D shape in impossible)
        {
            foreach (Call call in Subjects.Calls(name))
            {
                call.Shape = shape;
                Assert.Equal("shape", call.Throws<ArgumentOutOfRangeException>().ParamName);
            }

            Assert.Throws<ArgumentOutOfRangeException>("input", () => pool.OutputShape(shape));
            if (pool is ErasedMaxPool max)
            {
                Assert.Throws<ArgumentOutOfRangeException>("input", () => max.MaskByteCount(shape));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pools))]
    [Fault(Fault.NoWindow)]
    public void NoWindowFits_SaysWhy(string name)
    {
        ErasedPool pool = Subjects.Named(name);
        PoolShape3D right = Subjects.Shape(pool.Rank);
        bool isSliding = pool.Parameters.Axes[0] is SlidingAxis;
        PoolShape3D[] small =
        [
            .. Subjects.WithEachExtent(right, pool.Rank, 0),
            .. isSliding ? Subjects.WithEachExtent(right, pool.Rank, 1) : [],
        ];
        string[] reasons = (pool.Parameters.Axes[0], pool.Rank) switch
        {
            (SlidingAxis, 1) => ["window 2, stride 2, dilation 1", "padding start 0, end 0"],
            (SlidingAxis, 2) => ["window 2x2, stride 2x2, dilation 1x1", "padding top 0, bottom 0, left 0, right 0"],
            (SlidingAxis, _) => ["window 2x2x2, stride 2x2x2, dilation 1x1x1", "padding front 0, back 0, top 0, bottom 0, left 0, right 0"],
            (PoolAxis axis, _) => [$"{axis}"],
        };
        foreach (PoolShape3D shape in small)
        {
            foreach (Call call in Subjects.Calls(name))
            {
                call.Shape = shape;
                ArgumentException error = call.Throws<ArgumentException>();
                Assert.Equal("shape", error.ParamName);
                Assert.Contains($"input {Subjects.Describe(shape, pool.Rank)} ", error.Message, StringComparison.Ordinal);
                Assert.All(reasons, reason => Assert.Contains(reason, error.Message, StringComparison.Ordinal));
            }

            Assert.Throws<ArgumentException>("input", () => pool.OutputShape(shape));
        }
    }

    [Theory]
    [MemberData(nameof(Pools))]
    [Fault(Fault.NothingToDo)]
    public void NoBatchOrChannels_IsNothingToDo(string name)
    {
        ErasedPool pool = Subjects.Named(name);
        PoolShape3D right = Subjects.Shape(pool.Rank);
        foreach (PoolShape3D shape in new[] { right with { Batch = 0 }, right with { Channels = 0 } })
        {
            Assert.Equal(pool.OutputShape(right) with { Batch = shape.Batch, Channels = shape.Channels }, pool.OutputShape(shape));
            foreach (Call call in Call.All(pool, shape))
            {
                Assert.All(call.Parameters, parameter => Assert.Equal(0, call.ByteLength(parameter)));
                call.Run();
            }
        }
    }

    [Fact]
    [Fault(Fault.ImpossibleShape)]
    public void MaskBeyond64Bits_IsOutOfRange()
    {
        // Just under 2^62 outputs, which a count holds, at four bytes each, which it does not.
        SlidingAxis axis = new(16) { Stride = 1 };
        GenericMaxPool<float, PoolShape2D> pool = new(new(axis, axis));
        Assert.Throws<ArgumentOutOfRangeException>("input", () => pool.MaskByteCount(new(1, 1, Max, Max)));
    }

    [Fact]
    [Fault(Fault.ImpossibleShape)]
    public void OutputBeyondAnExtent_IsOutOfRange()
    {
        GenericMaxPool<float, PoolShape1D> pool = new(new(new SlidingAxis(2) { Stride = 1, PaddingBefore = 1, PaddingAfter = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>("input", () => pool.OutputShape(new(1, 1, Max)));
    }

    [Theory]
    [InlineData(PoolAutoPadding.SameUpper)]
    [InlineData(PoolAutoPadding.SameLower)]
    [Fault(Fault.NoWindow)]
    public void NothingUnderAutomaticPadding_SaysWhy(PoolAutoPadding padding)
    {
        GenericAveragePool<float, PoolShape1D> pool = new(new(new SlidingAxis(3) { AutoPadding = padding }));
        ArgumentException error = Assert.Throws<ArgumentException>("input", () => pool.OutputShape(new(1, 1, 0)));
        Assert.Contains($"automatic padding {padding}", error.Message, StringComparison.Ordinal);
    }
}
