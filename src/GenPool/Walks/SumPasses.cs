using System.Numerics;
using GenPool.Execution;
using GenPool.Kernels;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Views;
using GenPool.Walks.Gathering;
using GenPool.Walks.Looping;

namespace GenPool.Walks;

/// <summary>The forward pass of an average pooling layer over a slice.</summary>
internal readonly unsafe struct AverageForwardPass<TKernel, T, TOrder>(T* input, PlaneTensor<T> output) : IPass
    where TKernel : struct, ISumKernel<T>, IDeclared<AveragePoolParameters>
    where T : unmanaged, INumber<T>
    where TOrder : struct, IOrder
{
    public int Together => output.Together;

    public void Run(in PoolSlice slice)
    {
        Walk walk = WalkList.Forward(TKernel.IsUnrolled, isMaximum: false, isSeparable: false, marksTies: false, TOrder.IsChannelsLast, slice);
        if (walk is not (Walk.Columns or Walk.Pixels))
        {
            SumLoops<T, TOrder>.Average(walk, input, output.Of(slice), WindowDivisor.Of(TKernel.Parameters), slice);
            return;
        }

        WindowCounts<T> counts = default;
        using CountTable<T> table = TKernel.DividesByCount ? new(slice, TKernel.Parameters.CountIncludePadding, &counts) : default;
        SumLanes.Run<T, Action>(new(input, output.Of(slice), &counts, slice), TOrder.IsChannelsLast ? slice.Channels : slice.Width.Output, TOrder.IsChannelsLast, slice.Taps, inDouble: false);
    }

    private readonly struct Action(T* input, T* output, WindowCounts<T>* counts, PoolSlice slice) : ISumLaneAction<T>
    {
        public bool Run<TLane>()
            where TLane : struct, IArithmeticLane<TLane, T>
        {
            SumForward<TKernel, AverageSum<TLane, T>, TOrder, TLane, T> forward = new(output, counts);
            if (TOrder.IsChannelsLast)
            {
                new PixelsForward<SumForward<TKernel, AverageSum<TLane, T>, TOrder, TLane, T>, TLane, T>(forward, input, slice).Run();
            }
            else
            {
                new ColumnsForward<SumForward<TKernel, AverageSum<TLane, T>, TOrder, TLane, T>, TLane, T>(forward, input, slice).Run();
            }

            return true;
        }
    }
}

/// <summary>The backward pass of an average pooling layer over a slice.</summary>
internal readonly unsafe struct AverageBackwardPass<TKernel, T, TOrder>(PlaneTensor<T> gradient, PlaneTensor<T> target) : IPass
    where TKernel : struct, ISumKernel<T>, IDeclared<AveragePoolParameters>
    where T : unmanaged, INumber<T>
    where TOrder : struct, IOrder
{
    public int Together => Math.Min(gradient.Together, target.Together);

    public void Run(in PoolSlice slice)
    {
        Walk walk = WalkList.Backward(TKernel.Gathers, isMaximum: false, marksTies: false, isWide: false, TOrder.IsChannelsLast, sizeof(T), slice);
        if (walk is not (Walk.Columns or Walk.Pixels))
        {
            GatherPasses<T, TOrder>.Average(walk, gradient.Of(slice), target.Of(slice), WindowDivisor.Of(TKernel.Parameters), slice);
            return;
        }

        WindowCounts<T> counts = default;
        using CountTable<T> table = TKernel.DividesByCount ? new(slice, TKernel.Parameters.CountIncludePadding, &counts) : default;
        BackwardOperands<T> operands = new() { Gradient = gradient.Of(slice), Target = target.Of(slice), Counts = &counts };
        SumGather<TKernel, T, TOrder>.Run(operands, slice, inDouble: false);
    }
}

/// <summary>The gathering backward pass of a layer that sums, over a slice.</summary>
internal static unsafe class SumGather<TKernel, T, TOrder>
    where TKernel : struct, ISumKernel<T>
    where T : unmanaged, INumber<T>
    where TOrder : struct, IOrder
{
    public static void Run(BackwardOperands<T> operands, in PoolSlice slice, bool inDouble) => SumLanes.Run<T, Action>(
        new(operands, slice),
        TOrder.IsChannelsLast ? slice.Channels : new CellBlocks(slice.Width, TKernel.AlignsColumns).Count,
        TOrder.IsChannelsLast,
        slice.Taps,
        inDouble);

    private readonly struct Action(BackwardOperands<T> operands, PoolSlice slice) : ISumLaneAction<T>
    {
        public bool Run<TLane>()
            where TLane : struct, IArithmeticLane<TLane, T>
        {
            if (TOrder.IsChannelsLast)
            {
                new PixelsBackward<SumBackward<TKernel, TLane, T>, TLane, T>(operands, slice).Run();
            }
            else
            {
                new ColumnsBackward<SumBackward<TKernel, TLane, T>, TLane, T>(operands, slice).Run();
            }

            return true;
        }
    }
}

/// <summary>The forward pass of an Lp pooling layer over a slice.</summary>
internal readonly unsafe struct LpForwardPass<TKernel, T, TOrder, TNorm>(T* input, PlaneTensor<T> output) : IPass
    where TKernel : struct, ISumKernel<T>, IDeclared<LpPoolParameters>
    where T : unmanaged, INumber<T>
    where TOrder : struct, IOrder
    where TNorm : struct, INorm
{
    public int Together => output.Together;

    public void Run(in PoolSlice slice)
    {
        Walk walk = WalkList.Forward(TKernel.IsUnrolled, isMaximum: false, isSeparable: false, marksTies: false, TOrder.IsChannelsLast, slice);
        if (walk is not (Walk.Columns or Walk.Pixels))
        {
            SumLoops<T, TOrder>.Norm<TNorm>(walk, input, output.Of(slice), slice);
            return;
        }

        SumLanes.Run<T, Action>(new(input, output.Of(slice), slice), TOrder.IsChannelsLast ? slice.Channels : slice.Width.Output, TOrder.IsChannelsLast, slice.Taps, TNorm.TakesPowers);
    }

    private readonly struct Action(T* input, T* output, PoolSlice slice) : ISumLaneAction<T>
    {
        public bool Run<TLane>()
            where TLane : struct, IArithmeticLane<TLane, T>
        {
            SumForward<TKernel, NormSum<TLane, T, TNorm>, TOrder, TLane, T> forward = new(output, null);
            if (TOrder.IsChannelsLast)
            {
                new PixelsForward<SumForward<TKernel, NormSum<TLane, T, TNorm>, TOrder, TLane, T>, TLane, T>(forward, input, slice).Run();
            }
            else
            {
                new ColumnsForward<SumForward<TKernel, NormSum<TLane, T, TNorm>, TOrder, TLane, T>, TLane, T>(forward, input, slice).Run();
            }

            return true;
        }
    }
}

/// <summary>The backward pass of an Lp pooling layer over a slice.</summary>
internal readonly unsafe struct LpBackwardPass<TKernel, T, TOrder, TNorm>(
    PlaneTensor<T> input, PlaneTensor<T> output, PlaneTensor<T> gradient, PlaneTensor<T> target) : IPass
    where TKernel : struct, ISumKernel<T>, IDeclared<LpPoolParameters>
    where T : unmanaged, INumber<T>
    where TOrder : struct, IOrder
    where TNorm : struct, INorm
{
    public int Together => Math.Min(Math.Min(input.Together, output.Together), Math.Min(gradient.Together, target.Together));

    public void Run(in PoolSlice slice)
    {
        BackwardOperands<T> operands = new()
        {
            Gradient = gradient.Of(slice), Target = target.Of(slice), Input = input.Of(slice), Output = output.Of(slice),
        };
        Walk walk = WalkList.Backward(TKernel.Gathers, isMaximum: false, marksTies: false, isWide: false, TOrder.IsChannelsLast, sizeof(T), slice);
        if (walk is not (Walk.Columns or Walk.Pixels))
        {
            GatherPasses<T, TOrder>.Norm<TNorm>(walk, operands, slice);
            return;
        }

        SumGather<TKernel, T, TOrder>.Run(operands, slice, TNorm.TakesPowers);
    }
}
