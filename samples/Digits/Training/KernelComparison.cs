using Digits.Network;
using GenPool;

namespace Digits.Training;

/// <summary>The kernels of the first pool on one large tensor, on one thread, against two other ways to the same bits.</summary>
internal static class KernelComparison
{
    public static readonly PoolShape2D Shape = new(4, 256, 56, 56);

    private static readonly ParallelOptions s_serial = new() { MaxDegreeOfParallelism = 1 };

    /// <summary>Against the generic loops.</summary>
    public static PoolTimes MeasureGeneric()
    {
        GenericMaxPool<float, PoolShape2D> generic = new(HalvingPool.Parameters);
        Tensors tensors = new();
        TimeSpan[] times = Medians.Of(
            () => FirstPool.Forward(tensors.Input, tensors.Output, tensors.Mask, Shape, s_serial),
            () => FirstPool.Backward(tensors.Output, tensors.Mask, tensors.Gradient, Shape, s_serial),
            () => generic.Forward(tensors.Input, tensors.Output, tensors.Mask, Shape, s_serial),
            () => generic.Backward(tensors.Output, tensors.Mask, tensors.Gradient, Shape, s_serial));
        return new PoolTimes(times[0], times[1], times[2], times[3]);
    }

    /// <summary>Against a pool that does not rectify, and a rectifier after it: there it has a quarter of the work.</summary>
    public static PoolTimes MeasureApart()
    {
        Tensors tensors = new();
        float[] rectified = new float[tensors.Output.Length];
        TimeSpan[] times = Medians.Of(
            () => FirstPool.Forward(tensors.Input, tensors.Output, tensors.Mask, Shape, s_serial),
            () => FirstPool.Backward(tensors.Output, tensors.Mask, tensors.Gradient, Shape, s_serial),
            () =>
            {
                PlainPool.Forward(tensors.Input, tensors.Output, tensors.Mask, Shape, s_serial);
                Relu.Forward(tensors.Output);
            },
            () =>
            {
                Relu.Backward(tensors.Output, tensors.Output, rectified);
                PlainPool.Backward(rectified, tensors.Mask, tensors.Gradient, Shape, s_serial);
            });
        return new PoolTimes(times[0], times[1], times[2], times[3]);
    }

    private sealed class Tensors
    {
        public Tensors()
        {
            Random random = new(3);
            foreach (ref float value in Input.AsSpan())
            {
                value = (random.NextSingle() * 2) - 1;
            }
        }

        public float[] Input { get; } = new float[Shape.ElementCount];

        public float[] Output { get; } = new float[FirstPool.OutputShape(Shape).ElementCount];

        public byte[] Mask { get; } = new byte[FirstPool.MaskByteCount(Shape)];

        public float[] Gradient { get; } = new float[Shape.ElementCount];
    }
}
