using System.Numerics;

namespace GenPool.Runtime;

/// <summary>
/// Lanes wider than a row of outputs. What such a lane computes beyond the end of its row is nonsense, but lies where the
/// next rows will be, and those are written later.
/// </summary>
/// <remarks>
/// That takes windows without edges, planes one after another and in order, and some planes at the end that are left to
/// lanes within their rows, so that nothing is read or written beyond the slice.
/// </remarks>
internal static class OverhangingLanes
{
    // Rows of fewer leave most of a register idle.
    private const int FewestColumns = 4;

    /// <summary>Splits off the planes of a forward pass whose rows lanes may overhang.</summary>
    /// <param name="slice">The work; becomes what is left.</param>
    /// <param name="overhung">What was split off.</param>
    /// <param name="width">The elements of a lane.</param>
    /// <returns>Whether there are any.</returns>
    public static bool TrySplitForward(ref PoolSlice slice, out PoolSlice overhung, out int width)
    {
        (WindowAxis rows, WindowAxis columns) = (slice.Rows, slice.Columns);
        width = Width(columns.Output);
        bool isSteady = IsSteady(rows) && IsSteady(columns) && slice.FirstRow == 0 && slice.EndRow == rows.Output;
        return Split(ref slice, isSteady, (width * (long)columns.Stride) + columns.Extent, width, out overhung);
    }

    /// <summary>Splits off the planes of a gathering backward pass whose rows lanes may overhang.</summary>
    /// <inheritdoc cref="TrySplitForward"/>
    public static bool TrySplitBackward(ref PoolSlice slice, out PoolSlice overhung, out int width)
    {
        (WindowAxis rows, WindowAxis columns) = (slice.Rows, slice.Columns);
        width = Width(columns.Output);
        bool isSteady = IsWhole(rows) && IsWhole(columns) && slice.FirstRow == 0 && slice.EndRow == rows.Input;
        return Split(ref slice, isSteady, width * (long)columns.Stride, width, out overhung);
    }

    private static int Width(int columns) => (int)Math.Min(int.MaxValue, BitOperations.RoundUpToPowerOf2((ulong)columns));

    // No window reaches over an edge.
    private static bool IsSteady(in WindowAxis axis) => axis.SteadyStart == 0 && axis.SteadyEnd == axis.Output;

    // Windows lie side by side and leave no element out.
    private static bool IsWhole(in WindowAxis axis) =>
        axis.BlocksBack == 0 && axis.BlockStart == 0 && axis.BlockEnd == axis.Output && axis.Origin(0) == 0 && axis.Origin(axis.BlockEnd) == axis.Input;

    private static bool Split(ref PoolSlice slice, bool isSteady, long inputs, int outputs, out PoolSlice overhung)
    {
        long planeInputs = (long)slice.Rows.Input * slice.Columns.Input;
        long planeOutputs = (long)slice.Rows.Output * slice.Columns.Output;
        long rest = 1 + Math.Max(inputs / planeInputs, outputs / planeOutputs);
        int end = (int)Math.Max(slice.First, slice.End - rest);
        overhung = slice with { End = end };
        if (!isSteady || !slice.HasDensePlanes || end == slice.First || slice.Columns.Output < FewestColumns)
        {
            return false;
        }

        slice = slice with { First = end };
        return true;
    }
}
