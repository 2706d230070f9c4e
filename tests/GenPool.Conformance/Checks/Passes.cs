using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace GenPool.Conformance;

/// <summary>The tensors of every pass over one shape.</summary>
public readonly ref struct Passes
{
    /// <summary>Buffers of a run.</summary>
    public const int BufferCount = 8;

    private readonly LayerCase _layer;
    private readonly PoolShape _shape;

    /// <summary>Takes the buffers, and fills the results with what no pass writes, so that an element left out is seen.</summary>
    public Passes(LayerCase layer, PoolShape shape, ITestMemory memory)
    {
        (_layer, _shape) = (layer, shape);
        memory.Begin();
        long inputs = shape.ElementCount * layer.Element.Size;
        long outputs = layer.Oracle.OutputShape(shape).ElementCount;
        Input = memory.Take(inputs);
        OutputGradient = memory.Take(outputs * layer.Element.Size);
        Inference = memory.Take(outputs * layer.Element.Size);
        Output = memory.Take(outputs * layer.Element.Size);
        Mask = memory.Take(layer.Oracle.MaskByteCount(shape));
        InputGradient = memory.Take(inputs);
        Indices = memory.Take(outputs * sizeof(long));
        Unpooled = memory.Take(inputs);
        Inference.Fill(0xA5);
        Output.Fill(0xA5);
        Mask.Fill(0xA5);
        InputGradient.Fill(0xA5);
        Indices.Fill(0xA5);
        Unpooled.Fill(0xA5);
    }

    /// <summary>The input tensor.</summary>
    public Span<byte> Input { get; }

    /// <summary>Gradient of the output.</summary>
    public Span<byte> OutputGradient { get; }

    /// <summary>Output of the inference pass.</summary>
    public Span<byte> Inference { get; }

    /// <summary>Output of the training pass.</summary>
    public Span<byte> Output { get; }

    /// <summary>The mask the training pass wrote.</summary>
    public Span<byte> Mask { get; }

    /// <summary>Gradient of the input.</summary>
    public Span<byte> InputGradient { get; }

    /// <summary>The mask as indices, 8 bytes each.</summary>
    public Span<byte> Indices { get; }

    public Span<byte> Unpooled { get; }

    /// <summary>Fills what the passes read.</summary>
    public Passes Draw(int seed)
    {
        Random random = new(seed);
        return Fill(
            _layer.Element.Inputs(random, _shape.ElementCount),
            _layer.Element.Gradients(random, OutputGradient.Length / _layer.Element.Size));
    }

    /// <summary>Fills what the passes read.</summary>
    public Passes Fill(ReadOnlySpan<byte> input, ReadOnlySpan<byte> outputGradient)
    {
        input.CopyTo(Input);
        outputGradient.CopyTo(OutputGradient);
        return this;
    }

    /// <summary>Fills the mask with any bytes.</summary>
    public Passes DrawMask(int seed)
    {
        new Random(seed).NextBytes(Mask);
        return this;
    }

    /// <summary>Runs every pass.</summary>
    public Passes Run(ErasedPool pool, ParallelOptions? options = null)
    {
        pool.Forward(Input, Inference, _shape, options);
        pool.Forward(Input, Output, Mask, _shape, options);
        return RunOnMask(pool, options);
    }

    /// <summary>Runs the passes that read a mask.</summary>
    public Passes RunOnMask(ErasedPool pool, ParallelOptions? options = null)
    {
        pool.Backward(OutputGradient, Mask, InputGradient, _shape, options);
        pool.Indices(Mask, MemoryMarshal.Cast<byte, long>(Indices), _shape);
        pool.Unpool(OutputGradient, Mask, Unpooled, _shape);
        return this;
    }

    /// <summary>Adds every result to a hash.</summary>
    public void AppendTo(NonCryptographicHashAlgorithm? hash)
    {
        hash?.Append(Inference);
        hash?.Append(Output);
        hash?.Append(Mask);
        hash?.Append(InputGradient);
        hash?.Append(Indices);
    }

    /// <summary>What differs first from the expected results, or null.</summary>
    public string? DifferenceFrom(Passes expected)
    {
        Element element = _layer.Element;
        return Difference(element, "inference", expected.Inference, Inference)
            ?? Difference(element, "output", expected.Output, Output)
            ?? Difference(Element<byte>.Instance, "mask", expected.Mask, Mask)
            ?? Difference(Element<long>.Instance, "index", expected.Indices, Indices)
            ?? Difference(element, "gradient", expected.InputGradient, InputGradient)
            ?? Difference(element, "unpooled", expected.Unpooled, Unpooled);
    }

    private static string? Difference(Element element, string what, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual)
    {
        int at = expected.CommonPrefixLength(actual);
        if (at == expected.Length)
        {
            return null;
        }

        int first = at - (at % element.Size);
        return $"{what} {first / element.Size}: expected {element.Describe(expected[first..])}, got {element.Describe(actual[first..])}";
    }
}
