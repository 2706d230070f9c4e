using System.Runtime.InteropServices;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>One call of one operation over tensors, right until a test spoils it: its tensors, and its mask, by parameter name.</summary>
internal sealed class TensorCall
{
    private const byte Sentinel = 0x2A;
    private const string Mask = "mask";

    private readonly Dictionary<string, Memory<byte>> _buffers = [];
    private readonly Dictionary<string, nint[]> _lengths = [];
    private readonly Placement _placement;
    private readonly string[] _parameters;
    private readonly Action<TensorCall> _run;

    private TensorCall(Placement placement, string name, (string Name, nint[] Lengths)[] parameters, string written, Action<TensorCall> run)
    {
        (_placement, Name, Written, _run) = (placement, name, written.Split(' '), run);
        _parameters = [.. parameters.Select(parameter => parameter.Name)];
        foreach ((string parameter, nint[] lengths) in parameters)
        {
            Resize(parameter, lengths);
        }
    }

    /// <summary>The operation.</summary>
    public string Name { get; }

    /// <summary>The names of the tensors.</summary>
    public IEnumerable<string> Tensors => _parameters.Where(parameter => parameter != Mask);

    /// <summary>The names of what is written.</summary>
    public string[] Written { get; }

    /// <summary>Whether there is a mask.</summary>
    public bool HasMask => _parameters.Contains(Mask);

    /// <summary>The options to call with, where the operation takes some.</summary>
    public ParallelOptions? Options { get; set; }

    /// <summary>Each written parameter with each other one that it must not overlap.</summary>
    public IEnumerable<(string Written, string Other)> Pairs =>
        from written in Written
        from other in _parameters
        where other != written && (!Written.Contains(other) || Array.IndexOf(_parameters, other) < Array.IndexOf(_parameters, written))
        select (written, other);

    /// <summary>Every operation over tensors of a layer, which lie somehow.</summary>
    public static IEnumerable<TensorCall> All(LayerCase layer, PoolShape3D shape, Func<PoolShape3D, nint[]> lengths, Placement? placement = null)
    {
        Placement place = placement ?? Placement.Dense;
        TensorMembers<float> members = new(layer.Type);
        (nint[] input, nint[] output) = (lengths(shape), lengths(layer.Oracle.OutputShape(shape)));
        yield return new(place, "inference", [("input", input), ("output", output)], "output", call =>
            members.Bind<TensorMembers<float>.Inference>("Forward")(call["input"], call["output"], call.Options));
        switch (layer.Kernels)
        {
            case ErasedMaxPool max:
                nint[] mask = [(nint)max.MaskByteCount(shape)];
                yield return new(place, "training", [("input", input), ("output", output), (Mask, mask)], "output mask", call =>
                    members.Bind<TensorMembers<float>.Training>("Forward")(call["input"], call["output"], call._buffers[Mask].Span, call.Options));
                yield return new(place, "mask", [("input", input), (Mask, mask)], "mask", call =>
                    members.Bind<TensorMembers<float>.MaskAlone>("Mask")(call["input"], call._buffers[Mask].Span, call.Options));
                yield return new(place, "backward", [("outputGradient", output), (Mask, mask), ("inputGradient", input)], "inputGradient", call =>
                    members.Bind<TensorMembers<float>.BackwardOfMax>("Backward")(call["outputGradient"], call._buffers[Mask].Span, call["inputGradient"], call.Options));
                yield return new(place, "unpool", [("values", output), (Mask, mask), ("output", input)], "output", call =>
                    members.Bind<TensorMembers<float>.Inverse>("Unpool")(call["values"], call._buffers[Mask].Span, call["output"]));
                break;
            case ErasedAveragePool:
                yield return new(place, "backward", [("outputGradient", output), ("inputGradient", input)], "inputGradient", call =>
                    members.Bind<TensorMembers<float>.BackwardOfAverage>("Backward")(call["outputGradient"], call["inputGradient"], call.Options));
                break;
            default:
                yield return new(place, "backward", [("input", input), ("output", output), ("outputGradient", output), ("inputGradient", input)], "inputGradient", call =>
                    members.Bind<TensorMembers<float>.BackwardOfLp>("Backward")(
                        call["input"], call["output"], call["outputGradient"], call["inputGradient"], call.Options));
                break;
        }
    }

    /// <summary>The lengths of a tensor; of the mask, its bytes.</summary>
    public nint[] Lengths(string parameter) => _lengths[parameter];

    /// <summary>Bytes of a parameter's buffer.</summary>
    public int ByteLength(string parameter) => _buffers[parameter].Length;

    /// <summary>Gives a parameter other lengths, and a buffer of its own.</summary>
    public void Resize(string parameter, params nint[] lengths)
    {
        byte[] buffer = new byte[parameter == Mask ? lengths[0] : lengths.Contains(0) ? 0 : sizeof(float) * (1 + lengths.Zip(Strides(lengths), (length, stride) => (long)((length - 1) * stride)).Sum())];
        Array.Fill(buffer, Sentinel);
        (_buffers[parameter], _lengths[parameter]) = (buffer, lengths);
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

    private TensorSpan<float> this[string parameter] => new(MemoryMarshal.Cast<byte, float>(_buffers[parameter].Span), _lengths[parameter], Strides(_lengths[parameter]));

    // No tensor has a stride along an axis of one element, nor one without elements.
    private nint[] Strides(nint[] lengths) => lengths.Contains(0) ? [] : [.. lengths.Zip(_placement.Of(lengths), (length, stride) => length == 1 ? 0 : stride)];
}
