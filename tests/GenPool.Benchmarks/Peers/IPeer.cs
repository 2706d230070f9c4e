using GenPool.Benchmarks.Measuring;

namespace GenPool.Benchmarks.Peers;

/// <summary>An implementation of pooling that is measured.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>The name in tables.</summary>
    string Name { get; }

    /// <summary>The version that was loaded.</summary>
    string Version { get; }

    /// <summary>The layouts it has kernels for.</summary>
    IReadOnlyList<MemoryLayout> Layouts { get; }

    /// <summary>
    /// Whether its results are the same bits as GenPool's. Where it adds in another order or divides otherwise, they are compared
    /// within a tolerance.
    /// </summary>
    bool IsExact(Problem problem);

    /// <summary>Makes ready to run one operation; null where this peer does not have it.</summary>
    IContestant? Prepare(Problem problem, MemoryLayout layout);
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
