using GenPool.Lanes;
using GenPool.Views;

namespace GenPool.Walks;

/// <summary>A forward kernel with its reduction: what a walk calls, whatever is reduced.</summary>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal interface IForward<TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    /// <inheritdoc cref="Kernels.IKernel.CarriesForward"/>
    static abstract bool Carries { get; }

    /// <inheritdoc cref="Kernels.IKernel.LeavesRows"/>
    static abstract bool LeavesRows { get; }

    /// <inheritdoc cref="Kernels.IKernel.LeavesColumns"/>
    static abstract bool LeavesColumns { get; }

    /// <summary>Whether the kernel goes over its rows one strip of lanes after the other; if not, from a row's start to its end.</summary>
    static abstract bool GoesDownStrips { get; }

    /// <summary>Whether a call goes over its windows twice, so that steps cannot fetch evenly.</summary>
    static abstract bool GoesTwice { get; }

    /// <summary>Whether the kernel asks which row an output lies in.</summary>
    static abstract bool AsksRows { get; }

    /// <summary>Whether a lane may be of two rows of windows, see <see cref="Twins"/>.</summary>
    static abstract bool MayPairRows { get; }

    /// <summary>What padding is: the reduction's identity.</summary>
    static abstract T Padding { get; }

    /// <summary>Computes windows; see <see cref="Kernels.IMaxKernel{T}.Forward"/>.</summary>
    /// <param name="source">The input.</param>
    /// <param name="call">The windows.</param>
    /// <returns>Whether the result stands. If not, all windows that share columns with these must be computed again, exactly.</returns>
    static abstract bool Run<TView>(TView source, in ForwardCall<T> call)
        where TView : struct, IPlaneView<TView, TLane, T>;
}
