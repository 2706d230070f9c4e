namespace GenPool.Runtime;

/// <summary>Where the elements of a tensor lie: the distance between neighbours along each axis, in elements.</summary>
/// <param name="Batch">From image to image.</param>
/// <param name="Channel">From channel to channel.</param>
/// <param name="Row">From row to row.</param>
/// <param name="Column">From column to column.</param>
internal readonly record struct PoolStrides(nint Batch, nint Channel, nint Row, nint Column)
{
    /// <summary>The strides of a tensor without gaps.</summary>
    public static PoolStrides Dense(PoolShape shape, PoolLayout layout)
    {
        (nint c, nint h, nint w) = (shape.Channels, shape.Height, shape.Width);
        return layout == PoolLayout.Nchw ? new(c * h * w, h * w, w, 1) : new(h * w * c, 1, w * c, c);
    }

    /// <summary>Where the first channel of a cell lies.</summary>
    public nint At(int image, int row, int column) => (image * Batch) + (row * Row) + (column * Column);
}
