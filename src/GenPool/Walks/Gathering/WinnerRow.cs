namespace GenPool.Walks.Gathering;

/// <summary>A row of pixels whose gradients are to be summed, and the outputs that reach it.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe struct WinnerRow<T>
    where T : unmanaged
{
    /// <summary>Receives the sums.</summary>
    public required T* Target { get; init; }

    /// <summary>Pixels of the row.</summary>
    public required int Cells { get; init; }

    /// <summary>The gradients of the image.</summary>
    public required T* Gradient { get; init; }

    /// <summary>Their marks.</summary>
    public required byte* Mask { get; init; }

    /// <summary>The rows of outputs that reach it.</summary>
    public required TapReach* Rows { get; init; }

    /// <summary>How many there are.</summary>
    public required int RowCount { get; init; }

    /// <summary>The columns of outputs that reach its pixels, one pixel after another.</summary>
    public required TapReach* Columns { get; init; }

    /// <summary>Where those of each pixel end.</summary>
    public required int* ColumnEnds { get; init; }
}
