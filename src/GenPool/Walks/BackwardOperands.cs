using GenPool.Views;

namespace GenPool.Walks;

/// <summary>The memory that a backward pass reads and writes.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal unsafe readonly struct BackwardOperands<T>
    where T : unmanaged
{
    /// <summary>Gradient of the output.</summary>
    public required T* Gradient { get; init; }

    /// <summary>Receives the gradient of the input.</summary>
    public required T* Target { get; init; }

    /// <summary>The marks of the outputs, for a maximum.</summary>
    public byte* Mask { get; init; }

    /// <summary>Bytes of an output's mark; of one group of taps, where all ties are marked.</summary>
    public int MarkBytes { get; init; }

    /// <summary>Groups of taps, where all ties are marked.</summary>
    public int MarkGroups { get; init; }

    /// <summary>Marks from one group to the next, with channels first.</summary>
    public nint Group { get; init; }

    /// <summary>What sums were divided by, where it differs from window to window.</summary>
    public WindowCounts<T>* Counts { get; init; }

    /// <summary>The output, where shares depend on values; elsewhere the gradient.</summary>
    public T* Output { get; init; }

    /// <summary>The input, where shares depend on values; elsewhere the target.</summary>
    public T* Input { get; init; }
}
