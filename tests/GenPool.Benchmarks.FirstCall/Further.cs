namespace GenPool.Benchmarks.FirstCall;

/// <summary>Five layers that a process may train beside its first.</summary>
internal static class Further
{
    /// <summary>Times the first training step of all five, whose tensors are there already.</summary>
    public static double FirstStep(float[] input, PoolShape2D shape, ParallelOptions options, Func<Action, double> time) =>
        Step<Halved>(input, shape, options, time)
        + Step<Smoothed>(input, shape, options, time)
        + Step<Overlapped>(input, shape, options, time)
        + Step<StemOfPixels>(input, shape, options, time)
        + Step<Wide>(input, shape, options, time);

    private static double Step<TPool>(float[] input, PoolShape2D shape, ParallelOptions options, Func<Action, double> time)
        where TPool : IMaxPool<float, PoolShape2D>
    {
        float[] output = new float[TPool.OutputShape(shape).ElementCount];
        float[] gradient = new float[input.Length];
        byte[] mask = new byte[TPool.MaskByteCount(shape)];
        return time(() =>
        {
            TPool.Forward(input, output, mask, shape, options);
            TPool.Backward(output, mask, gradient, shape, options);
        });
    }
}

/// <summary>VGG's pools.</summary>
[MaxPool2D(2)]
internal partial class Halved;

/// <summary>The pool of an inception block.</summary>
[MaxPool2D(3, Stride = 1, Padding = 1)]
internal partial class Smoothed;

/// <summary>AlexNet's pools.</summary>
[MaxPool2D(3, Stride = 2)]
internal partial class Overlapped;

/// <summary>ResNet-50's first pool, with channels last.</summary>
[MaxPool2D(3, Stride = 2, Padding = 1, Layout = PoolLayout.Nhwc)]
internal partial class StemOfPixels;

/// <summary>A window of 25 taps.</summary>
[MaxPool2D(5, Stride = 2, Padding = 2)]
internal partial class Wide;
