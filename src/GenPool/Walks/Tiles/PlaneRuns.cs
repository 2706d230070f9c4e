using System.Runtime.CompilerServices;
using GenPool.Lanes;

namespace GenPool.Walks.Tiles;

/// <summary>A box of cells of some planes, as runs of neighbours, that is carried to a tile and back.</summary>
/// <remarks>In the tile the cells follow one another, and those of all planes lie side by side.</remarks>
internal readonly struct PlaneRuns
{
    private readonly int _slices;
    private readonly int _rows;
    private readonly nint _slice;
    private readonly nint _row;
    private readonly int _length;

    /// <summary>The runs of a box; whole rows are one, where they follow one another.</summary>
    /// <param name="slices">Slices of the box.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="slice">Items from one slice of a plane to the next.</param>
    /// <param name="row">Items from one row to the next.</param>
    public PlaneRuns(int slices, int rows, int columns, nint slice, nint row)
    {
        if (row == columns)
        {
            (columns, rows, row) = (columns * rows, 1, slice);
        }

        if (rows == 1 && slice == columns)
        {
            (columns, slices) = (columns * slices, 1);
        }

        (_slices, _rows, _length, _slice, _row) = (slices, rows, columns, slice, row);
    }

    /// <summary>Carries the box to a tile.</summary>
    /// <typeparam name="TLane">The lane of the planes.</typeparam>
    /// <typeparam name="T">Its element type.</typeparam>
    /// <typeparam name="TItem">What is carried: elements, or their marks.</typeparam>
    /// <param name="first">The box's first cell in the plane that offsets count from.</param>
    /// <param name="planes">Where planes begin.</param>
    /// <param name="group">The planes.</param>
    /// <param name="tile">The tile.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void ToTile<TLane, T, TItem>(TItem* first, nint* planes, in PlaneGroup<TLane, T> group, TItem* tile)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged
        where TItem : unmanaged
    {
        int count = group.Count;
        for (int run = 0; run < _slices * _rows; run++, tile += (nint)_length * count)
        {
            TItem* cells = first + (run / _rows * _slice) + (run % _rows * _row);
            for (int plane = 0; plane < count; plane += TLane.Count)
            {
                for (int cell = 0; _length >= TLane.Count && cell < _length; cell += TLane.Count)
                {
                    cell = Math.Min(cell, _length - TLane.Count);
                    SquareTransposition<TItem>.Run(cells + cell, planes + plane, tile + ((nint)cell * count) + plane, group.Cells, TLane.Count, group.Scratch);
                }

                // Fewer cells than make a square: one after another.
                for (int cell = 0; _length < TLane.Count && cell < _length; cell++)
                {
                    for (int i = plane; i < plane + TLane.Count; i++)
                    {
                        tile[((nint)cell * count) + i] = cells[planes[i] + cell];
                    }
                }
            }
        }
    }

    /// <summary>Carries the box from a tile.</summary>
    /// <inheritdoc cref="ToTile"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void FromTile<TLane, T, TItem>(TItem* first, nint* planes, in PlaneGroup<TLane, T> group, TItem* tile)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged
        where TItem : unmanaged
    {
        int count = group.Count;
        for (int run = 0; run < _slices * _rows; run++, tile += (nint)_length * count)
        {
            TItem* cells = first + (run / _rows * _slice) + (run % _rows * _row);
            for (int plane = 0; plane < count; plane += TLane.Count)
            {
                for (int cell = 0; _length >= TLane.Count && cell < _length; cell += TLane.Count)
                {
                    cell = Math.Min(cell, _length - TLane.Count);
                    SquareTransposition<TItem>.Run(tile + ((nint)cell * count) + plane, group.Cells, cells + cell, planes + plane, TLane.Count, group.Scratch);
                }

                for (int cell = 0; _length < TLane.Count && cell < _length; cell++)
                {
                    for (int i = plane; i < plane + TLane.Count; i++)
                    {
                        cells[planes[i] + cell] = tile[((nint)cell * count) + i];
                    }
                }
            }
        }
    }
}
