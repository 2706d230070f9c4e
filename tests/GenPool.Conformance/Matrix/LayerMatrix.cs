namespace GenPool.Conformance;

/// <summary>
/// Sets of options that between them hold every value of every option, each declared for every element type in both
/// layouts.
/// </summary>
internal static class LayerMatrix
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        .. Tiles.All,
        .. Overlapping.All,
        .. EveryTie.All,
        .. Uneven.All,
        .. SameUpper.All,
        .. SameLower.All,
        .. Sparse.All,
        .. Large.All,
        .. Wide.All,
    ];
}
