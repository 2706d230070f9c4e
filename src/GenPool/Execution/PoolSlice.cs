using System.ComponentModel;

namespace GenPool.Runtime;

/// <summary>A share of the work of one call: some planes, and some rows of each.</summary>
/// <param name="Rows">Windows down the rows.</param>
/// <param name="Columns">Windows along the columns.</param>
/// <param name="Outputs">Elements of the whole output, the distance between the bit planes of a mask.</param>
/// <param name="FirstPlane">First plane of the slice.</param>
/// <param name="EndPlane">One past its last plane.</param>
/// <param name="FirstRow">First row of the slice in every one of its planes.</param>
/// <param name="EndRow">One past its last row.</param>
/// <remarks>Support for generated kernels.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct PoolSlice(
    WindowAxis Rows, WindowAxis Columns, nint Outputs, int FirstPlane, int EndPlane, int FirstRow, int EndRow);
