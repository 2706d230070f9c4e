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

    /// <summary>For a plane of outputs, the address of its first, counted in elements, and the mark of it.</summary>
    /// <remarks>Elements may begin at any address, but all of a plane at the same one modulo their size.</remarks>
    public nuint First;

    /// <summary>The mark of <see cref="First"/>.</summary>
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

    /// <summary>How many elements an output of the plane is from the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly nint FromFirst(T* output) => (nint)(Address(output) - First);

    /// <summary>An address, counted in elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Address(T* element) => (nuint)element / (nuint)sizeof(T);
}
