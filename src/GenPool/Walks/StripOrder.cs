using GenPool.Kernels;

namespace GenPool.Walks;

/// <summary>Whether a kernel goes over the rows of a plane one strip of lanes after the other; if not, from a row's start to its end.</summary>
internal static class StripOrder
{
    /// <summary>Whether its forward pass does: as sums say, and maxima where they carry rows or ask which lanes lie on one.</summary>
    public static bool Forward<TKernel>()
        where TKernel : struct, IKernel => TKernel.IsSum ? TKernel.ReducesDownStrips : TKernel.CarriesForward || TKernel.LeavesColumns;

    /// <summary>Whether its backward pass does.</summary>
    public static bool Backward<TKernel>()
        where TKernel : struct, IKernel => TKernel.CarriesBackward || TKernel.LeavesColumns;
}
