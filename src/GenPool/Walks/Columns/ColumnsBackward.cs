using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Views;

namespace GenPool.Walks.Columns;

/// <summary>The gathering backward pass over planes whose columns are neighbours in memory, in one lane.</summary>
/// <typeparam name="TBackward">The kernel.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Cells come in blocks as long as the strides; lanes are neighbouring blocks. The same holds of edges, short rows and the ends of
/// tensors as in <see cref="ColumnsForward{TForward, TLane, T}"/>. Memory is guarded where a row's cells do not begin with a block, and at
/// the ends of a volume's slices, if their rows are short.
/// </remarks>
internal readonly unsafe ref struct ColumnsBackward<TBackward, TLane, T>(in BackwardOperands<T> operands, in PoolSlice slice)
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
        if (FarMemory.OfPlanes(_slice, TBackward.GoesDownStrips, isBackward: true, sizeof(T)))
        {
            Run<Far>();
        }
        else
        {
            Run<Near>();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run<TDistance>()
        where TDistance : struct, IDistance
    {
        BackwardKernel<T> kernel = BackwardKernel<T>.Of<TBackward, TLane, TDistance>();
        kernel.Inside = TBackward.Carries || TBackward.AsksRows ? null : &Call<Inside, TDistance>;
        kernel.OverRows = &Call<OverRows, TDistance>;
        kernel.OverEdges = &Call<OverEdges, TDistance>;
        kernel.Guarded = &Call<Guarded, TDistance>;
        if (typeof(TDistance) == typeof(Near))
        {
            ColumnsBackwardParts<T>.Run(kernel, _operands, _slice);
            return;
        }

        FarBands bands = new(_slice, TBackward.GoesDownStrips, isBackward: true, sizeof(T));
        for (int i = 0; i < bands.Count; i++)
        {
            ColumnsBackwardParts<T>.Run(kernel, _operands, bands[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Call<TBounds, TDistance>(in BackwardCall<T> call)
        where TBounds : struct, IBounds
        where TDistance : struct, IDistance => TBackward.Run<ColumnsView<TLane, T, TBounds, TDistance>>(
            new(call.Gradient, call.Outputs, call.Column, call.Row, call.Slice),
            new(call.Cell, call.Cells, call.X, call.Y, call.Z),
            call.Blocks,
            call.Steps,
            call.Lanes);
}
