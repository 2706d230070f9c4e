using System.Diagnostics;
using System.Globalization;
using TorchSharp;
using TorchSharp.Modules;
using Xunit.Abstractions;
using Xunit.Sdk;
using static TorchSharp.torch;

namespace GenPool.TorchSharp.Tests;

/// <summary>A small network trained by <c>torch.optim</c>, once with PyTorch's pools and once with generated ones.</summary>
public sealed class TrainingTests(TrainingTests.Printer printer) : IClassFixture<TrainingTests.Printer>
{
    private const int Steps = 30;

    [Fact]
    public void Network_TrainedThroughEither_HasTheSameWeights()
    {
        set_num_threads(1);
        (float[] losses, Tensor[] weights) = Train(nn.MaxPool2d(2), nn.MaxPool2d(3, stride: 2, padding: 1));
        (float[] ours, Tensor[] oursWeights) = Train(new MaxPool<Halve>(), new MaxPool<Stem>());
        Assert.Equal(losses, ours);
        Assert.True(losses[^1] < losses[0] / 2, $"The loss went from {losses[0]} to {losses[^1]} alone.");
        Assert.All(weights.Zip(oursWeights), pair => Assert.True(Same.Bits(pair.First, pair.Second)));
    }

    // Not a test of anything: a time depends on the machine.
    [Fact]
    public void Times_OfBoth_ArePrinted()
    {
        set_num_threads(1);
        printer.Line("one thread, float, milliseconds forward and backward, median of interleaved rounds: PyTorch, GenPool");
        Compare("2x2 stride 2            on 16x64x56x56", new MaxPool<Halve>(), nn.MaxPool2d(2), 56);
        Compare("3x3 stride 2, padding 1 on 16x64x56x56", new MaxPool<Stem>(), nn.MaxPool2d(3, stride: 2, padding: 1), 56);
        Compare("3x3 stride 2, padding 1 on 16x64x112x112", new MaxPool<Stem>(), nn.MaxPool2d(3, stride: 2, padding: 1), 112);
    }

    private static (float[] Losses, Tensor[] Weights) Train(nn.Module<Tensor, Tensor> first, nn.Module<Tensor, Tensor> second)
    {
        random.manual_seed(7);
        using Sequential network = nn.Sequential(
            nn.Conv2d(1, 8, 3, padding: 1), nn.ReLU(), first, nn.Conv2d(8, 16, 3, padding: 1), nn.ReLU(), second, nn.Flatten(), nn.Linear(16 * 4 * 4, 4));
        using optim.Optimizer optimizer = optim.Adam(network.parameters(), lr: 0.01);
        (Tensor images, Tensor labels) = Bars();
        float[] losses = new float[Steps];
        for (int step = 0; step < Steps; step++)
        {
            using DisposeScope scope = NewDisposeScope();
            optimizer.zero_grad();
            Tensor loss = nn.functional.cross_entropy(network.forward(images), labels);
            loss.backward();
            optimizer.step();
            losses[step] = loss.item<float>();
        }

        return (losses, [.. network.parameters().Select(parameter => parameter.detach().clone())]);
    }

    // A bar across a noisy image, in one of four places.
    private static (Tensor Images, Tensor Labels) Bars()
    {
        Tensor images = rand(64, 1, 16, 16), labels = arange(64).remainder(4);
        for (int i = 0; i < 64; i++)
        {
            images[i, 0].narrow(i % 2, 4 + (4 * (i % 4)) - (2 * (i % 2)), 2).add_(1);
        }

        return (images, labels);
    }

    private void Compare(string what, nn.Module<Tensor, Tensor> ours, nn.Module<Tensor, Tensor> theirs, int size)
    {
        // The JIT counts calls, and compiles in the background.
        using Tensor small = rand(16, 64, 14, 14).requires_grad_(), x = rand(16, 64, size, size).requires_grad_();
        for (int call = 0; call < 200; call++)
        {
            Time(ours, small);
        }

        double[] times = [.. Enumerable.Range(0, 15).SelectMany(_ => new[] { Time(theirs, x), Time(ours, x) })];
        double[] medians = [.. new[] { 0, 1 }.Select(which => times.Where((_, at) => at % 2 == which).Skip(3).Order().ElementAt(6))];
        printer.Line(string.Create(CultureInfo.InvariantCulture, $"{what}: {medians[0]:0.00}, {medians[1]:0.00}"));
        Assert.All(medians, median => Assert.True(median > 0));
    }

    private static double Time(nn.Module<Tensor, Tensor> pool, Tensor x)
    {
        using DisposeScope scope = NewDisposeScope();
        using Tensor dy = ones_like(pool.forward(x));
        long start = Stopwatch.GetTimestamp();
        pool.forward(x).backward([dy]);
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        x.grad = null;
        return time;
    }

    /// <summary>Writes to the log of the run.</summary>
    public sealed class Printer(IMessageSink messages)
    {
        /// <summary>Writes a line.</summary>
        public void Line(string text) => messages.OnMessage(new DiagnosticMessage(text));
    }
}
