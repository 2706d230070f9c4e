using System.ComponentModel;

namespace GenPool.Runtime;

/// <summary>
/// A plane seen from one of its cells: what a kernel in NCHW order loads from and stores to. Borders are a matter of the
/// view, so that no kernel knows them.
/// </summary>
/// <typeparam name="TSelf">The view.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Support for generated kernels. Offsets are in columns from the cell the view stands on.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IView<TSelf, TLane, T>
    where TSelf : struct, IView<TSelf, TLane, T>, allows ref struct
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    /// <summary>The view from a cell some rows down and some columns along.</summary>
    TSelf At(nint down, nint along);

    /// <summary>Loads neighbours.</summary>
    TLane Load(int offset);

    /// <summary>Loads elements that lie <paramref name="stride"/> apart.</summary>
    TLane LoadEvery(int offset, int stride);

    /// <summary>Loads two lanes of neighbours and splits them by the parity of their position.</summary>
    void LoadPairs(int offset, out TLane even, out TLane odd);

    /// <summary>Stores to neighbours.</summary>
    void Store(TLane values, int offset);

    /// <summary>Stores two lanes alternately to neighbours.</summary>
    void StorePairs(TLane even, TLane odd, int offset);

    /// <summary>Stores to elements that lie <paramref name="stride"/> apart.</summary>
    void StoreEvery(TLane values, int offset, int stride);
}

/// <summary>The marks of a plane of outputs, seen from one of them.</summary>
/// <typeparam name="TSelf">The view.</typeparam>
/// <remarks>Support for generated kernels.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IMarkView<TSelf>
    where TSelf : struct, IMarkView<TSelf>, allows ref struct
{
    /// <summary>The view from an output some rows down and some columns along.</summary>
    TSelf At(nint down, nint along);

    /// <summary>Loads the marks of neighbours.</summary>
    /// <param name="offset">Columns from the output the view stands on.</param>
    /// <param name="group">Which group of eight taps, where all ties are marked; 0 otherwise.</param>
    TLane Load<TLane, T>(int offset, int group)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged;
}
