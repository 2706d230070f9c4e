using System.Runtime.InteropServices;
using GenPool.Benchmarks.Layers;
using GenPool.Benchmarks.Measuring;

namespace GenPool.Benchmarks.Peers;

/// <summary>Runs GenPool's operations over spans, generated or generic.</summary>
internal sealed class SpanContestant<T> : IContestant
    where T : unmanaged
{
    private readonly LayerKernels<T> _kernels;
    private readonly PoolOperation _operation;
    private readonly PoolShape _shape;
    private readonly ParallelOptions _options;
    private readonly AlignedBuffer<T> _source;
    private readonly AlignedBuffer<T> _result;
    private readonly AlignedBuffer<byte> _mask;
    private readonly AlignedBuffer<long> _indices;

    public SpanContestant(
        LayerKernels<T> kernels, PoolOperation operation, PoolShape shape, int threads, AlignedBuffer<T> input, AlignedBuffer<T> outputGradient)
    {
        _kernels = kernels;
        _operation = operation;
        _shape = shape;
        _options = new ParallelOptions { MaxDegreeOfParallelism = threads };

        // Sizes do not depend on the element type.
        GenericMaxPool2D<float> sizes = new(kernels.Parameters);
        long outputs = sizes.OutputShape(shape).ElementCount;
        _mask = new AlignedBuffer<byte>(sizes.MaskByteCount(shape));
        _result = new AlignedBuffer<T>(operation == PoolOperation.Backward ? shape.ElementCount : outputs);
        _indices = new AlignedBuffer<long>(operation == PoolOperation.Training ? outputs : 0);
        _source = input;
        if (operation == PoolOperation.Backward)
        {
            using AlignedBuffer<T> output = new(outputs);
            kernels.Training(input.Span, output.Span, _mask.Span, shape, _options);
            _source = outputGradient;
        }
    }

    public string Detail => _kernels.Name;

    public ReadOnlySpan<float> Result => typeof(T) == typeof(float) ? MemoryMarshal.Cast<T, float>(_result.Span) : [];

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
