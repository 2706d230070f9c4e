using System.Runtime.CompilerServices;

namespace GenPool.Tests;

/// <summary>The JIT gives up on optimising a method that is too large for it; no emitted method may be.</summary>
public sealed partial class JitTests
{
    [Fact]
    public void Kernels_OfTheLargestWindows_AreOptimised()
    {
        using JitWatcher watcher = new();
        Run<MostTaps>(new(1, 20, 40, 40));
        Run<MostTaps>(new(1, 2, 24, 200));
        Run<LongestRow>(new(1, 2, 3, 700));
        Run<TallestColumn>(new(1, 20, 300, 20));
        Run<MostCarried>(new(1, 2, 40, 90));
        Run<MostGathered>(new(1, 20, 40, 200));
        Run<MostGatheredPixels>(new(1, 40, 13, 13));
        Run<MostPixels>(new(1, 40, 40, 40));
        Run<MostTies>(new(1, 2, 40, 90));
        Minimal();

        // The watcher sees what it is looking for.
        Assert.True(watcher.WaitFor(method => method.Name == nameof(Minimal)));
        Assert.Contains(watcher.Methods, method => method is { Name: nameof(Minimal), IsMinimal: true });

        JittedMethod[] emitted = [.. watcher.Methods.Where(method => method.Type.Contains("GenPool.Generated", StringComparison.Ordinal) && method.Type.Contains(nameof(JitTests), StringComparison.Ordinal))];
        foreach (string layer in new[] { nameof(MostTaps), nameof(LongestRow), nameof(TallestColumn), nameof(MostCarried), nameof(MostGathered), nameof(MostGatheredPixels), nameof(MostPixels), nameof(MostTies) })
        {
            Assert.Contains(emitted, method => method.Type.Contains($"_{layer}_Kernel", StringComparison.Ordinal) && method.Name == "Forward");
        }

        Assert.DoesNotContain(emitted, method => method.IsMinimal);
    }

    [MethodImpl(MethodImplOptions.NoOptimization)]
    private static void Minimal()
    {
    }

    private static void Run<TLayer>(PoolShape shape)
        where TLayer : IMaxPool2D<float>
    {
        float[] input = new float[shape.ElementCount];
        float[] output = new float[TLayer.OutputShape(shape).ElementCount];
        byte[] mask = new byte[TLayer.MaskByteCount(shape)];

        // The NaN has the whole rule compiled too.
        input[0] = float.NaN;
        TLayer.Forward(input, output, shape);
        TLayer.Forward(input, output, mask, shape);
        TLayer.Backward(output, mask, input, shape);
    }

    [MaxPool2D(16, 15, StrideHeight = 16, StrideWidth = 15)]
    private sealed partial class MostTaps;

    [MaxPool2D(1, 255, Stride = 1)]
    private sealed partial class LongestRow;

    [MaxPool2D(255, 1, Stride = 1)]
    private sealed partial class TallestColumn;

    [MaxPool2D(16, Stride = 3)]
    private sealed partial class MostCarried;

    [MaxPool2D(5, Stride = 2)]
    private sealed partial class MostGathered;

    [MaxPool2D(5, Stride = 1, Padding = 2, Layout = PoolLayout.Nhwc)]
    private sealed partial class MostGatheredPixels;

    [MaxPool2D(16, 15, StrideHeight = 2, StrideWidth = 2, Layout = PoolLayout.Nhwc)]
    private sealed partial class MostPixels;

    [MaxPool2D(16, Stride = 3, Ties = PoolTies.All)]
    private sealed partial class MostTies;
}
