using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Views;

namespace GenPool.Walks.Pixels;

/// <summary>The gathering backward pass over images whose channels are neighbours in memory, in one lane.</summary>
/// <typeparam name="TBackward">The kernel.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Lanes are channels. Pixels come in blocks as long as the strides. Columns of blocks whose pixels and outputs all exist are
/// computed together, the others one by one, through a view that knows which there are.
/// </remarks>
internal readonly unsafe ref struct PixelsBackward<TBackward, TLane, T>(in BackwardOperands<T> operands, in PoolSlice slice)
    where TBackward : struct, IBackward<TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged, INumber<T>
{
    private readonly ref readonly BackwardOperands<T> _operands = ref operands;
    private readonly ref readonly PoolSlice _slice = ref slice;

    /// <summary>Runs the pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
        PixelParts parts = TBackward.Carries ? PixelParts.Backward(_slice, TLane.Count, sizeof(T)) : PixelParts.Whole(_slice);
        if (FarMemory.OfImages(_slice, TBackward.Carries, parts, isBackward: true, sizeof(T)))
        {
            Run<Far>(parts);
        }
        else
        {
            Run<Near>(parts);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run<TDistance>(in PixelParts parts)
        where TDistance : struct, IDistance
    {
        BackwardKernel<T> kernel = BackwardKernel<T>.Of<TBackward, TLane, TDistance>();
        kernel.Inside = TBackward.Carries || TBackward.AsksRows ? null : &Call<Inside, TDistance>;
        kernel.OverRows = &Call<OverRows, TDistance>;
        kernel.OverEdges = &Call<OverEdges, TDistance>;
        PixelsBackwardCalls<T>.Run(kernel, _operands, _slice, parts);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Call<TBounds, TDistance>(in BackwardCall<T> call)
        where TBounds : struct, IBounds
        where TDistance : struct, IDistance => TBackward.Run<PixelsView<TLane, T, TBounds, TDistance>>(
            new(call.Gradient, call.Outputs, call.Column, call.Row, call.Slice),
            new(call.Cell, call.Cells, call.X, call.Y, call.Z),
            call.Blocks,
            call.Steps,
            call.Lanes);
}
