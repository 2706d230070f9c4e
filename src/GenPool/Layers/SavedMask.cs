using GenPool.Axes;

namespace GenPool.Layers;

/// <summary>The mask that a layer keeps between its passes.</summary>
internal struct SavedMask()
{
    private byte[] _bytes = [];

    /// <summary>Makes room for the mask of a training pass.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="domain">What it lies over.</param>
    /// <param name="name">What the caller calls its shape, for the exception.</param>
    /// <exception cref="ArgumentException">No array is that long.</exception>
    public Span<byte> Grow(long bytes, in PoolDomain domain, string name)
    {
        int count = ArrayLength.Of(bytes, "MaskByteCount", domain, name);
        if (_bytes.Length < count)
        {
            _bytes = GC.AllocateUninitializedArray<byte>(count);
        }

        return _bytes.AsSpan(0, count);
    }

    /// <summary>The mask of the last training pass, of so many bytes.</summary>
    public readonly ReadOnlySpan<byte> Read(long bytes) => _bytes.AsSpan(0, (int)bytes);
}
