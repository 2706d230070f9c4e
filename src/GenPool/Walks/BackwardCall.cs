using GenPool.Views;

namespace GenPool.Walks;

/// <summary>One call of a gathering kernel: what a walk that all kernels share hands to the code that knows one.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal unsafe struct BackwardCall<T>
    where T : unmanaged
{
    /// <summary>How the outputs lie, and the cells.</summary>
    public PlaneMap<T>* Outputs, Cells;

    /// <summary>The gradient of the first output.</summary>
    public T* Gradient;

    /// <summary>The first cell.</summary>
    public T* Cell;

    /// <summary>Where the first output is.</summary>
    public int Column, Row, Slice;

    /// <summary>Where the first cell is.</summary>
    public int X, Y, Z;

    /// <summary>Blocks of patches, patches of a block, and lanes.</summary>
    public int Blocks, Steps, Lanes;
}
