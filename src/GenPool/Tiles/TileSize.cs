namespace GenPool.Runtime;

/// <summary>How much one tile does.</summary>
/// <param name="Rows">Rows of windows or of blocks, none if not even one fits.</param>
/// <param name="Columns">Columns of them.</param>
internal readonly record struct TileSize(int Rows, int Columns)
{
    // About what the first cache holds.
    private const long Favoured = 48 * 1024;

    /// <summary>The rows of a tile of so many columns, as many as are handy.</summary>
    /// <param name="columns">Columns.</param>
    /// <param name="fixedBytes">Memory it takes whatever its rows.</param>
    /// <param name="rowBytes">Memory each row takes.</param>
    /// <param name="rows">Rows there are.</param>
    /// <param name="fewest">Rows it had better not be less than, because neighbouring tiles share some.</param>
    /// <param name="size">The size.</param>
    /// <returns>Whether there are that many.</returns>
    public static bool TryFit(int columns, long fixedBytes, long rowBytes, int rows, long fewest, out TileSize size)
    {
        fewest = Math.Min(fewest, rows);
        long fitting = Math.Clamp((TileMemory.Room - fixedBytes) / rowBytes, 0, rows);
        size = new TileSize((int)Math.Min(Math.Max((Favoured - fixedBytes) / rowBytes, fewest), fitting), columns);
        return fitting >= fewest;
    }
}
