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
    // A number for each count that the rows and slices of a window written out can have.
    private const int MostOnStack = 512;

    private readonly void* _memory;
    private readonly void* _lines;

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
        new Span<int>(first, columns).Fill(1);
        new Span<T>(elements, columns).Fill(T.One);
        counts->ColumnNumbers = first + WindowCounts<T>.Margin;
        counts->Columns = elements + WindowCounts<T>.Margin;
        for (int window = 0; window < slice.Width.Output; window++)
        {
            int count = Count(slice.Width, window, countsPadding);
            counts->ColumnNumbers[window] = count;
            counts->Columns[window] = T.CreateTruncating(count);
        }

        counts->Rows = Fill(first + columns, slice.Height, countsPadding);
        counts->Slices = Fill(first + columns + slice.Height.Output, slice.Depth, countsPadding);
        if (WindowCounts<T>.HasLines)
        {
            _lines = Lines(slice, columns, counts);
        }
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        NativeMemory.Free(_memory);
        NativeMemory.Free(_lines);
    }

    // Of rows and slices few counts differ: those beside the edges.
    private static void* Lines(in PoolSlice slice, int columns, WindowCounts<T>* counts)
    {
        (int rows, int slices) = (slice.Height.Output, slice.Depth.Output);
        int most = slice.Height.Size * slice.Depth.Size;
        Span<int> lineOf = most < MostOnStack ? stackalloc int[MostOnStack] : new int[most + 1];
        lineOf.Clear();
        int used = 0;
        for (int i = 0; i < slices; i++)
        {
            for (int row = 0; row < rows; row++)
            {
                ref int line = ref lineOf[counts->Rows[row] * counts->Slices[i]];
                line = line == 0 ? ++used : line;
            }
        }

        void* memory = NativeMemory.Alloc((nuint)(((long)rows * slices * sizeof(T*)) + ((long)used * columns * sizeof(T))));
        T* elements = (T*)((T**)memory + ((long)rows * slices));
        for (int others = 0; others < lineOf.Length; others++)
        {
            if (lineOf[others] == 0)
            {
                continue;
            }

            T* line = elements + ((nint)(lineOf[others] - 1) * columns);
            T count = T.CreateTruncating(others);
            new Span<T>(line, columns).Fill(count);
            line += WindowCounts<T>.Margin;
            for (int window = 0; window < slice.Width.Output; window++)
            {
                line[window] = counts->Columns[window] * count;
            }
        }

        counts->Lines = (T**)memory;
        counts->LinesOfSlice = rows;
        for (int i = 0; i < slices; i++)
        {
            for (int row = 0; row < rows; row++)
            {
                nint line = lineOf[counts->Rows[row] * counts->Slices[i]] - 1;
                counts->Lines[((nint)i * rows) + row] = elements + (line * columns) + WindowCounts<T>.Margin;
            }
        }

        return memory;
    }

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
