using System.Buffers;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Tensors;

/// <summary>A tensor that is written: where it lies, or into a borrowed array that is copied to it.</summary>
internal readonly ref struct TensorTarget<T>
    where T : unmanaged
{
    private readonly T[]? _borrowed;

    private TensorTarget(Span<T> elements, PoolStrides strides)
    {
        Elements = elements;
        Strides = strides;
    }

    // Dense strides are those of a tensor without gaps, which the array is.
    private TensorTarget(scoped in TensorSpan<T> tensor, bool isInPlace, bool isChannelsLast, PoolStrides dense)
    {
        Strides = dense;
        if (tensor.FlattenedLength == 0)
        {
            Elements = [];
        }
        else if (isInPlace)
        {
            Elements = MemoryMarshal.CreateSpan(ref tensor.GetPinnableReference(), TensorLayout.Memory<T>(tensor).Length);
            if (!TensorLayout.IsDense<T>(tensor))
            {
                Strides = TensorLayout.StridesOf<T>(tensor, isChannelsLast);
            }
        }
        else
        {
            int length = checked((int)tensor.FlattenedLength);
            _borrowed = ArrayPool<T>.Shared.Rent(length);
            Elements = _borrowed.AsSpan(0, length);
        }
    }

    /// <summary>From the first element to the last.</summary>
    public Span<T> Elements { get; }

    /// <summary>Where they lie.</summary>
    public PoolStrides Strides { get; }

    /// <summary>Writes a whole tensor of the input's shape.</summary>
    public static TensorTarget<T> Input(Span<T> elements, in PoolDomain domain, bool isChannelsLast) =>
        new(elements, PoolStrides.Dense(domain, isChannelsLast));

    /// <summary>Writes a whole tensor of the output's shape.</summary>
    public static TensorTarget<T> Output(Span<T> elements, in PoolDomain domain, bool isChannelsLast) =>
        new(elements, PoolStrides.DenseOutput(domain, isChannelsLast));

    /// <summary>Writes a tensor of the input's shape, whose planes (images, with channels last) have no gaps within them where it lies.</summary>
    public static TensorTarget<T> Input(scoped in TensorSpan<T> tensor, in PoolDomain domain, bool isChannelsLast) =>
        new(tensor, TensorLayout.HasDensePlanesApart<T>(tensor, isChannelsLast), isChannelsLast, PoolStrides.Dense(domain, isChannelsLast));

    /// <summary>Writes a tensor of the output's shape, whose planes (images, with channels last) have no gaps within them where it lies.</summary>
    public static TensorTarget<T> Output(scoped in TensorSpan<T> tensor, in PoolDomain domain, bool isChannelsLast) =>
        new(tensor, TensorLayout.HasDensePlanesApart<T>(tensor, isChannelsLast), isChannelsLast, PoolStrides.DenseOutput(domain, isChannelsLast));

    /// <summary>Writes a tensor where it lies only if it has no gaps at all.</summary>
    public static TensorTarget<T> Whole(scoped in TensorSpan<T> tensor) => new(tensor, TensorLayout.IsDense<T>(tensor), false, default);

    /// <summary>Copies to the tensor what was written beside it.</summary>
    public void CopyTo(scoped in TensorSpan<T> tensor)
    {
        if (_borrowed is not null)
        {
            new ReadOnlyTensorSpan<T>(Elements, tensor.Lengths).CopyTo(tensor);
        }
    }

    /// <summary>Gives the array back.</summary>
    public void Dispose()
    {
        if (_borrowed is not null)
        {
            ArrayPool<T>.Shared.Return(_borrowed);
        }
    }
}
