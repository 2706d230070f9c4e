namespace GenPool.Tests;

/// <summary>Every fault of a call: what is thrown, what it says, and that nothing was written before.</summary>
public sealed class ErrorTests
{
    private static readonly PoolShape s_shape = new(1, 1, 4, 4);

    [Theory]
    [InlineData(15, 4, 4, "input", "Expected 16 elements")]
    [InlineData(16, 5, 4, "output", "Expected 4 elements")]
    [InlineData(16, 4, 3, "mask", "Expected 4 elements")]
    public void Forward_WrongLength_NamesTheSpan(int input, int output, int mask, string parameter, string message)
    {
        float[] written = Filled(output);
        byte[] marks = [.. Enumerable.Repeat((byte)7, mask)];
        ArgumentException error = Assert.Throws<ArgumentException>(
            parameter, () => Pool2.Forward(new float[input], written, marks, s_shape));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.All(written, value => Assert.Equal(7, value));
        Assert.All(marks, value => Assert.Equal(7, value));
    }

    [Theory]
    [InlineData(5, 4, 16, "outputGradient")]
    [InlineData(4, 5, 16, "mask")]
    [InlineData(4, 4, 15, "inputGradient")]
    public void Backward_WrongLength_NamesTheSpan(int gradient, int mask, int input, string parameter)
    {
        float[] written = Filled(input);
        Assert.Throws<ArgumentException>(parameter, () => Pool2.Backward(new float[gradient], new byte[mask], written, s_shape));
        Assert.All(written, value => Assert.Equal(7, value));
    }

    [Theory]
    [InlineData(-1, 1, 4, 4)]
    [InlineData(1, 1, -4, 4)]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue, 4)]
    public void Shape_NegativeOrOverflowing_IsOutOfRange(int batch, int channels, int height, int width) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Pool2.OutputShape(new(batch, channels, height, width)));

    [Fact]
    public void Shape_OutputBeyondAnExtent_IsOutOfRange()
    {
        GenericMaxPool2D<float> pool = new(new MaxPool2DParameters(1, 2) { Stride = 1, PaddingLeft = 1, PaddingRight = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => pool.OutputShape(new(1, 1, 1, int.MaxValue)));
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(4, 0)]
    [InlineData(1, 4)]
    public void Shape_NoWindowFits_SaysWhy(int height, int width)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Pool2.OutputShape(new(1, 1, height, width)));
        Assert.Contains("window 2x2, stride 2x2", error.Message, StringComparison.Ordinal);
        Assert.Contains($"1x1x{height}x{width}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    public void Shape_NoPlanes_IsNothingToDo(int batch, int channels)
    {
        PoolShape shape = new(batch, channels, 4, 4);
        Assert.Equal(new PoolShape(batch, channels, 2, 2), Pool2.OutputShape(shape));
        Pool2.Forward([], [], [], shape);
        Pool2.Backward([], [], [], shape);
    }

    [Fact]
    public void Spans_Overlapping_AreRefused()
    {
        float[] buffer = Filled(20);
        Assert.Throws<ArgumentException>("output", () => Pool2.Forward(buffer.AsSpan(0, 16), buffer.AsSpan(15, 4), s_shape));
        Assert.Throws<ArgumentException>("inputGradient", () => Pool2.Backward(buffer.AsSpan(0, 4), new byte[4], buffer.AsSpan(3, 16), s_shape));
        Assert.Throws<ArgumentException>("mask", () => Pool2.Forward(
            buffer.AsSpan(0, 16), new float[4], System.Runtime.InteropServices.MemoryMarshal.AsBytes(buffer.AsSpan())[8..12], s_shape));
        Assert.All(buffer, value => Assert.Equal(7, value));
    }

    [Fact]
    public void Call_Cancelled_WritesNothing()
    {
        ParallelOptions cancelled = new() { CancellationToken = new CancellationToken(canceled: true) };
        float[] written = Filled(4);
        Assert.Throws<OperationCanceledException>(() => Pool2.Forward(new float[16], written, s_shape, cancelled));
        Assert.All(written, value => Assert.Equal(7, value));
    }

    [Fact]
    public void SerialCall_AllocatesNothing()
    {
        float[] input = new float[16], output = new float[4];
        byte[] mask = new byte[4];
        Pool2.Forward(input, output, mask, s_shape);
        Pool2.Backward(output, mask, input, s_shape);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Pool2.Forward(input, output, s_shape);
        Pool2.Forward(input, output, mask, s_shape);
        Pool2.Backward(output, mask, input, s_shape);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static float[] Filled(int count) => [.. Enumerable.Repeat(7f, count)];
}
