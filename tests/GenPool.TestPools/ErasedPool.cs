namespace GenPool.TestPools;

/// <summary>
/// The operations of a pool over raw bytes and shapes of three axes, so that one test serves every element type and rank, and
/// a generated pool as well as a generic one.
/// </summary>
/// <param name="parameters">What the pool was made from.</param>
/// <param name="element">Its element type.</param>
/// <param name="rank">Axes of its planes. A shape has an extent of 1 on every axis before those.</param>
public abstract class ErasedPool(PoolParameters parameters, Element element, int rank)
{
    /// <summary>What the pool was made from.</summary>
    public PoolParameters Parameters { get; } = parameters;

    /// <summary>Its element type.</summary>
    public Element Element { get; } = element;

    /// <summary>Axes of its planes.</summary>
    public int Rank { get; } = rank;

    /// <summary>The shape of the output.</summary>
    public abstract PoolShape3D OutputShape(PoolShape3D shape);

    /// <summary>An inference pass.</summary>
    public abstract void Forward(ReadOnlySpan<byte> input, Span<byte> output, PoolShape3D shape, ParallelOptions? options = null);

    /// <summary>An inference pass into memory of its own.</summary>
    public byte[] Forward(ReadOnlySpan<byte> input, PoolShape3D shape)
    {
        byte[] output = new byte[OutputShape(shape).ElementCount * Element.Size];
        Forward(input, output, shape);
        return output;
    }

    /// <summary>Whether at least one window fits a shape.</summary>
    public bool Fits(PoolShape3D shape)
    {
        try
        {
            OutputShape(shape);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The pool, for messages from which a failure can be repeated.</summary>
    public override string ToString() => $"{Element} {Parameters}";
}

/// <summary>A max pool over raw bytes.</summary>
public abstract class ErasedMaxPool(MaxPoolParameters parameters, Element element, int rank) : ErasedPool(parameters, element, rank)
{
    /// <summary>What the pool was made from.</summary>
    public new MaxPoolParameters Parameters { get; } = parameters;

    /// <summary>Bytes of a mask.</summary>
    public abstract long MaskByteCount(PoolShape3D shape);

    /// <summary>A training pass.</summary>
    public abstract void Forward(ReadOnlySpan<byte> input, Span<byte> output, Span<byte> mask, PoolShape3D shape, ParallelOptions? options = null);

    /// <summary>A backward pass.</summary>
    public abstract void Backward(ReadOnlySpan<byte> outputGradient, ReadOnlySpan<byte> mask, Span<byte> inputGradient, PoolShape3D shape, ParallelOptions? options = null);

    /// <summary>An index translation.</summary>
    public abstract void Indices(ReadOnlySpan<byte> mask, Span<long> indices, PoolShape3D shape);

    /// <summary>The partial inverse: each value where its mask says.</summary>
    public abstract void Unpool(ReadOnlySpan<byte> values, ReadOnlySpan<byte> mask, Span<byte> output, PoolShape3D shape);
}

/// <summary>An average pool over raw bytes.</summary>
public abstract class ErasedAveragePool(AveragePoolParameters parameters, Element element, int rank) : ErasedPool(parameters, element, rank)
{
    /// <summary>What the pool was made from.</summary>
    public new AveragePoolParameters Parameters { get; } = parameters;

    /// <summary>A backward pass.</summary>
    public abstract void Backward(ReadOnlySpan<byte> outputGradient, Span<byte> inputGradient, PoolShape3D shape, ParallelOptions? options = null);
}

/// <summary>An Lp pool over raw bytes.</summary>
public abstract class ErasedLpPool(LpPoolParameters parameters, Element element, int rank) : ErasedPool(parameters, element, rank)
{
    /// <summary>What the pool was made from.</summary>
    public new LpPoolParameters Parameters { get; } = parameters;

    /// <summary>A backward pass.</summary>
    public abstract void Backward(
        ReadOnlySpan<byte> input, ReadOnlySpan<byte> output, ReadOnlySpan<byte> outputGradient, Span<byte> inputGradient, PoolShape3D shape, ParallelOptions? options = null);
}
