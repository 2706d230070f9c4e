using GenPool.Walks.Looping;

namespace GenPool.Walks.Gathering;

/// <summary>Cells whose gradients are to be summed, of pixels whose channels are neighbours.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe struct GatherWork<T>
    where T : unmanaged
{
    /// <summary>The cells.</summary>
    public required CellBox Cells { get; init; }

    /// <summary>Channels, no fewer than a lane has elements.</summary>
    public required int Channels { get; init; }

    /// <summary>What outputs send, or what that is made of, as if it began with the first output of the image.</summary>
    public required T* Gradient { get; init; }

    /// <summary>Where shares depend on values, the outputs, which lie as the gradient does.</summary>
    public T* Output { get; init; }

    /// <summary>How far apart the outputs lie.</summary>
    public required PixelStrides OutputStrides { get; init; }

    /// <summary>Receives the sums, as if it began with the first cell of the image.</summary>
    public required T* Target { get; init; }

    /// <summary>Where shares depend on values, the input, which lies as the target does.</summary>
    public T* Input { get; init; }

    /// <summary>How far apart the cells lie.</summary>
    public required PixelStrides CellStrides { get; init; }

    /// <summary>The windows that reach each column of the image.</summary>
    public required AxisWindows* Columns { get; init; }

    /// <summary>Where shares depend on it, what windows were divided by.</summary>
    public WindowDivisor Divisor { get; init; }
}

/// <summary>Some of the cells of a plane or volume: whole rows, of some slices.</summary>
internal readonly record struct CellBox(int FirstSlice, int EndSlice, int FirstRow, int EndRow, int Columns);
