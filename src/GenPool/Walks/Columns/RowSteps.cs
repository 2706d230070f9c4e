namespace GenPool.Walks.Columns;

/// <summary>The rows of some planes as blocks of steps, for a kernel that carries nothing from one to the next, with channels first.</summary>
/// <param name="Blocks">Blocks: planes, or one for all of them.</param>
/// <param name="Steps">Steps of a block: rows.</param>
internal readonly record struct RowSteps(int Blocks, int Steps)
{
    /// <summary>Decides. The fewer blocks, the less there is to do beside the steps.</summary>
    /// <param name="planes">Planes.</param>
    /// <param name="rows">Rows of windows of each.</param>
    /// <param name="areEven">Whether the first row of a plane lies behind the last one of the plane before as any row behind another, and nobody asks which it is.</param>
    public static RowSteps Of(int planes, int rows, bool areEven) =>
        areEven && (long)planes * rows <= int.MaxValue ? new(1, planes * rows) : new(planes, rows);
}
