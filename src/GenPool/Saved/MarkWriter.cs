using System.Buffers.Binary;
using GenPool.Axes;

namespace GenPool.Saved;

/// <summary>Writes masks where speed does not matter. A new one has cleared the mask: no output marks a tap.</summary>
internal readonly ref struct MarkWriter
{
    private readonly MarkFormat _format;
    private readonly Span<byte> _mask;
    private readonly long _outputs;

    /// <summary>Clears a mask.</summary>
    public MarkWriter(MarkFormat format, Span<byte> mask)
    {
        _format = format;
        _mask = mask;
        _outputs = mask.Length / format.BytesPerOutput;
        mask.Fill(format.Ties == PoolTies.First ? byte.MaxValue : (byte)0);
    }

    /// <summary>Marks a tap of an output.</summary>
    public void Mark(int output, long tap)
    {
        if (_format.Ties == PoolTies.All)
        {
            _mask[checked((int)((tap / 8 * _outputs) + output))] |= (byte)(1 << (int)(tap % 8));
        }
        else if (_format.IsWide)
        {
            BinaryPrimitives.WriteInt32LittleEndian(_mask.Slice(checked(output * sizeof(int)), sizeof(int)), checked((int)tap));
        }
        else
        {
            _mask[output] = (byte)tap;
        }
    }
}
