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
        ForwardKernel<T> kernel = ForwardKernel<T>.Of<TForward, TLane>();
        kernel.Inner = TForward.LeavesRows ? &Call<OverRows> : &Call<Inside>;
        kernel.Over = TForward.LeavesColumns ? &Call<OverEdges> : null;
        PixelsForwardCalls<T>.Run(kernel, _operands, _slice);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Call<TBounds>(in ForwardCall<T> call)
        where TBounds : struct, IBounds =>
        TForward.Run<PixelsView<TLane, T, TBounds>>(new(call.Cell, call.Map, call.X, call.Y, call.Z), call);
}
