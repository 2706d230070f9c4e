using System.Runtime.InteropServices;

namespace GenPool.Benchmarks.Measuring;

/// <summary>Memory outside the garbage collector, on a page boundary, so that every contestant gets the same alignment.</summary>
internal sealed unsafe class AlignedBuffer<T> : IDisposable
    where T : unmanaged
{
    private const nuint PageSize = 4096;

    private T* _pointer;

    /// <summary>Allocates, and writes every page once so that no measured call has to.</summary>
    public AlignedBuffer(long count)
    {
        Count = checked((int)count);
        _pointer = (T*)NativeMemory.AlignedAlloc((nuint)Math.Max(1, count) * (nuint)sizeof(T), PageSize);
        Span.Clear();
    }

    /// <summary>Elements.</summary>
    public int Count { get; }

    /// <summary>Address of the first element.</summary>
    public T* Pointer => _pointer;

    /// <summary>Address of the first element.</summary>
    public nint Address => (nint)_pointer;

    /// <summary>The elements.</summary>
    public Span<T> Span => new(_pointer, Count);

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.AlignedFree(_pointer);
        _pointer = null;
    }
}
