using System.Runtime.CompilerServices;

namespace GenPool.Views;

/// <summary>
/// For sums whose windows differ in it, the number of taps that each window counts along each axis; their product is what it
/// divides by. None is 0: a window without a tap has no sum to divide.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
internal unsafe struct WindowCounts<T>
    where T : unmanaged
{
    /// <summary>Windows before the first and behind the last that lanes over an edge may ask for.</summary>
    public const int Margin = 160;

    /// <summary>Along a row, as elements, which lanes of any number type load.</summary>
    public T* Columns;

    /// <summary>Along a row, as numbers.</summary>
    public int* ColumnNumbers;

    /// <summary>Down the rows.</summary>
    public int* Rows;

    /// <summary>Through the slices.</summary>
    public int* Slices;

    /// <summary>
    /// What windows divide by, for those element types that <see cref="HasLines"/>: for each row of each slice the elements of its windows,
    /// <see cref="Columns"/> times the count of the row and the slice. Rows of the same count have one line.
    /// </summary>
    public T** Lines;

    /// <summary>Rows of a slice.</summary>
    public int LinesOfSlice;

    /// <summary>Whether elements are what sums are formed in, so that whatever sums are divided by can be kept as elements.</summary>
    public static bool HasLines
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(float) || typeof(T) == typeof(double);
    }

    /// <summary>The line of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T* Line(int slice, int row) => Lines[((nint)slice * LinesOfSlice) + row];
}
