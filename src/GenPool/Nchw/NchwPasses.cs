using System.ComponentModel;
using System.Numerics;

namespace GenPool.Runtime;

/// <summary>The passes of a layer in NCHW order.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct NchwPasses<TKernel, T> : IMaxPool2DPasses<T>
    where TKernel : struct, IPlaneKernel<T>
    where T : unmanaged, INumber<T>
{
    static PoolLayout IMaxPool2DPasses<T>.Layout => PoolLayout.Nchw;

    static void IMaxPool2DPasses<T>.Infer(T* input, T* output, in PoolSlice slice)
    {
        PoolSlice rest = slice;
        if (OverhangingLanes.TrySplitForward(ref rest, out PoolSlice overhung, out int width)
            && !LaneLadder.Run<T, Inference>(new Inference(input, output, overhung, isOverhanging: true), width))
        {
            rest = slice;
        }

        _ = TilePasses<TKernel, T>.TryInfer(input, output, PoolLayout.Nchw, rest)
            || LaneLadder.Run<T, Inference>(new Inference(input, output, rest, isOverhanging: false), slice.Columns.Output);
    }

    static void IMaxPool2DPasses<T>.Forward(T* input, T* output, byte* mask, MaskFormat format, in PoolSlice slice)
    {
        if (format.Ties == PoolTies.All)
        {
            LaneLadder.Run<T, Ties>(new Ties(input, output, mask, slice), slice.Columns.Output);
            return;
        }

        if (format.IsWide)
        {
            LaneLadder.Run<T, Training<WideTaps>>(
                new Training<WideTaps>(input, output, mask, slice, isOverhanging: false), slice.Columns.Output, isWide: true);
            return;
        }

        PoolSlice rest = slice;
        if (OverhangingLanes.TrySplitForward(ref rest, out PoolSlice overhung, out int width)
            && !LaneLadder.Run<T, Training<ByteTaps>>(new Training<ByteTaps>(input, output, mask, overhung, isOverhanging: true), width))
        {
            rest = slice;
        }

        _ = TilePasses<TKernel, T>.TryTrain(input, output, mask, PoolLayout.Nchw, rest)
            || LaneLadder.Run<T, Training<ByteTaps>>(
                new Training<ByteTaps>(input, output, mask, rest, isOverhanging: false), slice.Columns.Output);
    }

    static void IMaxPool2DPasses<T>.Backward(T* gradient, byte* mask, T* target, MaskFormat format, in PoolSlice slice)
    {
        if (!TKernel.Gathers)
        {
            Scatter.Run(gradient, mask, target, PoolLayout.Nchw, format, slice);
            return;
        }

        PoolSlice rest = slice;
        if (OverhangingLanes.TrySplitBackward(ref rest, out PoolSlice overhung, out int width)
            && !LaneLadder.Run<T, Gathering>(new Gathering(gradient, mask, target, overhung, isOverhanging: true), width))
        {
            rest = slice;
        }

        WindowAxis columns = slice.Columns;
        int blocks = columns.BlockOf(columns.Input - 1) - columns.BlockOf(0) + 1;
        _ = (format is { Ties: PoolTies.First, IsWide: false } && TilePasses<TKernel, T>.TryGather(gradient, mask, target, PoolLayout.Nchw, rest))
            || LaneLadder.Run<T, Gathering>(new Gathering(gradient, mask, target, rest, isOverhanging: false), blocks);
    }

    private readonly struct Inference(T* input, T* output, PoolSlice slice, bool isOverhanging) : ILaneAction<T>
    {
        public bool Run<TLane>()
            where TLane : struct, IOrderedLane<TLane, T>, ISumLane<TLane, T>
        {
            NchwForward<TKernel, NoMarks<TKernel, T>, TLane, QuickValueWinner<TLane, T>, ValueWinner<TLane, T>, T> pass = new(input, output, null, slice);
            if (isOverhanging)
            {
                return pass.TryRunOverhanging();
            }

            pass.Run();
            return true;
        }
    }

    private readonly struct Training<TNumbers>(T* input, T* output, byte* mask, PoolSlice slice, bool isOverhanging) : ILaneAction<T>
        where TNumbers : struct, ITapNumbers
    {
        public bool Run<TLane>()
            where TLane : struct, IOrderedLane<TLane, T>, ISumLane<TLane, T>
        {
            NchwForward<TKernel, FirstMarks<TKernel, TNumbers, T>, TLane, QuickFirstWinner<TLane, T, TNumbers>, FirstWinner<TLane, T, TNumbers>, T> pass = new(input, output, mask, slice);
            if (isOverhanging)
            {
                return pass.TryRunOverhanging();
            }

            pass.Run();
            return true;
        }
    }

    private readonly struct Ties(T* input, T* output, byte* mask, PoolSlice slice) : ILaneAction<T>
    {
        public bool Run<TLane>()
            where TLane : struct, IOrderedLane<TLane, T>, ISumLane<TLane, T>
        {
            new NchwForward<TKernel, AllMarks<TKernel, T>, TLane, QuickValueWinner<TLane, T>, ValueWinner<TLane, T>, T>(
                input, output, mask, slice).Run();
            return true;
        }
    }

    private readonly struct Gathering(T* gradient, byte* mask, T* target, PoolSlice slice, bool isOverhanging) : ILaneAction<T>
    {
        public bool Run<TLane>()
            where TLane : struct, IOrderedLane<TLane, T>, ISumLane<TLane, T>
        {
            NchwBackward<TKernel, TLane, T> pass = new(gradient, mask, target, slice);
            if (isOverhanging)
            {
                return pass.TryRunOverhanging();
            }

            pass.Run();
            return true;
        }
    }
}
