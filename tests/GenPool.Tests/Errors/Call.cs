using System.Runtime.InteropServices;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>
/// One call of one operation, right until a test spoils it: its buffers by parameter name, and whether they were touched.
/// </summary>
internal sealed class Call
{
    private const byte Sentinel = 0x2A;

    private readonly ErasedPool _pool;
    private readonly LayerCase _layer;
    private readonly Operation _operation;
    private readonly Dictionary<string, Memory<byte>> _buffers = [];

    /// <summary>Prepares a call with buffers for a shape.</summary>
    public Call(PoolSubject subject, Operation operation, PoolShape shape)
    {
        (_pool, _layer, _operation, Shape) = (subject.Pool, subject.Layer, operation, shape);
        foreach (string parameter in Parameters(operation))
        {
            Resize(parameter, ExpectedLength(parameter));
        }
    }

    /// <summary>The shape to call with.</summary>
    public PoolShape Shape { get; set; }

    /// <summary>The options to call with, where the operation takes some.</summary>
    public ParallelOptions? Options { get; set; }

    /// <summary>The span parameters of an operation, in order.</summary>
    public static string[] Parameters(Operation operation) => operation switch
    {
        Operation.Inference => ["input", "output"],
        Operation.Training => ["input", "output", "mask"],
        Operation.Backward => ["outputGradient", "mask", "inputGradient"],
        Operation.Indices => ["mask", "indices"],
        _ => ["values", "mask", "output"],
    };

    /// <summary>Elements a parameter must have.</summary>
    public long ExpectedLength(string parameter) => parameter switch
    {
        "input" or "inputGradient" => Shape.ElementCount,
        "output" when _operation == Operation.Unpool => Shape.ElementCount,
        "mask" => _layer.Oracle.MaskByteCount(Shape),
        _ => _layer.Oracle.OutputShape(Shape).ElementCount,
    };

    /// <summary>Bytes of a parameter's buffer.</summary>
    public int ByteLength(string parameter) => _buffers[parameter].Length;

    /// <summary>Gives a parameter a buffer of its own.</summary>
    public void Resize(string parameter, long elements)
    {
        byte[] buffer = new byte[elements * ElementSize(parameter)];
        Array.Fill(buffer, Sentinel);
        _buffers[parameter] = buffer;
    }

    /// <summary>Gives two parameters buffers in one array, the second so many bytes after the start of the first.</summary>
    public void Place(string first, string second, int distance)
    {
        (int firstLength, int secondLength) = (ByteLength(first), ByteLength(second));
        byte[] shared = new byte[Math.Max(firstLength, distance + secondLength)];
        Array.Fill(shared, Sentinel);
        _buffers[first] = shared.AsMemory(0, firstLength);
        _buffers[second] = shared.AsMemory(distance, secondLength);
    }

    /// <summary>Runs the operation.</summary>
    public void Run()
    {
        switch (_operation)
        {
            case Operation.Inference:
                _pool.Forward(Span("input"), Span("output"), Shape, Options);
                break;
            case Operation.Training:
                _pool.Forward(Span("input"), Span("output"), Span("mask"), Shape, Options);
                break;
            case Operation.Backward:
                _pool.Backward(Span("outputGradient"), Span("mask"), Span("inputGradient"), Shape, Options);
                break;
            case Operation.Indices:
                _pool.Indices(Span("mask"), MemoryMarshal.Cast<byte, long>(Span("indices")), Shape);
                break;
            default:
                _pool.Unpool(Span("values"), Span("mask"), Span("output"), Shape);
                break;
        }
    }

    /// <summary>Expects exactly this exception, no subclass, and every buffer as it was.</summary>
    public TException Throws<TException>()
        where TException : Exception
    {
        TException error = Assert.Throws<TException>(Run);
        Assert.All(_buffers, buffer => Assert.True(
            buffer.Value.Span.IndexOfAnyExcept(Sentinel) < 0, $"{_operation} wrote to {buffer.Key} before it threw: {error.Message}"));
        return error;
    }

    private Span<byte> Span(string parameter) => _buffers[parameter].Span;

    private int ElementSize(string parameter) => parameter switch
    {
        "mask" => 1,
        "indices" => sizeof(long),
        _ => _layer.Element.Size,
    };
}
