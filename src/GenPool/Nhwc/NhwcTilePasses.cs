using System.ComponentModel;
using System.Numerics;

namespace GenPool.Runtime;

/// <summary>The passes of a layer in NHWC order whose windows share so many rows that its input is carried to tiles.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct NhwcTilePasses<TKernel, T> : IMaxPool2DPasses<T>
    where TKernel : struct, IPlaneKernel<T>
    where T : unmanaged, INumber<T>
{
    static PoolLayout IMaxPool2DPasses<T>.Layout => PoolLayout.Nhwc;

    static void IMaxPool2DPasses<T>.Infer(T* input, T* output, in PoolSlice slice) =>
        Require(TilePasses<TKernel, T>.TryInfer(input, output, PoolLayout.Nhwc, slice));

    static void IMaxPool2DPasses<T>.Forward(T* input, T* output, byte* mask, MaskFormat format, in PoolSlice slice) =>
        Require(TilePasses<TKernel, T>.TryTrain(input, output, mask, PoolLayout.Nhwc, slice));

    static void IMaxPool2DPasses<T>.Backward(T* gradient, byte* mask, T* target, MaskFormat format, in PoolSlice slice)
    {
        if (TKernel.Gathers)
        {
            Require(TilePasses<TKernel, T>.TryGather(gradient, mask, target, PoolLayout.Nhwc, slice));
        }
        else
        {
            Scatter.Run(gradient, mask, target, PoolLayout.Nhwc, format, slice);
        }
    }

    // The generator chooses tiles for windows of 255 taps at most, whose smallest tile always fits a stack that has room.
    private static void Require(bool isDone)
    {
        if (!isDone)
        {
            throw new InsufficientExecutionStackException("Pooling in NHWC order takes up to 96 KiB of the stack.");
        }
    }
}
