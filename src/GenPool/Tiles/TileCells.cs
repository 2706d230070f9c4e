using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>Carries a rectangle of cells, of as many channels as a lane has elements, to a tile and back.</summary>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="TCell">How large the cells of the tile are; in NCHW order a lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// In NHWC order the channels of a cell are neighbours, and a lane is copied. In NCHW order the cells of a plane are, and
/// squares of as many cells as channels are transposed; they run on over whole rows, so where each cell lies in the tile,
/// whose rows can be longer than the plane's, stands in a map.
/// </remarks>
internal readonly unsafe struct TileCells<TLane, T, TCell>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
    where TCell : struct, ITileCell
{
    private readonly PoolStrides _strides;
    private readonly int _rows;
    private readonly int _width;
    private readonly nint _first;
    private readonly nint _pitch;
    private readonly nint* _planes;
    private readonly nint* _map;
    private readonly T* _scratch;

    /// <summary>A rectangle, from a place in the tile on.</summary>
    /// <param name="memory">Where to keep the map.</param>
    /// <param name="strides">How the tensor lies.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="width">Cells of a row; all there are, if they lie side by side.</param>
    /// <param name="first">The first one's place in the tile, in cells.</param>
    /// <param name="pitch">Cells from one row of the tile to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public TileCells(ref TileMemory memory, PoolStrides strides, int rows, int width, int first, int pitch)
    {
        (_strides, _rows, _width) = (strides, rows, width);
        (_first, _pitch) = ((nint)first * TLane.Count * TCell.Lanes, (nint)pitch * TLane.Count * TCell.Lanes);
        if (AreNeighbours)
        {
            return;
        }

        _planes = memory.Take<nint>(TLane.Count);
        _map = memory.Take<nint>(rows * width);
        _scratch = memory.Take<T>(Transposition<TLane, T>.ScratchLength);
        for (int i = 0; i < TLane.Count; i++)
        {
            _planes[i] = i * strides.Channel;
        }

        nint* next = _map;
        for (int row = 0; row < rows; row++)
        {
            nint at = _first + (row * _pitch);
            for (int column = 0; column < width; column++, at += TLane.Count)
            {
                *next++ = at;
            }
        }
    }

    // Whether the channels of a cell are.
    private bool AreNeighbours => _strides.Channel == 1;

    private int Count => _rows * _width;

    /// <summary>Bytes that so many cells need beside the tile.</summary>
    public static long Bytes(long cells) =>
        TileMemory.Bytes(cells, sizeof(nint)) + TileMemory.Bytes(TLane.Count, sizeof(nint))
        + TileMemory.Bytes(Transposition<TLane, T>.ScratchLength, sizeof(T));

    /// <summary>Carries values to the tile.</summary>
    public void Fetch(T* cells, T* tile) => ToTile<ValueCarriage<TLane, T>, T, T>(cells, tile);

    /// <summary>Carries values from the tile.</summary>
    public void Deliver(T* tile, T* cells) => FromTile<ValueCarriage<TLane, T>, T>(tile, cells);

    /// <summary>Carries marks to the tile, where each is as large as an element.</summary>
    public void FetchMarks(byte* cells, T* tile) => ToTile<WideningCarriage<TLane, T>, byte, T>(cells, tile);

    /// <summary>Carries marks, of a byte each, from the tile.</summary>
    public void DeliverMarks(byte* tile, byte* cells) => FromTile<MarkCarriage<TLane, T>, byte>(tile, cells);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ToTile<TCarriage, TFrom, TTo>(TFrom* cells, TTo* tile)
        where TCarriage : struct, ICarriage<T, TFrom, TTo>
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        if (AreNeighbours)
        {
            (int width, nint step) = (_width, _strides.Column);
            for (int row = 0; row < _rows; row++)
            {
                (nint from, nint to) = (row * _strides.Row, _first + (row * _pitch));
                for (int column = 0; column < width; column++, from += step, to += TLane.Count * TCell.Lanes)
                {
                    for (nint channel = 0; channel < TLane.Count * TCell.Lanes; channel += TLane.Count)
                    {
                        TCarriage.Copy(cells, from + channel, tile, to + channel);
                    }
                }
            }

            return;
        }

        // Fewer cells than make a square: one after another.
        TFrom* line = (TFrom*)_scratch;
        for (int cell = 0; Count < TLane.Count && cell < Count; cell++)
        {
            for (int plane = 0; plane < TLane.Count; plane++)
            {
                line[plane] = cells[_planes[plane] + cell];
            }

            TCarriage.Copy(line, 0, tile, _map[cell]);
        }

        for (int cell = 0; Count >= TLane.Count && cell < Count; cell += TLane.Count)
        {
            cell = Math.Min(cell, Count - TLane.Count);
            TCarriage.Transpose(cells + cell, _planes, tile, _map + cell, _scratch);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FromTile<TCarriage, TKind>(TKind* tile, TKind* cells)
        where TCarriage : struct, ICarriage<T, TKind, TKind>
        where TKind : unmanaged
    {
        if (AreNeighbours)
        {
            (int width, nint step) = (_width, _strides.Column);
            for (int row = 0; row < _rows; row++)
            {
                (nint from, nint to) = (_first + (row * _pitch), row * _strides.Row);
                for (int column = 0; column < width; column++, from += TLane.Count * TCell.Lanes, to += step)
                {
                    for (nint channel = 0; channel < TLane.Count * TCell.Lanes; channel += TLane.Count)
                    {
                        TCarriage.Copy(tile, from + channel, cells, to + channel);
                    }
                }
            }

            return;
        }

        for (int cell = 0; Count < TLane.Count && cell < Count; cell++)
        {
            TKind* line = tile + _map[cell];
            for (int plane = 0; plane < TLane.Count; plane++)
            {
                cells[_planes[plane] + cell] = line[plane];
            }
        }

        for (int cell = 0; Count >= TLane.Count && cell < Count; cell += TLane.Count)
        {
            cell = Math.Min(cell, Count - TLane.Count);
            TCarriage.Transpose(tile, _map + cell, cells + cell, _planes, _scratch);
        }
    }
}
