namespace GenPool.Lanes;

/// <summary>Loads elements that lie a few apart, three or more.</summary>
/// <remarks>
/// As many neighbouring registers as the stride are loaded, and from each a permutation takes what is wanted of it. The last is loaded so
/// that it ends on the last element wanted. Elements one by one would go through memory, where a register waits for all their stores.
/// </remarks>
internal static partial class StridedLoad
{
    /// <summary>The largest stride that takes less than to go through memory.</summary>
    public const int MaxStride = 8;
}
