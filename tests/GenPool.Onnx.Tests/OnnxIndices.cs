namespace GenPool.Onnx.Tests;

/// <summary>
/// The two ways to number an element. GenPool and PyTorch: row-major within its plane. ONNX: the plane's offset in the
/// whole tensor added, and with <c>storage_order = 1</c> column-major within the plane.
/// </summary>
internal static class OnnxIndices
{
    /// <summary>GenPool's indices as ONNX writes them.</summary>
    /// <param name="indices">An index for each output, channels first.</param>
    /// <param name="output">Shape of the output.</param>
    /// <param name="input">Shape of the input, which the indices point into.</param>
    /// <param name="columnMajor">Whether <c>storage_order</c> is 1.</param>
    public static long[] FromPlanes(ReadOnlySpan<long> indices, PoolShape3D output, PoolShape3D input, bool columnMajor)
    {
        long[] flat = new long[indices.Length];
        for (int i = 0; i < flat.Length; i++)
        {
            long plane = i / Planes.Cells(output);
            (long slice, long inSlice) = long.DivRem(indices[i], input.Height * input.Width);
            (long row, long column) = long.DivRem(inSlice, input.Width);
            long inPlane = columnMajor ? (((slice * input.Width) + column) * input.Height) + row : indices[i];
            flat[i] = (plane * Planes.Cells(input)) + inPlane;
        }

        return flat;
    }

    /// <summary>ONNX's row-major indices in planes of one shape as GenPool's in planes of another.</summary>
    /// <param name="flat">An index for each output, channels first.</param>
    /// <param name="output">Shape that the indices are laid out in.</param>
    /// <param name="from">Shape that ONNX counts in.</param>
    /// <param name="to">Shape that the result counts in.</param>
    public static long[] ToPlanes(ReadOnlySpan<long> flat, PoolShape3D output, PoolShape3D from, PoolShape3D to)
    {
        long[] indices = new long[flat.Length];
        for (int i = 0; i < indices.Length; i++)
        {
            long plane = i / Planes.Cells(output);
            (long row, long column) = long.DivRem(flat[i] - (plane * Planes.Cells(from)), from.Width);
            indices[i] = (row * to.Width) + column;
        }

        return indices;
    }
}
