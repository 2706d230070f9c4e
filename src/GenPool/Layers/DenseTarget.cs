using System.Buffers;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace GenPool.Layers;

/// <summary>Memory for a tensor's elements in row-major order: the tensor's own, or a borrowed array to copy from.</summary>
internal readonly ref struct DenseTarget<T>
    where T : unmanaged
{
    private readonly T[]? _borrowed;

    /// <summary>Borrows only where the tensor is not row-major.</summary>
    public DenseTarget(scoped in TensorSpan<T> tensor)
    {
        int length = checked((int)tensor.FlattenedLength);
        if (length == 0)
        {
            Span = [];
        }
        else if (TensorLayout.IsRowMajor<T>(tensor))
        {
            Span = MemoryMarshal.CreateSpan(ref tensor.GetPinnableReference(), length);
        }
        else
        {
            _borrowed = ArrayPool<T>.Shared.Rent(length);
            Span = _borrowed.AsSpan(0, length);
        }
    }

    /// <summary>The elements to write.</summary>
    public Span<T> Span { get; }

    /// <summary>Copies to the tensor what was written beside it.</summary>
    public void CopyTo(scoped in TensorSpan<T> tensor)
    {
        if (_borrowed is not null)
        {
            new ReadOnlyTensorSpan<T>(Span, tensor.Lengths).CopyTo(tensor);
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
