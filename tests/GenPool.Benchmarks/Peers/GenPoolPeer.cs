using System.Reflection;
using GenPool.Benchmarks.Generation;
using GenPool.Benchmarks.Measuring;

namespace GenPool.Benchmarks.Peers;

/// <summary>The generated kernels.</summary>
internal sealed class GenPoolPeer(LayerCatalogue layers) : IPeer
{
    /// <summary>Its name.</summary>
    public const string PeerName = "GenPool";

    public string Name => PeerName;

    public string Version => typeof(PoolShape2D).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";

    public IReadOnlyList<MemoryLayout> Layouts => Entry.SubjectLayouts;

    public bool IsExact(Problem problem) => true;

    public IContestant? Prepare(Problem problem, MemoryLayout layout) => new PoolContestant(
        layers[problem.Shape.Pool with { Layout = layout.ToPoolLayout() }, Element<float>.Instance],
        problem.Operation, problem.Shape.Input, problem.Threads, problem.Input(layout), problem.OutputGradient(layout));

    public void Dispose()
    {
    }
}
