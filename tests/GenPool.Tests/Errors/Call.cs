using System.Runtime.InteropServices;

namespace GenPool.Tests;

/// <summary>One call of one operation of a pool, right until a test spoils it: its buffers by parameter name.</summary>
internal sealed class Call
{
    private const byte Sentinel = 0x2A;

    private readonly Dictionary<string, Memory<byte>> _buffers = [];
    private readonly Parameter[] _parameters;
    private readonly Action<Call> _run;

    private Call(string name, ErasedPool pool, PoolShape3D shape, Parameter[] parameters, Action<Call> run)
    {
        (Name, Pool, Shape, _parameters, _run) = ($"{name} of {pool}", pool, shape, parameters, run);
        foreach (Parameter parameter in parameters)
        {
            Resize(parameter.Name, parameter.Length);
        }
    }

    /// <summary>The operation and the pool.</summary>
    public string Name { get; }

    /// <summary>The pool.</summary>
    public ErasedPool Pool { get; }

    /// <summary>The shape to call with.</summary>
    public PoolShape3D Shape { get; set; }

    /// <summary>The options to call with, where the operation takes some.</summary>
    public ParallelOptions? Options { get; set; }

    /// <summary>Whether it does.</summary>
    public bool TakesOptions { get; private init; }

    /// <summary>The names of the span parameters, in order.</summary>
    public IEnumerable<string> Parameters => _parameters.Select(parameter => parameter.Name);

    /// <summary>Each written parameter with each other one that it must not overlap.</summary>
    public IEnumerable<(string Written, string Other)> Pairs =>
        from written in _parameters
        where written.IsWritten
        from other in _parameters
        where other != written && (!other.IsWritten || Array.IndexOf(_parameters, other) < Array.IndexOf(_parameters, written))
        select (written.Name, other.Name);

    /// <summary>Every operation of a pool on a shape.</summary>
    public static IEnumerable<Call> All(ErasedPool pool, PoolShape3D shape)
    {
        Parameter input = new("input", shape.ElementCount, pool.Element.Size), output = new("output", pool.OutputShape(shape).ElementCount, pool.Element.Size);
        Parameter outputGradient = output with { Name = "outputGradient" }, inputGradient = input with { Name = "inputGradient", IsWritten = true };
        yield return new("inference", pool, shape, [input, output with { IsWritten = true }], call =>
            call.Pool.Forward(call["input"], call["output"], call.Shape, call.Options)) { TakesOptions = true };
        switch (pool)
        {
            case ErasedMaxPool max:
                Parameter mask = new("mask", max.MaskByteCount(shape), 1), indices = new("indices", output.Length, sizeof(long), IsWritten: true);
                yield return new("training", pool, shape, [input, output with { IsWritten = true }, mask with { IsWritten = true }], call =>
                    max.Forward(call["input"], call["output"], call["mask"], call.Shape, call.Options)) { TakesOptions = true };
                yield return new("backward", pool, shape, [outputGradient, mask, inputGradient], call =>
                    max.Backward(call["outputGradient"], call["mask"], call["inputGradient"], call.Shape, call.Options)) { TakesOptions = true };
                yield return new("indices", pool, shape, [mask, indices], call =>
                    max.Indices(call["mask"], MemoryMarshal.Cast<byte, long>(call["indices"]), call.Shape));
                yield return new("unpool", pool, shape, [output with { Name = "values" }, mask, input with { Name = "output", IsWritten = true }], call =>
                    max.Unpool(call["values"], call["mask"], call["output"], call.Shape));
                break;
            case ErasedAveragePool average:
                yield return new("backward", pool, shape, [outputGradient, inputGradient], call =>
                    average.Backward(call["outputGradient"], call["inputGradient"], call.Shape, call.Options)) { TakesOptions = true };
                break;
            case ErasedLpPool lp:
                yield return new("backward", pool, shape, [input, output, outputGradient, inputGradient], call =>
                    lp.Backward(call["input"], call["output"], call["outputGradient"], call["inputGradient"], call.Shape, call.Options)) { TakesOptions = true };
                break;
        }
    }

    /// <summary>Elements a parameter must have.</summary>
    public long Length(string parameter) => Find(parameter).Length;

    /// <summary>Bytes of a parameter's buffer.</summary>
    public int ByteLength(string parameter) => _buffers[parameter].Length;

    /// <summary>Gives a parameter a buffer of its own.</summary>
    public void Resize(string parameter, long elements)
    {
        byte[] buffer = new byte[elements * Find(parameter).Size];
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
    public void Run() => _run(this);

    /// <summary>Expects exactly this exception, no subclass, and every buffer as it was.</summary>
    public TException Throws<TException>()
        where TException : Exception
    {
        Exception? error = Record.Exception(Run);
        Assert.True(error?.GetType() == typeof(TException), $"{Name}: {error?.ToString() ?? "no exception"}");
        Assert.All(_buffers, buffer => Assert.True(
            buffer.Value.Span.IndexOfAnyExcept(Sentinel) < 0, $"{Name} wrote to {buffer.Key} before it threw: {error?.Message}"));
        return (TException)error!;
    }

    private Span<byte> this[string parameter] => _buffers[parameter].Span;

    private Parameter Find(string name) => _parameters.Single(parameter => parameter.Name == name);

    private sealed record Parameter(string Name, long Length, int Size, bool IsWritten = false);
}
