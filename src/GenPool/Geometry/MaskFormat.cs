namespace GenPool.Runtime;

/// <summary>
/// How marks are laid out, the one place that says so.
/// </summary>
/// <remarks>
/// <para><see cref="PoolTies.First"/>: one number per output in output order, the row-major position of the winning tap,
/// a byte for windows up to 255 taps and four bytes beyond (oneDNN's workspace rule). All bits set means "none".</para>
/// <para><see cref="PoolTies.All"/>: a bit per tap, eight taps to a byte. The bytes of taps 0 to 7 of all outputs come
/// first, in output order, then those of taps 8 to 15, and so on.</para>
/// </remarks>
/// <param name="Ties">The tie rule.</param>
/// <param name="TapCount">Taps of a window.</param>
internal readonly record struct MaskFormat(PoolTies Ties, long TapCount)
{
    /// <summary>The most taps that a one-byte number can name beside "none".</summary>
    public const int MaxByteTaps = 255;

    /// <summary>Whether a winning tap takes four bytes.</summary>
    public bool IsWide => Ties == PoolTies.First && TapCount > MaxByteTaps;

    /// <summary>Mask bytes per output.</summary>
    public long BytesPerOutput => Ties == PoolTies.All ? (TapCount + 7) / 8 : IsWide ? sizeof(int) : 1;
}
