using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

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

    /// <summary>Carries values from the planes to the tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fetch(T* cells, T* tile)
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
                        TLane.Store(TLane.Load(in *cells, from + channel), ref *tile, to + channel);
                    }
                }
            }

            return;
        }

        if (Count < TLane.Count)
        {
            for (int plane = 0; plane < TLane.Count; plane++)
            {
                for (int cell = 0; cell < Count; cell++)
                {
                    tile[_map[cell] + plane] = cells[_planes[plane] + cell];
                }
            }

            return;
        }

        for (int cell = 0; cell < Count; cell += TLane.Count)
        {
            cell = Math.Min(cell, Count - TLane.Count);
            Transpose(cells + cell, _planes, tile, _map + cell);
        }
    }

    /// <summary>Carries values from the tile to the planes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Deliver(T* tile, T* cells)
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
                        TLane.Store(TLane.Load(in *tile, to + channel), ref *cells, from + channel);
                    }
                }
            }

            return;
        }

        if (Count < TLane.Count)
        {
            for (int plane = 0; plane < TLane.Count; plane++)
            {
                for (int cell = 0; cell < Count; cell++)
                {
                    cells[_planes[plane] + cell] = tile[_map[cell] + plane];
                }
            }

            return;
        }

        for (int cell = 0; cell < Count; cell += TLane.Count)
        {
            cell = Math.Min(cell, Count - TLane.Count);
            Transpose(tile, _map + cell, cells + cell, _planes);
        }
    }

    /// <summary>Carries marks from the planes to the tile, where each is as large as an element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void FetchMarks(byte* cells, T* tile)
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
                        TLane.Store(TLane.LoadTaps(in *cells, from + channel), ref *tile, to + channel);
                    }
                }
            }

            return;
        }

        if (Count < TLane.Count)
        {
            byte* marks = (byte*)_scratch;
            for (int cell = 0; cell < Count; cell++)
            {
                for (int plane = 0; plane < TLane.Count; plane++)
                {
                    marks[plane] = cells[_planes[plane] + cell];
                }

                TLane.Store(TLane.LoadTaps(in *marks, 0), ref *tile, _map[cell]);
            }

            return;
        }

        for (int cell = 0; cell < Count; cell += TLane.Count)
        {
            cell = Math.Min(cell, Count - TLane.Count);
            if (sizeof(T) == sizeof(int) && TLane.Count == 16 && Avx512F.IsSupported)
            {
                Squares.Transpose16(cells + cell, _planes, (int*)tile, _map + cell);
            }
            else
            {
                Transposition<TLane, T>.Run(new MarkRows<TLane, T>(cells + cell, _planes), new ValueRows<TLane, T>(tile, _map + cell), _scratch);
            }
        }
    }

    /// <summary>Carries marks, of a byte each, from the tile to the planes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void DeliverMarks(byte* tile, byte* cells)
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
                        TLane.StoreTaps(TLane.LoadTaps(in *tile, to + channel), ref *cells, from + channel);
                    }
                }
            }

            return;
        }

        if (Count < TLane.Count)
        {
            for (int plane = 0; plane < TLane.Count; plane++)
            {
                for (int cell = 0; cell < Count; cell++)
                {
                    cells[_planes[plane] + cell] = tile[_map[cell] + plane];
                }
            }

            return;
        }

        for (int cell = 0; cell < Count; cell += TLane.Count)
        {
            cell = Math.Min(cell, Count - TLane.Count);
            if (TLane.Count == 16 && Sse2.IsSupported)
            {
                Squares.Transpose16(tile, _map + cell, cells + cell, _planes);
            }
            else if (TLane.Count == 8 && Sse2.IsSupported)
            {
                Squares.Transpose8(tile, _map + cell, cells + cell, _planes);
            }
            else
            {
                Transposition<TLane, T>.Run(new MarkRows<TLane, T>(tile, _map + cell), new MarkRows<TLane, T>(cells + cell, _planes), _scratch);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Transpose(T* source, nint* from, T* target, nint* to)
    {
        if (sizeof(T) == sizeof(int) && TLane.Count == 16 && Avx512F.IsSupported)
        {
            Squares.Transpose16((int*)source, from, (int*)target, to);
        }
        else if (sizeof(T) == sizeof(int) && TLane.Count == 8 && Avx2.IsSupported)
        {
            Squares.Transpose8((int*)source, from, (int*)target, to);
        }
        else
        {
            Transposition<TLane, T>.Run(new ValueRows<TLane, T>(source, from), new ValueRows<TLane, T>(target, to), _scratch);
        }
    }
}
