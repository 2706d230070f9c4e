using GenPool.Axes;

namespace GenPool.Saved;

/// <summary>Finds the cells of the input that taps lie on.</summary>
internal readonly struct MarkedCells(PoolDomain domain, PoolLayout layout)
{
    // Neighbours in output order that share a window: one with channels first, the channels with channels last.
    private readonly int _inner = layout == PoolLayout.ChannelsFirst ? 1 : domain.Channels;

    /// <summary>Finds the offset of a tap's cell in its unpadded plane.</summary>
    /// <returns>False for a tap that is not on the input, which a mask that no forward pass wrote can name.</returns>
    public bool TryLocate(int output, long tap, out long cell)
    {
        (long rest, long column) = long.DivRem(output / _inner, domain.Width.Output);
        (rest, long row) = long.DivRem(rest, domain.Height.Output);
        long slice = rest % domain.Depth.Output;
        (tap, long tapColumn) = long.DivRem(tap, domain.Width.Size);
        (long tapSlice, long tapRow) = long.DivRem(tap, domain.Height.Size);

        bool isOnInput = TryLocate(domain.Depth, slice, tapSlice, out long z)
            & TryLocate(domain.Height, row, tapRow, out long y)
            & TryLocate(domain.Width, column, tapColumn, out long x);
        cell = (((z * domain.Height.Input) + y) * domain.Width.Input) + x;
        return isOnInput;
    }

    /// <summary>The element of the input that lies on a cell of an output's plane.</summary>
    public int Element(int output, long cell)
    {
        long plane = output / _inner / domain.OutputPlane;
        return checked((int)((((plane * domain.InputPlane) + cell) * _inner) + (output % _inner)));
    }

    private static bool TryLocate(in WindowAxis axis, long window, long tap, out long position)
    {
        position = axis.Origin((int)window) + (tap * axis.Dilation);
        return tap >= axis.FirstTap((int)window) && tap < axis.EndTap((int)window);
    }
}
