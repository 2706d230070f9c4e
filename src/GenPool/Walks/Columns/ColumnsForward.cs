using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Views;

namespace GenPool.Walks.Columns;

/// <summary>The forward pass over planes whose columns are neighbours in memory, in one lane.</summary>
/// <typeparam name="TForward">The kernel with its reduction.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// <para>Strips of columns whose taps all lie on the row see the plane as it is. Those over its start or end choose padding
/// for what is not on it, and otherwise read what lies beside the row: that is another row of the tensor, except at its ends,
/// where <see cref="ColumnsForwardParts{T}"/> makes a copy.</para>
/// <para>Rows shorter than a lane are computed a lane at a time. What lies beyond them in the lane is nonsense, and is
/// stored where the next rows will be, which are stored later; the last planes of a slice are computed in a copy, or its last row is
/// in a lane that ends with it.</para>
/// </remarks>
internal readonly unsafe ref struct ColumnsForward<TForward, TLane, T>(in ForwardOperands<T> operands, in PoolSlice slice)
    where TForward : struct, IForward<TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged, INumber<T>
{
    private readonly ref readonly ForwardOperands<T> _operands = ref operands;
    private readonly ref readonly PoolSlice _slice = ref slice;

    // What the kernel rules out is not compiled: neither here nor, since nothing points to it, ahead of time.
    /// <summary>Runs the pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
        if (!TForward.GoesTwice && FarMemory.OfPlanes(_slice, TForward.GoesDownStrips, isBackward: false, sizeof(T)))
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
        ForwardKernel<T> kernel = ForwardKernel<T>.Of<TForward, TLane, TDistance>();
        kernel.Inner = TForward.LeavesRows ? &Call<OverRows, TDistance> : &Call<Inside, TDistance>;
        kernel.Over = TForward.LeavesColumns ? &Call<OverEdges, TDistance> : null;
        kernel.InRegister = TForward.LeavesColumns && TLane.HasRotation ? &Call<InRegister, TDistance> : null;
        kernel.Twins = TForward.MayPairRows && TLane.HasHalves ? &Call<Twins, TDistance> : null;
        if (typeof(TDistance) == typeof(Near))
        {
            ColumnsForwardParts<T>.Run(kernel, _operands, _slice);
            return;
        }

        FarBands bands = new(_slice, TForward.GoesDownStrips, isBackward: false, sizeof(T));
        for (int i = 0; i < bands.Count; i++)
        {
            ColumnsForwardParts<T>.Run(kernel, _operands, bands[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Call<TBounds, TDistance>(in ForwardCall<T> call)
        where TBounds : struct, IBounds
        where TDistance : struct, IDistance =>
        TForward.Run<ColumnsView<TLane, T, TBounds, TDistance>>(new(call.Cell, call.Map, call.X, call.Y, call.Z), call);
}
