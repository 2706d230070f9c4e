using GenPool.Lanes;
using GenPool.Views;

namespace GenPool.Walks;

/// <summary>A gathering backward kernel: what a walk calls, whatever share of a gradient a cell receives.</summary>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal interface IBackward<TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    /// <inheritdoc cref="Kernels.IKernel.CarriesBackward"/>
    static abstract bool Carries { get; }

    /// <inheritdoc cref="Kernels.IKernel.AlignsColumns"/>
    static abstract bool AlignsColumns { get; }

    /// <summary>Whether the kernel goes over its rows one strip of lanes after the other; if not, from a row's start to its end.</summary>
    static abstract bool GoesDownStrips { get; }

    /// <summary>Whether the kernel asks which row an output lies in, so that views must know it where no edge is near.</summary>
    static abstract bool AsksRows { get; }

    /// <summary>Sums the gradients of cells; see <see cref="Kernels.IMaxKernel{T}.Backward"/>.</summary>
    static abstract void Run<TView>(TView outputs, TView cells, int blocks, int steps, int lanes)
        where TView : struct, IPlaneView<TView, TLane, T>;
}
