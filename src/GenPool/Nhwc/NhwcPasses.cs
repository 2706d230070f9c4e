using System.ComponentModel;
using System.Numerics;

namespace GenPool.Runtime;

/// <summary>The passes of a layer in NHWC order.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct NhwcPasses<TKernel, T> : IMaxPool2DPasses<T>
    where TKernel : struct, IPixelKernel<T>
    where T : unmanaged, INumber<T>
{
    static PoolLayout IMaxPool2DPasses<T>.Layout => PoolLayout.Nhwc;

    static void IMaxPool2DPasses<T>.Infer(T* input, T* output, in PoolSlice slice) =>
        LaneLadder.Run<T, Inference>(new Inference(input, output, slice), slice.Channels);

    static void IMaxPool2DPasses<T>.Forward(T* input, T* output, byte* mask, MaskFormat format, in PoolSlice slice)
    {
        if (format.Ties == PoolTies.All)
        {
            LaneLadder.Run<T, Ties>(new Ties(input, output, mask, slice), slice.Channels);
        }
        else if (format.IsWide)
        {
            LaneLadder.Run<T, Training<WideTaps>>(new Training<WideTaps>(input, output, mask, slice), slice.Channels, isWide: true);
        }
        else
        {
            LaneLadder.Run<T, Training<ByteTaps>>(new Training<ByteTaps>(input, output, mask, slice), slice.Channels);
        }
    }

    static void IMaxPool2DPasses<T>.Backward(T* gradient, byte* mask, T* target, MaskFormat format, in PoolSlice slice)
    {
        if (TKernel.Gathers)
        {
            LaneLadder.Run<T, Gathering>(new Gathering(gradient, mask, target, format, slice), slice.Channels);
        }
        else
        {
            Scatter.Run(gradient, mask, target, PoolLayout.Nhwc, format, slice);
        }
    }

    private readonly struct Inference(T* input, T* output, PoolSlice slice) : ILaneAction<T>
    {
        public bool Run<TLane>()
            where TLane : struct, IOrderedLane<TLane, T>, ISumLane<TLane, T>
        {
            new NhwcForward<TKernel, WinnerMarks<TKernel, ByteTaps, T>, TLane, QuickValueWinner<TLane, T>, ValueWinner<TLane, T>, T>(
                input, output, null, slice).Run();
            return true;
        }
    }

    private readonly struct Training<TNumbers>(T* input, T* output, byte* mask, PoolSlice slice) : ILaneAction<T>
        where TNumbers : struct, ITapNumbers
    {
        public bool Run<TLane>()
            where TLane : struct, IOrderedLane<TLane, T>, ISumLane<TLane, T>
        {
            new NhwcForward<TKernel, WinnerMarks<TKernel, TNumbers, T>, TLane, QuickFirstWinner<TLane, T, TNumbers>, FirstWinner<TLane, T, TNumbers>, T>(
                input, output, mask, slice).Run();
            return true;
        }
    }

    private readonly struct Ties(T* input, T* output, byte* mask, PoolSlice slice) : ILaneAction<T>
    {
        public bool Run<TLane>()
            where TLane : struct, IOrderedLane<TLane, T>, ISumLane<TLane, T>
        {
            new NhwcForward<TKernel, TieMarks<TKernel, T>, TLane, QuickValueWinner<TLane, T>, ValueWinner<TLane, T>, T>(
                input, output, mask, slice).Run();
            return true;
        }
    }

    private readonly struct Gathering(T* gradient, byte* mask, T* target, MaskFormat format, PoolSlice slice) : ILaneAction<T>
    {
        public bool Run<TLane>()
            where TLane : struct, IOrderedLane<TLane, T>, ISumLane<TLane, T>
        {
            new NhwcBackward<TKernel, TLane, T>(gradient, mask, target, format.Ties == PoolTies.All, slice).Run();
            return true;
        }
    }
}
