namespace GenPool.Tests;

/// <summary>Small cases of generated average and Lp pools with known answers. Every rule is shown on the generic pools, which the kernels equal.</summary>
public sealed class SumAnswerTests
{
    private static readonly float[] s_rising = [.. Enumerable.Range(1, 16).Select(value => (float)value)];
    private static readonly PoolShape2D s_four = new(1, 1, 4, 4);

    [Fact]
    [Rule(10)]
    [Rule(11)]
    public void Divisor_IncludingPadding_LeavesOutWhatHangsOver()
    {
        // As PyTorch has it: 1.5556 3.3333 2 / 6.3333 11 6 / 4.5 7.5 4.
        float[] expected = [14 / 9f, 30 / 9f, 12 / 6f, 57 / 9f, 99 / 9f, 36 / 6f, 27 / 6f, 45 / 6f, 16 / 4f];
        Assert.Equal(expected, KnownAnswer.Output<AverageIncluding, float, PoolShape2D>(s_rising, s_four));
    }

    [Fact]
    [Rule(11)]
    public void Divisor_ExcludingPadding_CountsTheInput() =>
        Assert.Equal([3.5f, 5, 6, 9.5f, 11, 12, 13.5f, 15, 16], KnownAnswer.Output<AverageExcluding, float, PoolShape2D>(s_rising, s_four));

    [Fact]
    [Rule(11)]
    public void Divisor_Given_ReplacesTheCount() =>
        Assert.Equal([7f, 15, 6, 28.5f, 49.5f, 18, 13.5f, 22.5f, 8], KnownAnswer.Output<AverageDivided, float, PoolShape2D>(s_rising, s_four));

    [Fact]
    [Rule(12)]
    public void Gradient_IsSharedByTheDivisor()
    {
        // Four windows over a 2x2 input: nine cells with their padding, six, six, and four before what hangs over.
        PoolShape2D shape = new(1, 1, 2, 2);
        float ninth = 1 / 9f, sixth = 1 / 6f, quarter = 1 / 4f;
        Assert.Equal([ninth, ninth + sixth, ninth + sixth, ninth + sixth + sixth + quarter], KnownAnswer.AverageGradient<AverageIncluding, float, PoolShape2D>(shape));
    }

    [Fact]
    [Rule(10)]
    public void Integers_AreRoundedToNearestTiesToEven()
    {
        // 1.5, 2.5, -0.5 and -1.5.
        sbyte[] input = [1, 2, 2, 3, 0, -1, -1, -2];
        Assert.Equal([2, 2, 0, -2], KnownAnswer.Output<AverageOfBytes, sbyte, PoolShape1D>(input, new(1, 1, 8)));
    }

    [Fact]
    [Rule(14)]
    public void GlobalAndAdaptive_DivideByTheirCells()
    {
        Assert.Equal([4.5f, 12.5f], KnownAnswer.Output<GlobalAverage, float, PoolShape2D>(s_rising, new(1, 2, 2, 4)));
        PoolShape1D five = new(1, 1, 5);
        Assert.Equal([1.5f, 3, 4.5f], KnownAnswer.Output<AdaptiveAverage3, float, PoolShape1D>([1, 2, 3, 4, 5], five));
        Assert.Equal([0.5f, 0.5f + (1 / 3f), 1 / 3f, (1 / 3f) + 0.5f, 0.5f], KnownAnswer.AverageGradient<AdaptiveAverage3, float, PoolShape1D>(five));
    }

    [Fact]
    [Rule(13)]
    public void Norms_AreOfMagnitudes()
    {
        PoolShape1D two = new(1, 1, 2);
        Assert.Equal([5f], KnownAnswer.Output<GlobalNorm, float, PoolShape1D>([-3, 4], two));
        Assert.Equal([-3 / 5f, 4 / 5f], KnownAnswer.LpGradient<GlobalNorm, float, PoolShape1D>([-3, 4], two));
        Assert.Equal([7f], KnownAnswer.Output<Norm1, float, PoolShape1D>([-3, 4], two));
        Assert.Equal([-1f, 1], KnownAnswer.LpGradient<Norm1, float, PoolShape1D>([-3, 4], two));
        Assert.Equal([0f, 0], KnownAnswer.LpGradient<GlobalNorm, float, PoolShape1D>([0, 0], two));
    }
}
