using System.Numerics;
using System.Runtime.InteropServices;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Views;

namespace GenPool.Walks;

/// <summary>The counts of taps of all windows along each axis, for sums that are divided by them.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal unsafe readonly ref struct CountTable<T>
    where T : unmanaged, INumber<T>
{
    private readonly void* _memory;

    /// <summary>Counts.</summary>
    /// <param name="slice">The windows.</param>
    /// <param name="countsPadding">Whether taps on the padding count.</param>
    /// <param name="counts">Receives where the counts lie.</param>
    public CountTable(in PoolSlice slice, bool countsPadding, WindowCounts<T>* counts)
    {
        int columns = slice.Width.Output + (2 * WindowCounts<T>.Margin);
        int numbers = columns + slice.Height.Output + slice.Depth.Output;
        _memory = NativeMemory.Alloc((nuint)(((long)numbers * sizeof(int)) + ((long)columns * sizeof(T))));
        int* first = (int*)_memory;
        T* elements = (T*)(first + numbers);
        for (int i = 0; i < columns; i++)
        {
            int window = i - WindowCounts<T>.Margin;
            first[i] = (uint)window < (uint)slice.Width.Output ? Count(slice.Width, window, countsPadding) : 1;
            elements[i] = T.CreateTruncating(first[i]);
        }

        counts->ColumnNumbers = first + WindowCounts<T>.Margin;
        counts->Columns = elements + WindowCounts<T>.Margin;
        counts->Rows = Fill(first + columns, slice.Height, countsPadding);
        counts->Slices = Fill(first + columns + slice.Height.Output, slice.Depth, countsPadding);
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => NativeMemory.Free(_memory);

    private static int* Fill(int* numbers, in WindowAxis axis, bool countsPadding)
    {
        for (int window = 0; window < axis.Output; window++)
        {
            numbers[window] = Count(axis, window, countsPadding);
        }

        return numbers;
    }

    private static int Count(in WindowAxis axis, int window, bool countsPadding) =>
        Math.Max(1, countsPadding ? axis.CoveredCount(window) : axis.TapCount(window));
}
