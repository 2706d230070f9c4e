using System.Runtime.InteropServices;
using GenPool.Benchmarks.Measuring;

namespace GenPool.Benchmarks.Peers;

/// <summary>Runs a pool of GenPool, generated or generic, of any element type.</summary>
internal sealed class PoolContestant : IContestant
{
    private readonly ErasedPool _pool;
    private readonly PoolShape3D _shape;
    private readonly ParallelOptions _options;
    private readonly Action _run;
    private readonly AlignedBuffer<byte> _output;
    private readonly AlignedBuffer<byte> _mask;
    private readonly AlignedBuffer<byte> _result;
    private readonly AlignedBuffer<long> _indices;

    /// <summary>Makes ready to run an operation.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="shape">The shape of the input.</param>
    /// <param name="threads">Threads it may use.</param>
    /// <param name="input">The input.</param>
    /// <param name="outputGradient">The gradient of the output; read by a backward pass.</param>
    public PoolContestant(
        ErasedPool pool, PoolOperation operation, PoolShape3D shape, int threads, AlignedBuffer input, AlignedBuffer outputGradient)
    {
        _pool = pool;
        _shape = shape;
        _options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        long outputs = pool.OutputShape(shape).ElementCount;
        _output = new AlignedBuffer<byte>(outputs * pool.Element.Size);
        _mask = new AlignedBuffer<byte>((pool as ErasedMaxPool)?.MaskByteCount(shape) ?? 0);
        _indices = new AlignedBuffer<long>(pool is ErasedMaxPool && operation == PoolOperation.Training ? outputs : 0);
        _result = operation == PoolOperation.Backward ? new AlignedBuffer<byte>(shape.ElementCount * pool.Element.Size) : _output;
        if (operation == PoolOperation.Backward)
        {
            // A training pass, whose output and mask the backward pass reads.
            (pool is ErasedMaxPool max ? Training(max, input) : Inference(pool, input))();
        }

        _run = (operation, pool) switch
        {
            (PoolOperation.Inference, _) => Inference(pool, input),
            (PoolOperation.Training, ErasedMaxPool max) => Training(max, input),
            (PoolOperation.Training, _) => throw new ArgumentException("Only a max pool saves something in training.", nameof(operation)),
            (_, ErasedMaxPool max) => () => max.Backward(outputGradient.Bytes, _mask.Span, _result.Span, _shape, _options),
            (_, ErasedAveragePool average) => () => average.Backward(outputGradient.Bytes, _result.Span, _shape, _options),
            _ => () => ((ErasedLpPool)pool).Backward(input.Bytes, _output.Span, outputGradient.Bytes, _result.Span, _shape, _options),
        };
    }

    public string Detail => string.Empty;

    public ReadOnlySpan<float> Result => _pool.Element.Type == typeof(float) ? MemoryMarshal.Cast<byte, float>(_result.Span) : [];

    public ReadOnlySpan<long> Indices
    {
        get
        {
            if (_indices.Count > 0)
            {
                ((ErasedMaxPool)_pool).Indices(_mask.Span, _indices.Span, _shape);
            }

            return _indices.Span;
        }
    }

    public void Run() => _run();

    public void Dispose()
    {
        _output.Dispose();
        _mask.Dispose();
        _result.Dispose();
        _indices.Dispose();
    }

    private Action Inference(ErasedPool pool, AlignedBuffer input) => () => pool.Forward(input.Bytes, _output.Span, _shape, _options);

    private Action Training(ErasedMaxPool pool, AlignedBuffer input) => () => pool.Forward(input.Bytes, _output.Span, _mask.Span, _shape, _options);
}
