using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GenPool.Kernels;

/// <summary>The last few rows of something, each to be read again a fixed number of rows later.</summary>
/// <typeparam name="T">What is kept.</typeparam>
/// <remarks>Support for generated kernels.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct Recent<T>
{
    private const int Capacity = 16;

    private Rows _rows;

    /// <summary>Takes a row and gives the one that so many rows before gave.</summary>
    /// <param name="row">Its number; rows come one after another.</param>
    /// <param name="rows">How many rows before, 16 at most.</param>
    /// <param name="value">What to keep.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Exchange(int row, int rows, T value)
    {
        T before = _rows[(row - rows) & (Capacity - 1)];
        _rows[row & (Capacity - 1)] = value;
        return before;
    }

    [InlineArray(Capacity)]
    private struct Rows
    {
        private T _first;
    }
}
