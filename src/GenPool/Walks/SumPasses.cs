using System.Numerics;
using GenPool.Execution;
using GenPool.Kernels;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Views;
using GenPool.Walks.Columns;
using GenPool.Walks.Gathering;
using GenPool.Walks.Looping;
using GenPool.Walks.Pixels;

namespace GenPool.Walks;

/// <summary>The forward pass of a layer that sums, over a slice.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="TRule">The reduction.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TOrder">The element order.</typeparam>
/// <param name="input">The input.</param>
/// <param name="output">Receives the output.</param>
/// <param name="divisor">What windows are divided by.</param>
internal readonly unsafe struct SumForwardPass<TKernel, TRule, T, TOrder>(T* input, PlaneTensor<T> output, WindowDivisor divisor) : IPass
    where TKernel : struct, ISumKernel<T>
    where TRule : struct, ISumRule
    where T : unmanaged, INumber<T>
    where TOrder : struct, IOrder
{
    public int Together => output.Together;

    public void Run(in PoolSlice slice)
    {
        Walk walk = WalkList.Forward(WalkTraits.Of<TKernel, T, TOrder>(), slice);
        if (walk is not (Walk.Columns or Walk.Pixels))
        {
            SumLoops<TRule, T, TOrder>.Run(walk, input, output.Of(slice), divisor, slice);
            return;
        }

        WindowCounts<T> counts = default;
        using CountTable<T> table = TKernel.DividesByCount ? new(slice, divisor.CountsPadding, &counts) : default;
        ForwardOperands<T> operands = new() { Input = input, Output = output.Of(slice), Counts = &counts };
        int neighbours = TOrder.IsChannelsLast ? slice.Channels : TwinRows.Neighbours<TKernel, T>(slice, TRule.SumsInDouble);
        SumLanes.Run<T, Action>(new(operands, slice), neighbours, TOrder.IsChannelsLast, slice.Taps, TRule.SumsInDouble);
    }

    private readonly ref struct Action(in ForwardOperands<T> operands, in PoolSlice slice) : ISumLaneAction<T>
    {
        private readonly ref readonly ForwardOperands<T> _operands = ref operands;
        private readonly ref readonly PoolSlice _slice = ref slice;

        public bool Run<TLane>()
            where TLane : struct, IArithmeticLane<TLane, T>
        {
            if (TOrder.IsChannelsLast)
            {
                new PixelsForward<SumForward<TKernel, RunningSum<TRule, TLane, T>, TOrder, TLane, T>, TLane, T>(_operands, _slice).Run();
            }
            else
            {
                new ColumnsForward<SumForward<TKernel, RunningSum<TRule, TLane, T>, TOrder, TLane, T>, TLane, T>(_operands, _slice).Run();
            }

            return true;
        }
    }
}

/// <summary>The backward pass of a layer that sums, over a slice.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="TRule">The reduction.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TOrder">The element order.</typeparam>
/// <param name="input">The input, where shares depend on values; elsewhere none.</param>
/// <param name="output">The output, where shares depend on values; elsewhere none.</param>
/// <param name="gradient">Gradient of the output.</param>
/// <param name="target">Receives the gradient of the input.</param>
/// <param name="divisor">What windows were divided by.</param>
internal readonly unsafe struct SumBackwardPass<TKernel, TRule, T, TOrder>(
    PlaneTensor<T> input, PlaneTensor<T> output, PlaneTensor<T> gradient, PlaneTensor<T> target, WindowDivisor divisor) : IPass
    where TKernel : struct, ISumKernel<T>
    where TRule : struct, ISumRule
    where T : unmanaged, INumber<T>
    where TOrder : struct, IOrder
{
    public int Together => Math.Min(Math.Min(input.Together, output.Together), Math.Min(gradient.Together, target.Together));

    public void Run(in PoolSlice slice)
    {
        WindowCounts<T> counts = default;
        BackwardOperands<T> operands = new()
        {
            Gradient = gradient.Of(slice), Target = target.Of(slice), Input = input.Of(slice), Output = output.Of(slice), Counts = &counts,
        };
        Walk walk = WalkList.Backward(WalkTraits.Of<TKernel, T, TOrder>(), slice);
        if (walk is not (Walk.Columns or Walk.Pixels))
        {
            GatherPasses<TRule, T, TOrder>.Run(walk, operands, divisor, slice);
            return;
        }

        using CountTable<T> table = TKernel.DividesByCount ? new(slice, divisor.CountsPadding, &counts) : default;
        SumLanes.Run<T, Action>(
            new(operands, slice),
            TOrder.IsChannelsLast ? slice.Channels : new CellBlocks(slice.Width, TKernel.AlignsColumns).Count,
            TOrder.IsChannelsLast,
            slice.Taps,
            TRule.SumsInDouble);
    }

    private readonly ref struct Action(in BackwardOperands<T> operands, in PoolSlice slice) : ISumLaneAction<T>
    {
        private readonly ref readonly BackwardOperands<T> _operands = ref operands;
        private readonly ref readonly PoolSlice _slice = ref slice;

        public bool Run<TLane>()
            where TLane : struct, IArithmeticLane<TLane, T>
        {
            if (TOrder.IsChannelsLast)
            {
                new PixelsBackward<SumBackward<TKernel, TLane, T>, TLane, T>(_operands, _slice).Run();
            }
            else
            {
                new ColumnsBackward<SumBackward<TKernel, TLane, T>, TLane, T>(_operands, _slice).Run();
            }

            return true;
        }
    }
}
