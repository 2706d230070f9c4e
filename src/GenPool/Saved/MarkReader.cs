using System.Buffers.Binary;
using GenPool.Axes;

namespace GenPool.Saved;

/// <summary>Reads masks where speed does not matter.</summary>
internal readonly ref struct MarkReader(MarkFormat format, ReadOnlySpan<byte> mask)
{
    private readonly ReadOnlySpan<byte> _mask = mask;
    private readonly long _outputs = mask.Length / format.BytesPerOutput;

    /// <summary>Whether an output marks a tap.</summary>
    public bool IsMarked(int output, long tap) => format.Ties == PoolTies.First
        ? Winner(output) == tap
        : (_mask[checked((int)((tap / 8 * _outputs) + output))] & (1 << (int)(tap % 8))) != 0;

    /// <summary>The first tap that an output marks, or -1.</summary>
    public long FirstMarked(int output) => NextMarked(output, -1);

    /// <summary>The next tap after one that an output marks, or -1.</summary>
    public long NextMarked(int output, long after)
    {
        if (format.Ties == PoolTies.First)
        {
            long winner = Winner(output);
            return winner < format.TapCount && winner > after ? winner : -1;
        }

        for (long tap = after + 1; tap < format.TapCount; tap++)
        {
            if (IsMarked(output, tap))
            {
                return tap;
            }
        }

        return -1;
    }

    private long Winner(int output) => format.IsWide
        ? BinaryPrimitives.ReadUInt32LittleEndian(_mask.Slice(checked(output * sizeof(int)), sizeof(int)))
        : _mask[output];
}
