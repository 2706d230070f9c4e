using System.Buffers;
using System.Numerics.Tensors;
using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Tensors;

/// <summary>A tensor that is read: where it lies, or as a copy in a borrowed array.</summary>
internal readonly ref struct TensorSource<T>
    where T : unmanaged
{
    private readonly T[]? _borrowed;

    private TensorSource(ReadOnlySpan<T> elements, PoolStrides strides)
    {
        Elements = elements;
        Strides = strides;
    }

    // Dense strides are those of a tensor without gaps, which a copy is.
    private TensorSource(scoped in ReadOnlyTensorSpan<T> tensor, bool isInPlace, bool isChannelsLast, PoolStrides dense)
    {
        if (isInPlace)
        {
            Elements = TensorLayout.Memory(tensor);
            Strides = TensorLayout.IsDense(tensor) ? dense : TensorLayout.StridesOf(tensor, isChannelsLast);
            return;
        }

        int length = checked((int)tensor.FlattenedLength);
        _borrowed = ArrayPool<T>.Shared.Rent(length);
        Span<T> copy = _borrowed.AsSpan(0, length);
        tensor.FlattenTo(copy);
        Elements = copy;
        Strides = dense;
    }

    /// <summary>From the first element to the last.</summary>
    public ReadOnlySpan<T> Elements { get; }

    /// <summary>Where they lie.</summary>
    public PoolStrides Strides { get; }

    /// <summary>Reads a whole tensor of the input's shape.</summary>
    public static TensorSource<T> Input(ReadOnlySpan<T> elements, in PoolDomain domain, bool isChannelsLast) =>
        new(elements, PoolStrides.Dense(domain, isChannelsLast));

    /// <summary>Reads a whole tensor of the output's shape.</summary>
    public static TensorSource<T> Output(ReadOnlySpan<T> elements, in PoolDomain domain, bool isChannelsLast) =>
        new(elements, PoolStrides.DenseOutput(domain, isChannelsLast));

    /// <summary>Reads the input of a forward pass, whose rows (pixels, with channels last) have no gaps within them where it lies.</summary>
    public static TensorSource<T> Pooled(scoped in ReadOnlyTensorSpan<T> tensor, in PoolDomain domain, bool isChannelsLast) =>
        new(tensor, TensorLayout.HasDenseRows(tensor), isChannelsLast, PoolStrides.Dense(domain, isChannelsLast));

    /// <summary>Reads a tensor of the input's shape, whose planes (images, with channels last) have no gaps within them where it lies.</summary>
    public static TensorSource<T> Input(scoped in ReadOnlyTensorSpan<T> tensor, in PoolDomain domain, bool isChannelsLast) =>
        new(tensor, TensorLayout.HasDensePlanes(tensor, isChannelsLast), isChannelsLast, PoolStrides.Dense(domain, isChannelsLast));

    /// <summary>Reads a tensor of the output's shape, whose planes (images, with channels last) have no gaps within them where it lies.</summary>
    public static TensorSource<T> Output(scoped in ReadOnlyTensorSpan<T> tensor, in PoolDomain domain, bool isChannelsLast) =>
        new(tensor, TensorLayout.HasDensePlanes(tensor, isChannelsLast), isChannelsLast, PoolStrides.DenseOutput(domain, isChannelsLast));

    /// <summary>Reads a tensor where it lies only if it has no gaps at all.</summary>
    public static TensorSource<T> Whole(scoped in ReadOnlyTensorSpan<T> tensor) => new(tensor, TensorLayout.IsDense(tensor), false, default);

    /// <summary>Gives a copy back.</summary>
    public void Dispose()
    {
        if (_borrowed is not null)
        {
            ArrayPool<T>.Shared.Return(_borrowed);
        }
    }
}
