using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GenPool.Execution;

/// <summary>Memory for the time of a pass, from which pieces are taken one after another: the caller's stack where that is enough, otherwise native memory.</summary>
/// <remarks>Neither is seen by the garbage collector, and nothing in it is cleared.</remarks>
internal unsafe ref struct ScratchMemory : IDisposable
{
    /// <summary>Bytes of stack that a caller sets aside. Less than allocating them costs is the time to touch its pages.</summary>
    public const int StackBytes = 16 * 1024;

    private const int Alignment = 64;

    private readonly void* _native;
    private byte* _next;

    /// <summary>Begins with the stack, or with native memory where that is too small.</summary>
    /// <param name="stack">Bytes of the caller's stack.</param>
    /// <param name="bytes">Bytes that will be taken; the sum of <see cref="Bytes"/> of the pieces.</param>
    /// <param name="stackBytes">How many bytes of the stack.</param>
    public ScratchMemory(byte* stack, long bytes, int stackBytes = StackBytes)
    {
        if (bytes + Alignment <= stackBytes)
        {
            _next = (byte*)(((nuint)stack + Alignment - 1) & ~(nuint)(Alignment - 1));
        }
        else
        {
            _native = NativeMemory.AlignedAlloc(checked((nuint)bytes), Alignment);
            _next = (byte*)_native;
        }
    }

    /// <summary>Bytes that a piece takes.</summary>
    public static long Bytes(long items, int size) => checked((items * size) + Alignment - 1) & ~(Alignment - 1L);

    /// <summary>Takes a piece that begins with a cache line.</summary>
    public TItem* Take<TItem>(long items)
        where TItem : unmanaged
    {
        byte* taken = _next;
        _next += Bytes(items, sizeof(TItem));
        return (TItem*)taken;
    }

    /// <summary>Gives native memory back.</summary>
    public readonly void Dispose() => NativeMemory.AlignedFree(_native);
}
