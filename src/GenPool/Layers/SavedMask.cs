using GenPool.Axes;

namespace GenPool.Layers;

/// <summary>The mask that a layer keeps between its passes.</summary>
internal struct SavedMask()
{
    private byte[] _bytes = [];

    /// <summary>Makes room for the mask of a training pass.</summary>
    /// <exception cref="ArgumentException">No array is that long.</exception>
    public Span<byte> Grow(MaxPoolParameters parameters, in PoolDomain domain, string name)
    {
        int count = ArrayLength.Of(MarkFormat.ByteCount(parameters, domain, name), "MaskByteCount", domain, name);
        if (_bytes.Length < count)
        {
            _bytes = GC.AllocateUninitializedArray<byte>(count);
        }

        return _bytes.AsSpan(0, count);
    }

    /// <summary>The mask of the last training pass, whose shape is given.</summary>
    public readonly ReadOnlySpan<byte> Read(MaxPoolParameters parameters, in PoolDomain domain) =>
        _bytes.AsSpan(0, (int)MarkFormat.ByteCount(parameters, domain, nameof(domain)));
}
