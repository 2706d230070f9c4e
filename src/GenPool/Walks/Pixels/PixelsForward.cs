using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Views;

namespace GenPool.Walks.Pixels;

/// <summary>The forward pass over images whose channels are neighbours in memory, in one lane.</summary>
/// <typeparam name="TForward">The kernel with its reduction.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Lanes are channels. Windows whose columns all lie on the image are computed together; those over its left or right edge
/// column by column, through a view that knows which columns there are.
/// </remarks>
internal readonly unsafe ref struct PixelsForward<TForward, TLane, T>(in ForwardOperands<T> operands, in PoolSlice slice)
    where TForward : struct, IForward<TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged, INumber<T>
{
    private readonly ref readonly ForwardOperands<T> _operands = ref operands;
    private readonly ref readonly PoolSlice _slice = ref slice;

    /// <summary>Runs the pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
        PixelParts parts = TForward.Carries ? PixelParts.Forward(_slice, TLane.Count, sizeof(T), _operands.MarkBytes > 0) : PixelParts.Whole(_slice);
        if (!TForward.GoesTwice && FarMemory.OfImages(_slice, TForward.Carries, parts, isBackward: false, sizeof(T)))
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
        ForwardKernel<T> kernel = ForwardKernel<T>.Of<TForward, TLane, TDistance>();
        kernel.Inner = TForward.LeavesRows ? &Call<OverRows, TDistance> : &Call<Inside, TDistance>;
        kernel.Over = TForward.LeavesColumns ? &Call<OverEdges, TDistance> : null;
        PixelsForwardCalls<T>.Run(kernel, _operands, _slice, parts);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Call<TBounds, TDistance>(in ForwardCall<T> call)
        where TBounds : struct, IBounds
        where TDistance : struct, IDistance =>
        TForward.Run<PixelsView<TLane, T, TBounds, TDistance>>(new(call.Cell, call.Map, call.X, call.Y, call.Z), call);
}
