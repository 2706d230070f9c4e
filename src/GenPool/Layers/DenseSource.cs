using System.Buffers;
using System.Numerics.Tensors;

namespace GenPool.Layers;

/// <summary>The elements of a tensor in row-major order: where they lie, or a copy in a borrowed array.</summary>
internal readonly ref struct DenseSource<T>
    where T : unmanaged
{
    private readonly T[]? _borrowed;

    /// <summary>Borrows and copies only where the tensor is not row-major.</summary>
    public DenseSource(scoped in ReadOnlyTensorSpan<T> tensor)
    {
        if (TensorLayout.IsRowMajor(tensor))
        {
            Span = TensorLayout.Memory(tensor);
            return;
        }

        int length = checked((int)tensor.FlattenedLength);
        _borrowed = ArrayPool<T>.Shared.Rent(length);
        Span<T> copy = _borrowed.AsSpan(0, length);
        tensor.FlattenTo(copy);
        Span = copy;
    }

    /// <summary>The elements.</summary>
    public ReadOnlySpan<T> Span { get; }

    /// <summary>Gives the copy back.</summary>
    public void Dispose()
    {
        if (_borrowed is not null)
        {
            ArrayPool<T>.Shared.Return(_borrowed);
        }
    }
}
