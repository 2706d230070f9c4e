using System.Runtime.InteropServices;

namespace GenPool.Benchmarks.Measuring;

/// <summary>Memory outside the garbage collector, on a page boundary, so that every contestant gets the same alignment.</summary>
internal abstract unsafe class AlignedBuffer : IDisposable
{
    private const nuint PageSize = 4096;

    private readonly int _byteCount;
    private void* _pointer;

    /// <summary>Allocates, and writes every page once so that no measured call has to.</summary>
    protected AlignedBuffer(long byteCount)
    {
        _byteCount = checked((int)byteCount);
        _pointer = NativeMemory.AlignedAlloc((nuint)Math.Max(1, byteCount), PageSize);
        Bytes.Clear();
    }

    /// <summary>Address of the first element.</summary>
    public nint Address => (nint)_pointer;

    /// <summary>The elements as bytes.</summary>
    public Span<byte> Bytes => new(_pointer, _byteCount);

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.AlignedFree(_pointer);
        _pointer = null;
    }
}

/// <summary>Such memory for elements of a type.</summary>
internal sealed unsafe class AlignedBuffer<T>(long count) : AlignedBuffer(checked(count * sizeof(T)))
    where T : unmanaged
{
    /// <summary>Elements.</summary>
    public int Count { get; } = checked((int)count);

    /// <summary>Address of the first element.</summary>
    public T* Pointer => (T*)Address;

    /// <summary>The elements.</summary>
    public Span<T> Span => new(Pointer, Count);
}
