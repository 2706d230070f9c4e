namespace GenPool.Runtime;

/// <summary>How large the cells of a tile are.</summary>
internal interface ITileCell
{
    /// <summary>Lanes of a cell.</summary>
    static abstract int Lanes { get; }
}

/// <summary>Cells of a lane.</summary>
internal readonly struct SingleCell : ITileCell
{
    /// <inheritdoc/>
    public static int Lanes => 1;
}

/// <summary>
/// Cells of four lanes: so much of a pixel is carried at a time, because pixels whose distance is a power of two fight for
/// the same few places in the cache. Only for stride 1, where the columns of outputs are those of the input.
/// </summary>
internal readonly struct QuadrupleCell : ITileCell
{
    /// <inheritdoc/>
    public static int Lanes => 4;
}
