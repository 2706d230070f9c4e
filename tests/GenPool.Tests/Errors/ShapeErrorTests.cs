using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>Shapes that cannot be pooled, and those with nothing to pool.</summary>
public sealed class ShapeErrorTests
{
    private static readonly PoolShape s_shape = new(2, 3, 4, 6);

    public static TheoryData<string> Subjects => PoolSubject.Names;

    public static TheoryData<string, Operation> Calls => PoolSubject.NamesAnd(Enum.GetValues<Operation>());

    private static PoolShape[] ImpossibleShapes =>
    [
        s_shape with { Batch = -1 },
        s_shape with { Channels = -2 },
        s_shape with { Height = -4 },
        s_shape with { Width = int.MinValue },
        new(int.MaxValue, int.MaxValue, int.MaxValue, 4),

        // The product wraps to 0 in 64 bits.
        new(1 << 16, 1 << 16, 1 << 16, 1 << 16),
    ];

    [Theory]
    [MemberData(nameof(Calls))]
    [Fault(Fault.ImpossibleShape)]
    public void Call_NegativeOrOverflowingShape_IsOutOfRange(string subject, Operation operation)
    {
        foreach (PoolShape shape in ImpossibleShapes)
        {
            Call call = new(PoolSubject.Named(subject), operation, s_shape) { Shape = shape };
            Assert.Equal("shape", call.Throws<ArgumentOutOfRangeException>().ParamName);
        }
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    [Fault(Fault.ImpossibleShape)]
    public void Sizes_NegativeOrOverflowingShape_IsOutOfRange(string subject)
    {
        ErasedPool pool = PoolSubject.Named(subject).Pool;
        foreach (PoolShape shape in ImpossibleShapes)
        {
            Assert.Throws<ArgumentOutOfRangeException>("input", () => pool.OutputShape(shape));
            Assert.Throws<ArgumentOutOfRangeException>("input", () => pool.MaskByteCount(shape));
        }
    }

    [Fact]
    [Fault(Fault.ImpossibleShape)]
    public void Sizes_MaskBeyond64Bits_IsOutOfRange()
    {
        // Just under 2^62 outputs, which a count holds, at four bytes each, which it does not.
        GenericMaxPool2D<float> pool = new(new MaxPool2DParameters(16) { Stride = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => pool.MaskByteCount(new(1, 1, int.MaxValue, int.MaxValue)));
    }

    [Fact]
    [Fault(Fault.ImpossibleShape)]
    public void Sizes_OutputBeyondAnExtent_IsOutOfRange()
    {
        GenericMaxPool2D<float> pool = new(new MaxPool2DParameters(1, 2) { Stride = 1, PaddingLeft = 1, PaddingRight = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => pool.OutputShape(new(1, 1, 1, int.MaxValue)));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    [Fault(Fault.NoWindow)]
    public void Call_NoWindowFits_SaysWhy(string subject, Operation operation)
    {
        foreach (PoolShape shape in new PoolShape[] { s_shape with { Height = 0 }, s_shape with { Width = 0 }, s_shape with { Height = 1 }, s_shape with { Width = 1 } })
        {
            Call call = new(PoolSubject.Named(subject), operation, s_shape) { Shape = shape };
            ArgumentException error = call.Throws<ArgumentException>();
            Assert.Equal("shape", error.ParamName);
            Assert.Contains("window 2x2, stride 2x2", error.Message, StringComparison.Ordinal);
            Assert.Contains("padding top 0, bottom 0, left 0, right 0", error.Message, StringComparison.Ordinal);
            Assert.Contains($"input {shape} ", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(PoolAutoPadding.SameUpper)]
    [InlineData(PoolAutoPadding.SameLower)]
    [Fault(Fault.NoWindow)]
    public void Sizes_NothingUnderAutomaticPadding_SaysWhy(PoolAutoPadding padding)
    {
        GenericMaxPool2D<float> pool = new(new MaxPool2DParameters(3) { AutoPadding = padding });
        ArgumentException error = Assert.Throws<ArgumentException>("input", () => pool.OutputShape(new(1, 1, 0, 4)));
        Assert.Contains($"automatic padding {padding}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    [Fault(Fault.NothingToDo)]
    public void Call_NoBatchOrChannels_IsNothingToDo(string subject, Operation operation)
    {
        foreach (PoolShape shape in new PoolShape[] { s_shape with { Batch = 0 }, s_shape with { Channels = 0 } })
        {
            Call call = new(PoolSubject.Named(subject), operation, shape);
            Assert.All(Call.Parameters(operation), parameter => Assert.Equal(0, call.ByteLength(parameter)));
            call.Run();
        }
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    [Fault(Fault.NothingToDo)]
    public void Sizes_NoBatchOrChannels_AreThoseOfNothing(string subject)
    {
        ErasedPool pool = PoolSubject.Named(subject).Pool;
        Assert.Equal(new PoolShape(0, 3, 2, 3), pool.OutputShape(s_shape with { Batch = 0 }));
        Assert.Equal(new PoolShape(2, 0, 2, 3), pool.OutputShape(s_shape with { Channels = 0 }));
        Assert.Equal(0, pool.MaskByteCount(s_shape with { Batch = 0 }));
    }
}
