using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>A piece of the stack from which a tile and what belongs to it are taken, one after another.</summary>
internal unsafe ref struct TileMemory(byte* start)
{
    /// <summary>Bytes there are: fewer than the 128 KiB that the runtime calls a sufficient stack on 64-bit machines.</summary>
    public const int Capacity = 96 * 1024;

    /// <summary>Bytes of them that can be taken.</summary>
    public const int Room = Capacity - Alignment;

    private const int Alignment = 64;

    private byte* _next = (byte*)(((nuint)start + Alignment - 1) & ~(nuint)(Alignment - 1));

    /// <summary>Bytes that so many items take at most.</summary>
    public static long Bytes(long items, int size) => (items * size) + Alignment;

    /// <summary>Takes room for items. The caller has made sure that there is.</summary>
    public TItem* Take<TItem>(int items)
        where TItem : unmanaged
    {
        byte* taken = _next;
        _next += (Bytes(items, sizeof(TItem)) - 1) & ~(Alignment - 1);
        return (TItem*)taken;
    }
}
