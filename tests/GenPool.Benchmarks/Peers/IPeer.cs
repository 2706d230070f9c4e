using GenPool.Benchmarks.Measuring;

namespace GenPool.Benchmarks.Peers;

/// <summary>An implementation of max pooling that is measured.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>The name in tables.</summary>
    string Name { get; }

    /// <summary>The version that was loaded.</summary>
    string Version { get; }

    /// <summary>What a figure of this peer is compared for.</summary>
    PeerRole Role { get; }

    /// <summary>The layouts it has kernels for.</summary>
    IReadOnlyList<MemoryLayout> Layouts { get; }

    /// <summary>
    /// Whether gradients are added in row-major output order, as GenPool promises. Where not, overlapping windows are
    /// compared within a tolerance.
    /// </summary>
    bool AddsInOutputOrder { get; }

    /// <summary>Makes ready to run one operation; null where this peer does not have it.</summary>
    IContestant? Prepare(Problem problem, MemoryLayout layout);
}

/// <summary>What a peer's figure is compared for.</summary>
internal enum PeerRole
{
    /// <summary>GenPool's generated kernels.</summary>
    Subject,

    /// <summary>GenPool's plain loops: correct, and no rival.</summary>
    Reference,

    /// <summary>A rival.</summary>
    Rival,

    /// <summary>The memory limit.</summary>
    Limit,
}

/// <summary>One operation of one peer on one problem, with its buffers allocated and written once.</summary>
internal interface IContestant : IDisposable
{
    /// <summary>Runs once; this is what is timed.</summary>
    void Run();

    /// <summary>Which of its kernels the peer chose, in its own words; empty where it does not say.</summary>
    string Detail { get; }

    /// <summary>What the last run wrote, in the contestant's layout; empty for a contestant without a result.</summary>
    ReadOnlySpan<float> Result { get; }

    /// <summary>
    /// Where each maximum was found, by PyTorch's rule and in the contestant's layout; empty where it does not say.
    /// </summary>
    ReadOnlySpan<long> Indices { get; }
}
