using System.Reflection;
using GenPool.Benchmarks.Layers;
using GenPool.Benchmarks.Measuring;

namespace GenPool.Benchmarks.Peers;

/// <summary>The generated kernels.</summary>
internal sealed class GenPoolPeer : IPeer
{
    public string Name => "GenPool";

    public string Version => typeof(PoolShape).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";

    public PeerRole Role => PeerRole.Subject;

    public IReadOnlyList<MemoryLayout> Layouts => Entry.SubjectLayouts;

    public bool AddsInOutputOrder => true;

    public IContestant? Prepare(Problem problem, MemoryLayout layout) => new SpanContestant<float>(
        LayerCatalogue.Find(problem.Shape.Window, Of(layout)), problem.Operation, problem.Shape.Input, problem.Threads,
        problem.Input(layout), problem.OutputGradient(layout));

    public void Dispose()
    {
    }

    private static PoolLayout Of(MemoryLayout layout) => layout == MemoryLayout.Nchw ? PoolLayout.Nchw : PoolLayout.Nhwc;
}
