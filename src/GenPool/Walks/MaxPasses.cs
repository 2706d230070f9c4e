using System.Numerics;
using GenPool.Execution;
using GenPool.Kernels;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Saved;
using GenPool.Walks.Columns;
using GenPool.Walks.Gathering;
using GenPool.Walks.Looping;
using GenPool.Walks.Pixels;
using GenPool.Walks.PrefixSuffix;
using GenPool.Walks.Scattering;
using GenPool.Walks.Tiles;
using GenPool.Walks.WholePlanes;

namespace GenPool.Walks;

/// <summary>The forward pass of a max pooling layer over a slice.</summary>
internal readonly unsafe struct MaxForwardPass<TKernel, T, TOrder, TMarks, TActivation>(T* input, PlaneTensor<T> output, byte* mask) : IPass
    where TKernel : struct, IMaxKernel<T>
    where T : unmanaged, INumber<T>
    where TOrder : struct, IOrder
    where TMarks : struct, IMarks
    where TActivation : struct, IActivation
{
    public int Together => output.Together;

    public void Run(in PoolSlice slice)
    {
        Walk walk = WalkList.Forward(WalkTraits.Of<TKernel, T, TOrder>(TMarks.AreBits, TMarks.Bytes > 1), slice);
        int neighbours = WalkList.Neighbours(walk, slice);
        if (!TOrder.IsChannelsLast && walk == Walk.Columns)
        {
            ForwardOperands<T> operands = Operands(slice);
            CoveringLane.Run<T, ColumnsAction>(new(operands, slice), TMarks.AreBits || TMarks.Bytes > 1 ? neighbours : TwinRows.Neighbours<TKernel, T>(slice), TMarks.Bytes > 1);
        }
        else
        {
            LaneLadder.Run<T, Action>(new(walk, input, output.Of(slice), mask, slice), neighbours, TMarks.Bytes > 1 && walk != Walk.WholePlanes);
        }

        if (TMarks.Bytes > 0 && !TMarks.AreBits)
        {
            EmptyWindows.Unmark(slice, mask, TMarks.Bytes, TOrder.IsChannelsLast ? slice.Channels : 1);
        }
    }

    private ForwardOperands<T> Operands(in PoolSlice slice) => new()
    {
        Input = input,
        Output = output.Of(slice),
        Mask = mask,
        MarkBytes = TMarks.Bytes,
        MarkGroups = TMarks.AreBits ? (int)((slice.Taps + 7) / 8) : TMarks.Bytes > 0 ? 1 : 0,
    };

    // Apart from the other ways, since other lanes are asked for: a kernel is compiled in those alone that it may run in.
    private readonly ref struct ColumnsAction(in ForwardOperands<T> operands, in PoolSlice slice) : ILaneAction<T>
    {
        private readonly ref readonly ForwardOperands<T> _operands = ref operands;
        private readonly ref readonly PoolSlice _slice = ref slice;

        public bool Run<TLane>()
            where TLane : struct, IOrderedLane<TLane, T>, ISumLane<TLane, T>
        {
            new ColumnsForward<MaxForward<TKernel, TMarks, TActivation, TLane, T>, TLane, T>(_operands, _slice).Run();
            return true;
        }
    }

    private readonly ref struct Action(Walk walk, T* input, T* output, byte* mask, in PoolSlice slice) : ILaneAction<T>
    {
        private readonly ref readonly PoolSlice _slice = ref slice;

        // What the declaration rules out is known when this is compiled, and is not compiled with it.
        public bool Run<TLane>()
            where TLane : struct, IOrderedLane<TLane, T>, ISumLane<TLane, T>
        {
            if (!TOrder.IsChannelsLast && !TMarks.AreBits && walk == Walk.WholePlanes)
            {
                new WholePlanesForward<TMarks, TActivation, TLane, T>(input, output, mask, _slice).Run();
            }
            else if (TKernel.IsSeparable && walk is Walk.SeparableImages or Walk.SeparablePlanes)
            {
                Reduce<SeparableMax<TMarks, TActivation, TLane, T>, TLane>();
            }
            else if (!TKernel.IsUnrolled || (TKernel.MayLoop && walk is Walk.LoopedImages or Walk.LoopedPlanes))
            {
                Reduce<LoopedMax<TMarks, TActivation, TLane, T>, TLane>();
            }
            else if (TOrder.IsChannelsLast)
            {
                ForwardOperands<T> operands = new() { Input = input, Output = output, Mask = mask, MarkBytes = TMarks.Bytes };
                new PixelsForward<MaxForward<TKernel, TMarks, TActivation, TLane, T>, TLane, T>(operands, _slice).Run();
            }

            return true;
        }

        private void Reduce<TReduction, TLane>()
            where TReduction : struct, IPixelReduction<T>
            where TLane : struct, IOrderedLane<TLane, T>
        {
            if (TOrder.IsChannelsLast)
            {
                new ImagesForward<TReduction, T>(input, output, mask, TMarks.Bytes, default, _slice).Run();
            }
            else
            {
                new PlanesForward<TReduction, TMarks, TLane, T>(input, output, mask, default, _slice).Run();
            }
        }
    }
}

/// <summary>The backward pass of a max pooling layer over a slice.</summary>
internal readonly unsafe struct MaxBackwardPass<TKernel, T, TOrder, TMarks>(PlaneTensor<T> gradient, byte* mask, PlaneTensor<T> target) : IPass
    where TKernel : struct, IMaxKernel<T>
    where T : unmanaged, INumber<T>
    where TOrder : struct, IOrder
    where TMarks : struct, IMarks
{
    public int Together => Math.Min(gradient.Together, target.Together);

    public void Run(in PoolSlice slice)
    {
        Walk walk = WalkList.Backward(WalkTraits.Of<TKernel, T, TOrder>(TMarks.AreBits, TMarks.Bytes > 1), slice);
        if (!TOrder.IsChannelsLast && !TMarks.AreBits && walk == Walk.WholePlanes)
        {
            LaneLadder.Run<T, WholeAction>(new(gradient.Of(slice), mask, target.Of(slice), slice), WalkList.Neighbours(walk, slice));
            return;
        }

        if (TOrder.IsChannelsLast && !TKernel.Gathers && TMarks.Bytes == sizeof(int) && sizeof(T) == sizeof(int) && walk == Walk.LoopedImages)
        {
            LaneLadder.Run<T, LoopedAction>(new(gradient.Of(slice), mask, target.Of(slice), slice), slice.Channels);
            return;
        }

        if (!TKernel.Gathers || (!TMarks.AreBits && walk == Walk.Scatter))
        {
            Scatter(slice);
            return;
        }

        Action action = new(gradient.Of(slice), mask, target.Of(slice), slice);
        bool isWide = TMarks.Bytes > 1;
        int width = TOrder.IsChannelsLast ? slice.Channels : new CellBlocks(slice.Width, TKernel.AlignsColumns).Count;
        if (typeof(T) == typeof(Half) && (isWide || slice.Overlaps))
        {
            // Summed in float, and rounded once; one gradient is its own sum. Elements of two bytes cannot hold wide marks, so these are handled one by one.
            SumLanes.Run<T, Action>(action, isWide ? 1 : width, isWide || TOrder.IsChannelsLast, slice.Taps, inDouble: false);
        }
        else if (TOrder.IsChannelsLast)
        {
            LaneLadder.Run<T, Action>(action, width, isWide);
        }
        else
        {
            CoveringLane.Run<T, Action>(action, width, isWide);
        }
    }

    private void Scatter(in PoolSlice slice)
    {
        if (typeof(T) == typeof(Half))
        {
            new ScatterBackward<T, float, TOrder, TMarks>(gradient.Of(slice), mask, target.Of(slice), slice).Run();
        }
        else
        {
            new ScatterBackward<T, T, TOrder, TMarks>(gradient.Of(slice), mask, target.Of(slice), slice).Run();
        }
    }

    private readonly ref struct Action(T* gradient, byte* mask, T* target, in PoolSlice slice) : ILaneAction<T>, ISumLaneAction<T>
    {
        private readonly ref readonly PoolSlice _slice = ref slice;

        bool ILaneAction<T>.Run<TLane>() => Run<TLane>();

        bool ISumLaneAction<T>.Run<TLane>() => Run<TLane>();

        private bool Run<TLane>()
            where TLane : struct, ISumLane<TLane, T>
        {
            BackwardOperands<T> operands = new()
            {
                Gradient = gradient,
                Mask = mask,
                Target = target,
                MarkBytes = TMarks.Bytes,
                MarkGroups = TMarks.AreBits ? (int)((_slice.Taps + 7) / 8) : 1,
            };
            if (TOrder.IsChannelsLast)
            {
                new PixelsBackward<MaxBackward<TKernel, TLane, T>, TLane, T>(operands, _slice).Run();
            }
            else
            {
                new ColumnsBackward<MaxBackward<TKernel, TLane, T>, TLane, T>(operands, _slice).Run();
            }

            return true;
        }
    }

    private readonly ref struct LoopedAction(T* gradient, byte* mask, T* target, in PoolSlice slice) : ILaneAction<T>
    {
        private readonly ref readonly PoolSlice _slice = ref slice;

        public bool Run<TLane>()
            where TLane : struct, IOrderedLane<TLane, T>, ISumLane<TLane, T>
        {
            new WinnerBackward<TLane, T>(gradient, mask, target, _slice).Run();
            return true;
        }
    }

    private readonly ref struct WholeAction(T* gradient, byte* mask, T* target, in PoolSlice slice) : ILaneAction<T>
    {
        private readonly ref readonly PoolSlice _slice = ref slice;

        public bool Run<TLane>()
            where TLane : struct, IOrderedLane<TLane, T>, ISumLane<TLane, T>
        {
            new WholePlanesBackward<TMarks, TLane, T>(gradient, mask, target, _slice).Run();
            return true;
        }
    }
}
