using GenPool.Execution;

namespace GenPool.Walks.Looping;

/// <summary>The taps of a column of windows: found once, for finding them takes divisions.</summary>
/// <param name="First">The number of the first tap on the input.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Element">The element under the first.</param>
/// <param name="Divisor">What the columns of a window contribute to the divisor of its sum.</param>
internal readonly record struct ColumnTaps(int First, int Count, int Element, int Divisor)
{
    /// <summary>Those of some windows; the table is as if it began with the first window of the row.</summary>
    /// <param name="memory">Memory for as many as there are.</param>
    /// <param name="work">The windows.</param>
    /// <param name="slice">The axes.</param>
    public static unsafe ColumnTaps* Table<T>(ref ScratchMemory memory, in PixelWork<T> work, in PoolSlice slice)
        where T : unmanaged
    {
        WindowBox windows = work.Windows;
        ColumnTaps* table = memory.Take<ColumnTaps>(windows.Columns) - windows.FirstColumn;
        for (int window = windows.FirstColumn; window < windows.EndColumn; window++)
        {
            AxisTaps taps = new(slice.Width, window);
            table[window] = new(taps.First, taps.Count, taps.Element, work.Divisor.Of(slice.Width, window));
        }

        return table;
    }
}
