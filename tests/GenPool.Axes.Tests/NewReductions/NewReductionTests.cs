using GenPool.Execution;
using GenPool.Kernels;
using GenPool.Reductions;
using GenPool.Walks;
using GenPool.Walks.Looping;

namespace GenPool.Axes.Tests;

/// <summary>
/// A reduction comes without a change to the walks, views, axes, execution and layers: those of this folder are in none of them, and go
/// every way that sums go.
/// </summary>
public sealed class NewReductionTests
{
    public static TheoryData<int, int, int, int, int> Windows => new()
    {
        { 2, 1, 0, 9, 40 },
        { 2, 1, 0, 5, 3 },
        { 3, 2, 1, 12, 31 },
        { 3, 1, 1, 7, 18 },
        { 5, 5, 2, 11, 23 },
        { 0, 1, 0, 4, 5 },
        { 0, 1, 0, 13, 9 },
    };

    [Theory]
    [MemberData(nameof(Windows))]
    public void NewReductions_GoThroughTheWalks(int size, int stride, int padding, int rows, int columns)
    {
        foreach (int channels in new[] { 1, 3, 19, 70 })
        {
            PoolShape2D shape = new(2, channels, rows, columns);
            PoolAxis axis = size == 0 ? new GlobalAxis() : new SlidingAxis(size) { Stride = stride, PaddingBefore = padding, PaddingAfter = padding };
            Expect<NoKernel, ChannelsFirst>(axis, shape, false);
            Expect<NoKernel, ChannelsLast>(axis, shape, true);
            if (size == 2)
            {
                Expect<SquareKernel, ChannelsFirst>(axis, shape, false);
                Expect<SquareKernel, ChannelsLast>(axis, shape, true);
            }
        }
    }

    private static void Expect<TKernel, TOrder>(PoolAxis axis, PoolShape2D shape, bool isChannelsLast)
        where TKernel : struct, ISumKernel<float>
        where TOrder : struct, IOrder
    {
        PoolDomain domain = PoolDomain.Create(
            new AveragePoolParameters(axis, axis) { Layout = isChannelsLast ? PoolLayout.ChannelsLast : PoolLayout.ChannelsFirst }, shape);
        Expect<TKernel, TOrder, Total>(domain, new PlainLoops(domain, isChannelsLast, isMeanSquare: false), WindowDivisor.None, isChannelsLast);
        Expect<TKernel, TOrder, MeanSquare>(domain, new PlainLoops(domain, isChannelsLast, isMeanSquare: true), new(0, false), isChannelsLast);
    }

    private static unsafe void Expect<TKernel, TOrder, TRule>(PoolDomain domain, PlainLoops expected, WindowDivisor divisor, bool isChannelsLast)
        where TKernel : struct, ISumKernel<float>
        where TOrder : struct, IOrder
        where TRule : struct, ISumRule
    {
        Random random = new(7);
        float[] input = Draw(random, domain.InputCount), gradient = Draw(random, domain.OutputCount);
        float[] output = new float[domain.OutputCount], target = new float[domain.InputCount];
        fixed (float* cells = input, values = output, gradients = gradient, targets = target)
        {
            PoolRunner.Run(
                new SumForwardPass<TKernel, TRule, float, TOrder>(cells, new(values, default), divisor),
                domain, isChannelsLast, PoolStrides.Dense(domain, isChannelsLast), isBackward: false, sizeof(float), null);
            PoolRunner.Run(
                new SumBackwardPass<TKernel, TRule, float, TOrder>(new(cells, default), new(values, default), new(gradients, default), new(targets, default), divisor),
                domain, isChannelsLast, PoolStrides.Dense(domain, isChannelsLast), isBackward: true, sizeof(float), null);
        }

        // The total is not divided: what the kernel gives as its divisor is not looked at.
        Assert.Equal(expected.Forward(input), output);
        Assert.Equal(expected.Backward(input, gradient), target);
    }

    private static float[] Draw(Random random, long count) => [.. Enumerable.Range(0, (int)count).Select(_ => (random.NextSingle() * 4) - 2)];
}
