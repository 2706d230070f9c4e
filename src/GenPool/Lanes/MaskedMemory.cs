namespace GenPool.Lanes;

/// <summary>Loads and stores some elements of a register and touches no others: lanes that reach over the end of a row.</summary>
/// <remarks>
/// A masked instruction where the machine has one for the element size; one element after another where it has none, which
/// only lanes over an edge pay for.
/// </remarks>
internal static unsafe partial class MaskedMemory
{
    /// <summary>Where a row ends for so many elements from a column on, those of a part of a register. A row that ends before them all has none.</summary>
    public static int EndOf(int column, int count, int width) => Math.Max(0, Math.Min(width, column + count));

    private static bool IsInside<T>(int column, int width, int bytes)
        where T : unmanaged => column >= 0 && column <= width - (bytes / sizeof(T));
}
