using GenPool.Benchmarks.Layers;
using GenPool.Benchmarks.Measuring;

namespace GenPool.Benchmarks.Peers;

/// <summary>Runs GenPool's operations over spans, generated or generic.</summary>
internal sealed class SpanContestant : IContestant
{
    private readonly LayerKernels<float> _kernels;
    private readonly PoolOperation _operation;
    private readonly PoolShape _shape;
    private readonly ParallelOptions _options;
    private readonly AlignedBuffer<float> _source;
    private readonly AlignedBuffer<float> _result;
    private readonly AlignedBuffer<byte> _mask;
    private readonly AlignedBuffer<long> _indices;

    public SpanContestant(LayerKernels<float> kernels, Problem problem, MemoryLayout layout)
    {
        _kernels = kernels;
        _operation = problem.Operation;
        _shape = problem.Shape.Input;
        _options = new ParallelOptions { MaxDegreeOfParallelism = problem.Threads };
        GenericMaxPool2D<float> sizes = new(kernels.Parameters);
        _mask = new AlignedBuffer<byte>(sizes.MaskByteCount(_shape));
        _result = new AlignedBuffer<float>(problem.Result.ElementCount);
        _indices = new AlignedBuffer<long>(_operation == PoolOperation.Training ? problem.Output.ElementCount : 0);
        _source = problem.Input(layout);
        if (_operation == PoolOperation.Backward)
        {
            using AlignedBuffer<float> output = new(problem.Output.ElementCount);
            kernels.Training(_source.Span, output.Span, _mask.Span, _shape, _options);
            _source = problem.OutputGradient(layout);
        }
    }

    public ReadOnlySpan<float> Result => _result.Span;

    public ReadOnlySpan<long> Indices
    {
        get
        {
            if (_operation == PoolOperation.Training)
            {
                _kernels.Indices(_mask.Span, _indices.Span, _shape);
            }

            return _indices.Span;
        }
    }

    public void Run()
    {
        switch (_operation)
        {
            case PoolOperation.Inference:
                _kernels.Inference(_source.Span, _result.Span, _shape, _options);
                break;
            case PoolOperation.Training:
                _kernels.Training(_source.Span, _result.Span, _mask.Span, _shape, _options);
                break;
            default:
                _kernels.Backward(_source.Span, _mask.Span, _result.Span, _shape, _options);
                break;
        }
    }

    public void Dispose()
    {
        _result.Dispose();
        _mask.Dispose();
        _indices.Dispose();
    }
}
