using System.Buffers.Binary;

namespace GenPool.Runtime;

/// <summary>Reads masks where speed does not matter: the marked taps of an output, and the cells they lie on.</summary>
internal readonly ref struct MaskReader(MaxPool2DParameters parameters, PoolGeometry geometry, ReadOnlySpan<byte> mask)
{
    private readonly ReadOnlySpan<byte> _mask = mask;
    private readonly MaskFormat _format = parameters.Mask;

    // Neighbours in output order that share a window: one under NCHW, the channels under NHWC.
    private readonly int _inner = parameters.Layout == PoolLayout.Nchw ? 1 : geometry.Output.Channels;

    private readonly long _outputs = geometry.Output.ElementCount;

    /// <summary>The first tap that an output marks, or -1.</summary>
    public long FirstMarked(int output) => NextMarked(output, -1);

    /// <summary>The next tap after one that an output marks, or -1.</summary>
    public long NextMarked(int output, long after)
    {
        if (_format.Ties == PoolTies.First)
        {
            long winner = _format.IsWide
                ? BinaryPrimitives.ReadUInt32LittleEndian(_mask.Slice(output * sizeof(int), sizeof(int)))
                : _mask[output];
            return winner < _format.TapCount && winner > after ? winner : -1;
        }

        for (long tap = after + 1; tap < _format.TapCount; tap++)
        {
            if ((_mask[checked((int)((tap / 8 * _outputs) + output))] & (1 << (int)(tap % 8))) != 0)
            {
                return tap;
            }
        }

        return -1;
    }

    /// <summary>Finds the offset of a tap's cell in its unpadded plane.</summary>
    /// <returns>False for a tap on the padding, which a mask that no forward pass wrote can name.</returns>
    public bool TryLocate(int output, long tap, out long cell)
    {
        (int row, int column) = Math.DivRem(output / _inner % (geometry.Output.Height * geometry.Output.Width), geometry.Output.Width);
        long y = geometry.Rows.Origin(row) + (tap / geometry.Columns.Size * geometry.Rows.Dilation);
        long x = geometry.Columns.Origin(column) + (tap % geometry.Columns.Size * geometry.Columns.Dilation);
        cell = (y * geometry.Input.Width) + x;
        return y >= 0 && y < geometry.Input.Height && x >= 0 && x < geometry.Input.Width;
    }

    /// <summary>The element of the input that lies on a cell of an output's plane.</summary>
    public long Element(int output, long cell)
    {
        long pixels = (long)geometry.Output.Height * geometry.Output.Width;
        long plane = output / _inner / pixels;
        return (((plane * geometry.Input.Height * geometry.Input.Width) + cell) * _inner) + (output % _inner);
    }
}
