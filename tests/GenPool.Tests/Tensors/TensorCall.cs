using System.Runtime.InteropServices;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>One call of one operation over tensors, right until a test spoils it: its tensors, and its mask, by parameter name.</summary>
internal sealed class TensorCall : WatchedCall
{
    private const string Mask = "mask";

    private readonly Dictionary<string, nint[]> _lengths = [];
    private readonly Placement _placement;
    private readonly Action<TensorCall> _run;

    private TensorCall(Placement placement, string name, (string Name, nint[] Lengths)[] parameters, string written, Action<TensorCall> run)
        : base(name)
    {
        (_placement, Written, _run) = (placement, written.Split(' '), run);
        Parameters = [.. parameters.Select(parameter => parameter.Name)];
        foreach ((string parameter, nint[] lengths) in parameters)
        {
            Resize(parameter, lengths);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Parameters { get; }

    /// <summary>The names of the tensors.</summary>
    public IEnumerable<string> Tensors => Parameters.Where(parameter => parameter != Mask);

    /// <summary>The names of what is written.</summary>
    public string[] Written { get; }

    /// <summary>Whether there is a mask.</summary>
    public bool HasMask => Parameters.Contains(Mask);

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
                    members.Bind<TensorMembers<float>.Training>("Forward")(call["input"], call["output"], call.Buffer(Mask), call.Options));
                yield return new(place, "mask", [("input", input), (Mask, mask)], "mask", call =>
                    members.Bind<TensorMembers<float>.MaskAlone>("Mask")(call["input"], call.Buffer(Mask), call.Options));
                yield return new(place, "backward", [("outputGradient", output), (Mask, mask), ("inputGradient", input)], "inputGradient", call =>
                    members.Bind<TensorMembers<float>.BackwardOfMax>("Backward")(call["outputGradient"], call.Buffer(Mask), call["inputGradient"], call.Options));
                yield return new(place, "unpool", [("values", output), (Mask, mask), ("output", input)], "output", call =>
                    members.Bind<TensorMembers<float>.Inverse>("Unpool")(call["values"], call.Buffer(Mask), call["output"]));
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

    /// <summary>Gives a parameter other lengths, and a buffer of its own.</summary>
    public void Resize(string parameter, params nint[] lengths)
    {
        Give(parameter, parameter == Mask ? lengths[0] : lengths.Contains(0) ? 0 : sizeof(float) * (1 + lengths.Zip(Strides(lengths), (length, stride) => (long)((length - 1) * stride)).Sum()));
        _lengths[parameter] = lengths;
    }

    /// <inheritdoc/>
    public override void Run() => _run(this);

    /// <inheritdoc/>
    protected override bool IsWritten(string parameter) => Written.Contains(parameter);

    private TensorSpan<float> this[string parameter] => new(MemoryMarshal.Cast<byte, float>(Buffer(parameter)), _lengths[parameter], Strides(_lengths[parameter]));

    // No tensor has a stride along an axis of one element, nor one without elements.
    private nint[] Strides(nint[] lengths) => lengths.Contains(0) ? [] : [.. lengths.Zip(_placement.Of(lengths), (length, stride) => length == 1 ? 0 : stride)];
}
