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
}
