using GenPool.Benchmarks.Layers;
using GenPool.Benchmarks.Measuring;

namespace GenPool.Benchmarks.Peers;

/// <summary>GenPool's plain loops for parameters known at run time.</summary>
internal sealed class GenericPeer : IPeer
{
    public string Name => "Generic";

    public string Version => "GenericMaxPool2D<float>";

    public PeerRole Role => PeerRole.Reference;

    public IReadOnlyList<MemoryLayout> Layouts { get; } = [MemoryLayout.Nchw, MemoryLayout.Nhwc];

    public bool AddsInOutputOrder => true;

    public IContestant? Prepare(Problem problem, MemoryLayout layout)
    {
        GenericMaxPool2D<float> pool = new(problem.Shape.Window.ToParameters(layout == MemoryLayout.Nchw ? PoolLayout.Nchw : PoolLayout.Nhwc));
        LayerKernels<float> kernels = new(Name, pool.Parameters, pool.Forward, pool.Forward, pool.Backward, pool.Indices);
        return new SpanContestant<float>(
            kernels, problem.Operation, problem.Shape.Input, problem.Threads, problem.Input(layout), problem.OutputGradient(layout));
    }

    public void Dispose()
    {
    }
}
