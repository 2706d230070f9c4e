using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Shapes;
using Microsoft.ML.OnnxRuntime;

namespace GenPool.Benchmarks.Peers.Onnx;

/// <summary>ONNX Runtime's CPU provider: forward without indices, NCHW.</summary>
internal sealed class OnnxRuntimePeer : IPeer
{
    public string Name => "ORT";

    public string Version => OrtEnv.Instance().GetVersionString();

    public IReadOnlyList<MemoryLayout> Layouts { get; } = [MemoryLayout.ChannelsFirst];

    // It adds in registers.
    public bool IsExact(Problem problem) => problem.Shape.Pool is MaxPoolParameters;

    public IContestant? Prepare(Problem problem, MemoryLayout layout) =>
        problem.Operation == PoolOperation.Inference && OnnxModel.Has(problem.Shape) ? new Contestant(problem) : null;

    public void Dispose()
    {
    }

    // Input and output are bound to memory of ours, so that a call neither allocates nor copies.
    private sealed class Contestant : IContestant
    {
        private readonly SessionOptions _options = new();
        private readonly RunOptions _run = new();
        private readonly InferenceSession _session;
        private readonly OrtIoBinding _binding;
        private readonly AlignedBuffer<float> _output;
        private readonly OrtValue _x;
        private readonly OrtValue _y;

        public Contestant(Problem problem)
        {
            _options.IntraOpNumThreads = problem.Threads;
            _options.InterOpNumThreads = 1;
            _options.LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR;
            _session = new InferenceSession(OnnxModel.Of(problem.Shape), _options);
            _output = new AlignedBuffer<float>(problem.Output.ElementCount);
            _x = Value(problem.Input(MemoryLayout.ChannelsFirst), problem.Shape, problem.Shape.Input);
            _y = Value(_output, problem.Shape, problem.Output);
            _binding = _session.CreateIoBinding();
            _binding.BindInput("x", _x);
            _binding.BindOutput("y", _y);
        }

        public string Detail => string.Empty;

        public ReadOnlySpan<float> Result => _output.Span;

        public ReadOnlySpan<long> Indices => [];

        public void Run() => _session.RunWithBinding(_run, _binding);

        public void Dispose()
        {
            _binding.Dispose();
            _session.Dispose();
            _x.Dispose();
            _y.Dispose();
            _run.Dispose();
            _options.Dispose();
            _output.Dispose();
        }

        private static OrtValue Value(AlignedBuffer<float> data, BenchShape row, PoolShape3D shape) => OrtValue.CreateTensorValueWithData(
            OrtMemoryInfo.DefaultInstance,
            Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.Float,
            [shape.Batch, shape.Channels, .. row.Extents(shape).Select(extent => (long)extent)],
            data.Address,
            (long)data.Count * sizeof(float));
    }
}
