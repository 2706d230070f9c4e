using GenPool.Axes;

namespace GenPool.Saved;

/// <summary>How the marks of a max pool are laid out in its mask: rule 6 of the semantics, the one place that says so.</summary>
/// <remarks>
/// <para>Support for generated kernels. A tap's number is its row-major position in the largest window,
/// <c>(depth * height of the window + height) * width of the window + width</c>.</para>
/// <para><see cref="PoolTies.First"/>: one number per output in output order. It takes a byte for sliding windows of up to 255
/// taps (oneDNN's workspace rule) and four, little endian, beyond; and always four where a window follows the input, so that
/// a mask does not change its form with the shape. All bits set means "none".</para>
/// <para><see cref="PoolTies.All"/>: a bit per tap, eight taps to a byte. The bytes of taps 0 to 7 of all outputs come
/// first, in output order, then those of taps 8 to 15, and so on.</para>
/// </remarks>
/// <param name="Ties">The tie rule.</param>
/// <param name="TapCount">Taps of the largest window.</param>
/// <param name="IsWide">Whether the number of a winning tap takes four bytes.</param>
internal readonly record struct MarkFormat(PoolTies Ties, long TapCount, bool IsWide)
{
    /// <summary>The most taps that a one-byte number can name beside "none".</summary>
    public const int MaxByteTaps = 255;

    /// <summary>Mask bytes per output.</summary>
    public long BytesPerOutput => Ties == PoolTies.All ? (TapCount + 7) / 8 : IsWide ? sizeof(int) : 1;

    /// <summary>The format of the masks over one domain.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="domain">The parameters laid over a shape.</param>
    public static MarkFormat Create(MaxPoolParameters parameters, in PoolDomain domain) =>
        new(parameters.Ties, domain.TapCount, parameters.Ties == PoolTies.First && !(parameters.FixedTapCount <= MaxByteTaps));

    /// <summary>Bytes of the masks over one domain.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="domain">The parameters laid over a shape.</param>
    /// <param name="name">What the caller calls that shape, for the exception.</param>
    /// <exception cref="ArgumentOutOfRangeException">They do not fit 64 bits.</exception>
    public static long ByteCount(MaxPoolParameters parameters, in PoolDomain domain, string name) => Create(parameters, domain).ByteCount(domain, name);

    /// <summary>Bytes of a mask.</summary>
    /// <param name="domain">The domain it lies over.</param>
    /// <param name="name">What the caller calls its shape, for the exception.</param>
    /// <exception cref="ArgumentOutOfRangeException">They do not fit 64 bits.</exception>
    public long ByteCount(in PoolDomain domain, string name)
    {
        ulong beyond = Math.BigMul((ulong)domain.OutputCount, (ulong)BytesPerOutput, out ulong count);
        return beyond == 0 && count <= long.MaxValue
            ? (long)count
            : throw new ArgumentOutOfRangeException(name, domain.DescribeInput(), "The bytes of a mask do not fit 64 bits.");
    }
}
