using System.Runtime.InteropServices;

namespace GenPool.Tests;

/// <summary>One call of one operation of a pool over spans.</summary>
internal sealed class Call : WatchedCall
{
    private readonly Parameter[] _parameters;
    private readonly Action<Call> _run;

    private Call(string name, ErasedPool pool, PoolShape3D shape, Parameter[] parameters, Action<Call> run)
        : base($"{name} of {pool}")
    {
        (Pool, Shape, _parameters, _run) = (pool, shape, parameters, run);
        foreach (Parameter parameter in parameters)
        {
            Resize(parameter.Name, parameter.Length);
        }
    }

    /// <summary>The pool.</summary>
    public ErasedPool Pool { get; }

    /// <summary>The shape to call with.</summary>
    public PoolShape3D Shape { get; set; }

    /// <summary>Whether the operation takes options.</summary>
    public bool TakesOptions { get; private init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Parameters => [.. _parameters.Select(parameter => parameter.Name)];

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

    /// <summary>Gives a parameter a buffer of its own.</summary>
    public void Resize(string parameter, long elements) => Give(parameter, elements * Find(parameter).Size);

    /// <inheritdoc/>
    public override void Run() => _run(this);

    /// <inheritdoc/>
    protected override bool IsWritten(string parameter) => Find(parameter).IsWritten;

    private Span<byte> this[string parameter] => Buffer(parameter);

    private Parameter Find(string name) => _parameters.Single(parameter => parameter.Name == name);

    private sealed record Parameter(string Name, long Length, int Size, bool IsWritten = false);
}
