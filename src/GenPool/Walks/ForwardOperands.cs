using GenPool.Views;

namespace GenPool.Walks;

/// <summary>The memory that a forward pass reads and writes.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal unsafe readonly struct ForwardOperands<T>
    where T : unmanaged
{
    /// <summary>The input.</summary>
    public required T* Input { get; init; }

    /// <summary>Receives the output.</summary>
    public required T* Output { get; init; }

    /// <summary>Receives the marks of the outputs, for a maximum.</summary>
    public byte* Mask { get; init; }

    /// <summary>Bytes of an output's mark; of one group of taps, where all ties are marked.</summary>
    public int MarkBytes { get; init; }

    /// <summary>Groups of taps, where all ties are marked.</summary>
    public int MarkGroups { get; init; }

    /// <summary>Marks from one group to the next.</summary>
    public nint Group { get; init; }

    /// <summary>Outputs from one slice of a volume to the next, with channels first.</summary>
    public nint Slice { get; init; }

    /// <summary>What sums are divided by, where it differs from window to window.</summary>
    public WindowCounts<T>* Counts { get; init; }
}
