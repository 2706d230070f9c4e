namespace GenPool.Walks.Scattering;

/// <summary>How far apart the sums of cells lie.</summary>
/// <param name="Slice">From slice to slice of a volume.</param>
/// <param name="Row">From row to row.</param>
/// <param name="Cell">From cell to cell of a row.</param>
/// <param name="Plane">From plane to plane, or with channels last from channel to channel.</param>
internal readonly record struct SumStrides(nint Slice, nint Row, nint Cell, nint Plane)
{
    /// <summary>From the origin to a cell, which may lie on padding.</summary>
    public nint At(int z, int y, int x) => (z * Slice) + (y * Row) + (x * Cell);
}
