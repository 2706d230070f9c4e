namespace GenPool.Lanes;

/// <summary>Loads and stores some elements of a register and touches no others: lanes that reach over the end of a row.</summary>
/// <remarks>
/// A masked instruction where the machine has one for the element size; one element after another where it has none, which
/// only lanes over an edge pay for.
/// </remarks>
internal static unsafe partial class MaskedMemory
{
    private static bool IsInside<T>(int column, int width, int bytes)
        where T : unmanaged => column >= 0 && column <= width - (bytes / sizeof(T));
}
