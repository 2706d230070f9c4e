using GenPool.Benchmarks.Measuring;

namespace GenPool.Benchmarks.Peers;

/// <summary>GenPool's plain loops for parameters known at run time.</summary>
internal sealed class GenericPeer : IPeer
{
    /// <summary>Its name.</summary>
    public const string PeerName = "Generic";

    public string Name => PeerName;

    public string Version => "GenericMaxPool and its like";

    public IReadOnlyList<MemoryLayout> Layouts => Entry.SubjectLayouts;

    public bool IsExact(Problem problem) => true;

    public IContestant? Prepare(Problem problem, MemoryLayout layout) => new PoolContestant(
        ErasedPools.Generic(problem.Shape.Pool with { Layout = layout.ToPoolLayout() }, Element<float>.Instance),
        problem.Operation, problem.Shape.Input, problem.Threads, problem.Input(layout), problem.OutputGradient(layout));

    public void Dispose()
    {
    }
}
