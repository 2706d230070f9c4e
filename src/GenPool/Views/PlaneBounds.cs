using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>The part of a plane that a view may touch.</summary>
/// <param name="FirstRow">Its first row.</param>
/// <param name="EndRow">One past its last row.</param>
/// <param name="Width">Columns of the plane.</param>
internal readonly record struct PlaneBounds(int FirstRow, int EndRow, int Width)
{
    /// <summary>The columns of a row: none where it is not among them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int WidthOf(int row) => (uint)(row - FirstRow) < (uint)(EndRow - FirstRow) ? Width : 0;
}
