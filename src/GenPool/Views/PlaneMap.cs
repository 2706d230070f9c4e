using System.Runtime.CompilerServices;

namespace GenPool.Views;

/// <summary>Where the elements of a plane or volume lie, and where it ends: what the views of one call have in common.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal unsafe struct PlaneMap<T>
    where T : unmanaged
{
    /// <summary>Elements from one row to the next, one slice to the next, one column to the next.</summary>
    public nint Row, Slice, Column;

    /// <summary>Elements from the windows of one block, or step, to those of the next.</summary>
    public nint Block, Step;

    /// <summary>Rows, slices and columns from the windows of one block, or step, to those of the next.</summary>
    public int BlockRows, BlockSlices, BlockColumns, StepRows, StepSlices, StepColumns;

    /// <summary>The first row and slice there are.</summary>
    public int FirstRow, FirstSlice;

    /// <summary>How many rows, slices and columns there are.</summary>
    public int Rows, Slices, Columns;

    /// <summary>For a plane of outputs, where the mark of one at address 0 would lie: a mark is found from its output's address alone.</summary>
    /// <remarks>Elements may begin at any address, but all of a plane at the same one modulo their size.</remarks>
    public byte* Marks;

    /// <summary>What the windows of a plane of outputs divide by, where they differ in it.</summary>
    public WindowCounts<T>* Counts;

    /// <summary>Bytes from an element to the one at its place in another tensor of the same shape.</summary>
    public nint Beside;

    /// <summary>Mask bytes from one group of eight taps to the next, where all ties are marked.</summary>
    public nint Group;

    /// <summary>A row of padding, as long as a row of the plane, for kernels that load rows which do not exist.</summary>
    public T* Padding;

    /// <summary>Columns from one window to the next, and of padding before the first, where lanes are windows.</summary>
    public int StrideColumns, PaddingColumns;

    /// <summary>
    /// For the first windows of a row, those over its start and a lane more, the number of the first tap on it: integers of the
    /// element's size.
    /// </summary>
    public T* FirstTaps;

    /// <summary>Distances between taps, by which taps before the input are counted.</summary>
    public int DilationRows, DilationSlices, DilationColumns;

    /// <summary>What the steps of a view on far memory fetch.</summary>
    public FetchAhead Ahead;

    /// <summary><see cref="Marks"/> of a plane.</summary>
    /// <param name="output">An output.</param>
    /// <param name="mark">Its mark.</param>
    /// <param name="size">Bytes of a mark.</param>
    public static byte* MarksFrom(T* output, byte* mark, int size) => mark - (Address(output) * size);

    /// <summary>The mark of an output, of one byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly byte* Mark(T* output) => Marks + Address(output);

    /// <summary>The mark of an output, of four bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly byte* WideMark(T* output) => Marks + (Address(output) * sizeof(int));

    // Counted in elements.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Address(T* element) => (nint)((nuint)element / (nuint)sizeof(T));
}
