namespace GenPool.Runtime;

/// <summary>The part of a plane that a view may touch.</summary>
/// <param name="FirstRow">Its first row.</param>
/// <param name="EndRow">One past its last row.</param>
/// <param name="Width">Columns of the plane.</param>
internal readonly record struct PlaneBounds(int FirstRow, int EndRow, int Width)
{
    /// <summary>Whether a row is among them.</summary>
    public bool Holds(int row) => row >= FirstRow && row < EndRow;
}
