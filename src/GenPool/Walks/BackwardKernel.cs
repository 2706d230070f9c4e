using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Views;

namespace GenPool.Walks;

/// <summary>A gathering kernel in one lane, as a value, so that what depends on shapes alone is compiled once for all layers.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal unsafe struct BackwardKernel<T>
    where T : unmanaged
{
    /// <inheritdoc cref="IBackward{TLane, T}.Carries"/>
    public bool Carries;

    /// <inheritdoc cref="IBackward{TLane, T}.AlignsColumns"/>
    public bool AlignsColumns;

    /// <inheritdoc cref="IBackward{TLane, T}.GoesDownStrips"/>
    public bool GoesDownStrips;

    /// <inheritdoc cref="IBackward{TLane, T}.AsksRows"/>
    public bool AsksRows;

    /// <summary>Whether its steps fetch what later ones touch.</summary>
    public bool Fetches;

    /// <summary>Elements of the lane.</summary>
    public int Lane;

    /// <summary>Calls it for patches that lie inside, with all outputs that reach them; not of a kernel that must know its rows.</summary>
    public delegate*<in BackwardCall<T>, void> Inside;

    /// <summary>Calls it for patches whose rows may not exist, or those of outputs that reach them.</summary>
    public delegate*<in BackwardCall<T>, void> OverRows;

    /// <summary>Calls it for patches over a start or end of a row.</summary>
    public delegate*<in BackwardCall<T>, void> OverEdges;

    /// <summary>Calls it where there may be no memory beside rows.</summary>
    public delegate*<in BackwardCall<T>, void> Guarded;

    /// <summary>What a kernel says of itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BackwardKernel<T> Of<TBackward, TLane, TDistance>()
        where TBackward : struct, IBackward<TLane, T>
        where TLane : struct, ILane<TLane, T>
        where TDistance : struct, IDistance
    {
        BackwardKernel<T> kernel = default;
        kernel.Carries = TBackward.Carries;
        kernel.AlignsColumns = TBackward.AlignsColumns;
        kernel.GoesDownStrips = TBackward.GoesDownStrips;
        kernel.AsksRows = TBackward.AsksRows;
        kernel.Fetches = typeof(TDistance) == typeof(Far);
        kernel.Lane = TLane.Count;
        return kernel;
    }

    /// <summary>Calls it.</summary>
    public readonly void Run(CallBounds bounds, in BackwardCall<T> call)
    {
        switch (bounds)
        {
            case CallBounds.Inside:
                Inside(call);
                break;
            case CallBounds.OverRows:
                OverRows(call);
                break;
            case CallBounds.OverEdges:
                OverEdges(call);
                break;
            default:
                Guarded(call);
                break;
        }
    }
}
