using GenPool.Views;

namespace GenPool.Walks;

/// <summary>One call of a forward kernel: what a walk that all kernels share hands to the code that knows one.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal unsafe struct ForwardCall<T>
    where T : unmanaged
{
    /// <summary>How the input lies, and the outputs.</summary>
    public PlaneMap<T>* Map;

    /// <summary>How the outputs lie.</summary>
    public OutputMap* Outputs;

    /// <summary>The first window's first tap, and where it is.</summary>
    public T* Cell;

    /// <summary>Where the first tap is.</summary>
    public int X, Y, Z;

    /// <summary>The first window's output, and the mark of it.</summary>
    public T* Values;

    /// <summary>The mark of the first output.</summary>
    public byte* Marks;

    /// <summary>What sums are divided by, where windows differ in it.</summary>
    public WindowCounts<T>* Counts;

    /// <summary>Where the first window is: counts of taps depend on it.</summary>
    public int Column, Row, Slice;

    /// <summary>Blocks of windows, windows of a block, and lanes.</summary>
    public int Blocks, Steps, Lanes;

    /// <summary>Whether to reduce by the whole rule, and not as it is right for all data but the worst.</summary>
    public bool IsExact;
}
