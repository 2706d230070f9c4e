using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Views;

namespace GenPool.Walks;

/// <summary>A forward kernel in one lane, as a value, so that what depends on shapes alone is compiled once for all layers.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal unsafe struct ForwardKernel<T>
    where T : unmanaged
{
    /// <inheritdoc cref="IForward{TLane, T}.Carries"/>
    public bool Carries;

    /// <inheritdoc cref="IForward{TLane, T}.LeavesRows"/>
    public bool LeavesRows;

    /// <inheritdoc cref="IForward{TLane, T}.LeavesColumns"/>
    public bool LeavesColumns;

    /// <inheritdoc cref="IForward{TLane, T}.GoesDownStrips"/>
    public bool GoesDownStrips;

    /// <inheritdoc cref="IForward{TLane, T}.AsksRows"/>
    public bool AsksRows;

    /// <inheritdoc cref="IForward{TLane, T}.Padding"/>
    public T Padding;

    /// <summary>Whether its steps fetch what later ones touch.</summary>
    public bool Fetches;

    /// <summary>Elements of the lane.</summary>
    public int Lane;

    /// <summary>Calls it for windows that lie inside, though over rows where it leaves these.</summary>
    public delegate*<in ForwardCall<T>, bool> Inner;

    /// <summary>Calls it for windows over a start or end of a row, where there are any.</summary>
    public delegate*<in ForwardCall<T>, bool> Over;

    /// <summary>Calls it for windows over both ends of a row that a register holds, see <see cref="Views.InRegister"/>, if there is such a way.</summary>
    public delegate*<in ForwardCall<T>, bool> InRegister;

    /// <summary>Calls it for windows of two rows at a time, see <see cref="Views.Twins"/>, if there is such a way.</summary>
    public delegate*<in ForwardCall<T>, bool> Twins;

    /// <summary>What a kernel says of itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ForwardKernel<T> Of<TForward, TLane, TDistance>()
        where TForward : struct, IForward<TLane, T>
        where TLane : struct, ILane<TLane, T>
        where TDistance : struct, IDistance
    {
        ForwardKernel<T> kernel = default;
        kernel.Carries = TForward.Carries;
        kernel.LeavesRows = TForward.LeavesRows;
        kernel.LeavesColumns = TForward.LeavesColumns;
        kernel.GoesDownStrips = TForward.GoesDownStrips;
        kernel.AsksRows = TForward.AsksRows;
        kernel.Padding = TForward.Padding;
        kernel.Fetches = typeof(TDistance) == typeof(Far);
        kernel.Lane = TLane.Count;
        return kernel;
    }
}
