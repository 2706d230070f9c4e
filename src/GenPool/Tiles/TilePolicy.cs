namespace GenPool.Runtime;

/// <summary>Which passes go through tiles: in NCHW order those over rows too short to fill lanes well, in NHWC order all that are asked.</summary>
/// <remarks>
/// The limits are where the two ways were equally fast when measured, in lanes of input columns: transposing costs the same
/// for every cell, and the longer the rows and the fewer the taps, the less it saves.
/// </remarks>
internal static class TilePolicy
{
    private const int FewestPlanes = 4;

    private const int LowRows = 5;

    private const int WideWindow = 8;

    // Bytes at whose multiples lines fall into the same few sets of a first-level cache, which takes 4,096 bytes a way.
    private const int CacheDistance = 1024;

    /// <summary>Whether a forward pass does.</summary>
    /// <param name="slice">The work.</param>
    /// <param name="layout">How its tensors lie.</param>
    /// <param name="lane">Elements of a lane of the tile.</param>
    public static bool PaysForward(in PoolSlice slice, PoolLayout layout, int lane) =>
        layout == PoolLayout.Nhwc || (lane >= FewestPlanes && slice.Columns.Input <= lane * ForwardQuarters(slice) / 4);

    /// <summary>Whether a gathering backward pass does.</summary>
    /// <inheritdoc cref="PaysForward"/>
    public static bool PaysBackward(in PoolSlice slice, PoolLayout layout, int lane) =>
        layout == PoolLayout.Nhwc || (lane >= FewestPlanes && slice.Columns.Input <= (IsOverlapping(slice.Columns) ? 4 * lane : 3 * lane / 2));

    /// <summary>
    /// Whether cells are of four lanes: where pixels lie so far apart that they share a few places of the cache, and windows
    /// are so low that a tile with cells of that size is not mostly the rows shared with its neighbours.
    /// </summary>
    /// <param name="slice">The work.</param>
    /// <param name="layout">How its tensors lie.</param>
    /// <param name="lane">Elements of a lane of the tile.</param>
    /// <param name="size">Bytes of an element.</param>
    public static bool IsQuadruple(in PoolSlice slice, PoolLayout layout, int lane, int size) =>
        layout == PoolLayout.Nhwc && slice.Columns.Stride == 1 && slice.Channels >= lane * QuadrupleCell.Lanes
        && slice.Rows.Size <= LowRows && slice.Input.Column * size % CacheDistance == 0;

    /// <summary>Whether tiles can do it: no window is without a tap, and planes follow one another.</summary>
    public static bool IsPossible(in PoolSlice slice, PoolLayout layout) =>
        slice.Rows.Dilation == 1 && slice.Columns.Dilation == 1 && (layout == PoolLayout.Nhwc || slice.HasDensePlanes);

    // Quarters of a lane. A tile has no edges; beside it, lanes over an edge cost more than others.
    private static int ForwardQuarters(in PoolSlice slice)
    {
        WindowAxis columns = slice.Columns;
        bool hasEdges = columns.SteadyStart > 0 || columns.SteadyEnd < columns.Output;
        return !IsOverlapping(columns) ? 5 : columns.Size >= WideWindow ? 12 : hasEdges ? 8 : 6;
    }

    private static bool IsOverlapping(in WindowAxis columns) => columns.Size > columns.Stride;
}
