using System.Runtime.CompilerServices;
using GenPool.Execution;

namespace GenPool.Walks.Looping;

/// <summary>A row of windows: where their taps lie on the input.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe struct WindowRow<T>
    where T : unmanaged
{
    private readonly T* _line;
    private readonly nint _output;
    private readonly nint _outputColumn;
    private readonly nint _column;
    private readonly long _divisor;
    private readonly int _widthSize;

    /// <summary>Finds them.</summary>
    public WindowRow(in PoolSlice slice, in PixelWork<T> work, ColumnTaps* columns, int depth, int row)
    {
        PixelStrides strides = work.InputStrides;
        Columns = columns;
        Depth = new(slice.Depth, depth);
        Height = new(slice.Height, row);
        Next = slice.Width.Dilation * strides.Column;
        NextRow = Height.Dilation * strides.Row;
        NextSlice = (Depth.Dilation * strides.Slice) - (Height.Count * NextRow);
        _line = work.Input + strides.At(Depth.Element, Height.Element, 0);
        _column = strides.Column;
        _output = work.OutputStrides.At(depth, row, 0);
        _outputColumn = work.OutputStrides.Column;
        _divisor = work.Divisor.OfRow(slice, depth, row);
        _widthSize = slice.Width.Size;
    }

    /// <summary>The taps of each column.</summary>
    public ColumnTaps* Columns { get; }

    /// <summary>Those through the slices.</summary>
    public AxisTaps Depth { get; }

    /// <summary>Those down the rows.</summary>
    public AxisTaps Height { get; }

    /// <summary>From one tap of a row to the next.</summary>
    public nint Next { get; }

    /// <summary>From the taps of one row to those of the next.</summary>
    public nint NextRow { get; }

    /// <summary>From behind the last row of taps of a slice to the first of the next.</summary>
    public nint NextSlice { get; }

    /// <summary>The first tap of a window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T* First(int column) => _line + (Columns[column].Element * _column);

    /// <summary>The number of the first tap of a window; that of none where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FirstTap(int column) =>
        Depth.Count == 0 || Height.Count == 0 || Columns[column].Count == 0 ? -1 : TapAt(Depth.First, Height.First, column);

    /// <summary>The number of the first of a row's taps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TapAt(int depth, int row, int column) => (((depth * Height.Size) + row) * _widthSize) + Columns[column].First;

    /// <summary>Where the output of a window lies.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Output(int column) => _output + (column * _outputColumn);

    /// <summary>What the sum of a window is divided by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Divisor(int column) => _divisor * Columns[column].Divisor;
}
