using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Kernels;

namespace GenPool.Walks;

/// <summary>What of a pool decides between walks, whatever its windows are on an input.</summary>
internal readonly record struct WalkTraits
{
    /// <summary>Whether there is a generated kernel for the forward pass.</summary>
    public bool IsUnrolled { get; init; }

    /// <summary>Whether there is one for the backward pass, which gathers.</summary>
    public bool Gathers { get; init; }

    /// <summary>Whether windows are sums of their taps, in their order; if not, they are the best of these.</summary>
    public bool IsSum { get; init; }

    /// <summary>Whether the declaration allows to go axis by axis.</summary>
    public bool IsSeparable { get; init; }

    /// <summary>Whether windows that a kernel is written out for may be looped over as well.</summary>
    public bool MayLoop { get; init; }

    /// <summary>Whether all taps that tie are marked.</summary>
    public bool MarksTies { get; init; }

    /// <summary>Whether the numbers of taps take four bytes.</summary>
    public bool IsWide { get; init; }

    /// <summary>Whether channels are neighbours in memory.</summary>
    public bool IsChannelsLast { get; init; }

    /// <summary>Bytes of an element.</summary>
    public int ElementSize { get; init; }

    /// <summary>Those of a kernel.</summary>
    public static WalkTraits Of<TKernel, T, TOrder>(bool marksTies = false, bool isWide = false)
        where TKernel : struct, IKernel
        where T : unmanaged, INumber<T>
        where TOrder : struct, IOrder => new()
        {
            IsUnrolled = TKernel.IsUnrolled,
            Gathers = TKernel.Gathers,
            IsSum = TKernel.IsSum,
            IsSeparable = TKernel.IsSeparable,
            MayLoop = TKernel.MayLoop,
            MarksTies = marksTies,
            IsWide = isWide,
            IsChannelsLast = TOrder.IsChannelsLast,
            ElementSize = Unsafe.SizeOf<T>(),
        };
}
