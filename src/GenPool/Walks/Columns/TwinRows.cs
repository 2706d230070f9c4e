using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Kernels;

namespace GenPool.Walks.Columns;

/// <summary>Rows of windows so short that a lane takes two of them, a half each.</summary>
/// <remarks>
/// Of windows that move two columns at a time: a register of a row holds all taps of its windows, and registers of two rows are split by the
/// parity of their elements, as the two that one row needs otherwise are.
/// </remarks>
internal static class TwinRows
{
    private const int Stride = 2;

    /// <summary>Whether a lane takes two rows.</summary>
    public static bool MayBe(in PoolSlice slice, int lane) =>
        !slice.IsVolume && slice.Width.Stride == Stride && slice.Width.Output <= lane / 2
        && ((slice.Width.Output - 1) * Stride) + slice.Width.Extent <= lane;

    /// <summary>The windows that a lane is to cover: those of two rows, if the kernel may; otherwise those of one.</summary>
    /// <param name="slice">The work.</param>
    /// <param name="inDouble">Whether sums of float are formed in double.</param>
    public static int Neighbours<TKernel, T>(in PoolSlice slice, bool inDouble = false)
        where TKernel : struct, IKernel
        where T : unmanaged =>
        MayPair<TKernel, T>(inDouble) && !slice.IsVolume && slice.Width.Stride == Stride && slice.Height.Output > 1
        && (slice.Height.Output % 2 == 0 || TallPlane.MayBe(slice, isChannelsLast: false, isBackward: false))
            ? (int)Math.Min(int.MaxValue, 2L * slice.Width.Output)
            : slice.Width.Output;

    /// <summary>Whether a kernel asks for no edge, and keeps nothing for the next row, which would be the twin of the one it is of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayPair<TKernel>()
        where TKernel : struct, IKernel =>
        !TKernel.CarriesForward && !TKernel.KeepsTaps && !TKernel.LeavesRows && !TKernel.LeavesColumns;

    /// <summary>Whether lanes are of elements. Sums whose type is another have lanes of their own, which are neither halved nor rotated.</summary>
    internal static bool AreOfElements<TKernel, T>(bool inDouble)
        where TKernel : struct, IKernel
        where T : unmanaged => !TKernel.IsSum || typeof(T) == typeof(double) || (typeof(T) == typeof(float) && !inDouble);

    private static bool MayPair<TKernel, T>(bool inDouble)
        where TKernel : struct, IKernel
        where T : unmanaged => MayPair<TKernel>() && AreOfElements<TKernel, T>(inDouble);
}
