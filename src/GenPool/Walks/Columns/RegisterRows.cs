using GenPool.Execution;
using GenPool.Kernels;
using GenPool.Lanes;

namespace GenPool.Walks.Columns;

/// <summary>Rows so short that one register holds all taps of their windows.</summary>
internal static class RegisterRows
{
    /// <summary>Whether the register that begins with the first tap of the first window holds the row.</summary>
    /// <remarks>Of windows that move a column at a time: their taps are this register, rotated.</remarks>
    /// <param name="slice">The work.</param>
    /// <param name="lane">Elements of the register.</param>
    public static bool MayBe(in PoolSlice slice, int lane) => slice.Width.Stride == 1 && slice.Width.Padding + slice.Width.Input <= lane;

    /// <summary>Whether a kernel loads its rows so.</summary>
    /// <param name="slice">The work.</param>
    /// <param name="lane">Elements of the register.</param>
    /// <param name="inDouble">Whether sums of float are formed in double.</param>
    public static bool MayBe<TKernel, T>(in PoolSlice slice, int lane, bool inDouble)
        where TKernel : struct, IKernel
        where T : unmanaged =>
        TKernel.LeavesColumns && TwinRows.AreOfElements<TKernel, T>(inDouble) && Rotation.Has<T>(lane) && MayBe(slice, lane);
}
