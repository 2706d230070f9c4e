using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace GenPool.Conformance;

/// <summary>The tensors of every pass of a pool over one shape. Those that its kind has not are empty.</summary>
public readonly ref struct Passes
{
    /// <summary>Buffers of a run.</summary>
    public const int BufferCount = 8;

    private readonly ErasedPool _pool;
    private readonly PoolShape3D _shape;

    /// <summary>Takes the buffers, and fills the results with what no pass writes, so that an element left out is seen.</summary>
    /// <param name="pool">The pool whose tensors they are.</param>
    /// <param name="shape">A shape at least one window fits.</param>
    /// <param name="memory">Where they lie.</param>
    public Passes(ErasedPool pool, PoolShape3D shape, ITestMemory memory)
    {
        (_pool, _shape) = (pool, shape);
        memory.Begin();
        long inputs = shape.ElementCount * pool.Element.Size;
        long outputs = pool.OutputShape(shape).ElementCount;
        bool isMax = pool is ErasedMaxPool;
        Input = memory.Take(inputs);
        OutputGradient = memory.Take(outputs * pool.Element.Size);
        Inference = Result(memory, outputs * pool.Element.Size);
        InputGradient = Result(memory, inputs);
        Output = Result(memory, isMax ? outputs * pool.Element.Size : 0);
        Mask = Result(memory, isMax ? ((ErasedMaxPool)pool).MaskByteCount(shape) : 0);
        Indices = Result(memory, isMax ? outputs * sizeof(long) : 0);
        Unpooled = Result(memory, isMax ? inputs : 0);
    }

    /// <summary>The input tensor.</summary>
    public Span<byte> Input { get; }

    /// <summary>Gradient of the output.</summary>
    public Span<byte> OutputGradient { get; }

    /// <summary>Output of the inference pass.</summary>
    public Span<byte> Inference { get; }

    /// <summary>Gradient of the input.</summary>
    public Span<byte> InputGradient { get; }

    /// <summary>Output of the training pass of a max pool.</summary>
    public Span<byte> Output { get; }

    /// <summary>The mask that pass wrote.</summary>
    public Span<byte> Mask { get; }

    /// <summary>The mask as indices, 8 bytes each.</summary>
    public Span<byte> Indices { get; }

    /// <summary>The gradient of the output, unpooled.</summary>
    public Span<byte> Unpooled { get; }

    /// <summary>Fills what the passes read.</summary>
    public Passes Draw(int seed)
    {
        Random random = new(seed);
        Element element = _pool.Element;
        byte[] input = _pool is ErasedMaxPool ? element.Inputs(random, _shape.ElementCount) : element.Summands(random, _shape.ElementCount);
        return Fill(input, element.Gradients(random, OutputGradient.Length / element.Size));
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

    /// <summary>Runs every pass of a pool.</summary>
    public Passes Run(ErasedPool pool, ParallelOptions? options = null)
    {
        pool.Forward(Input, Inference, _shape, options);
        switch (pool)
        {
            case ErasedMaxPool max:
                max.Forward(Input, Output, Mask, _shape, options);
                return RunOnMask(max, options);
            case ErasedAveragePool average:
                average.Backward(OutputGradient, InputGradient, _shape, options);
                return this;
            default:
                ((ErasedLpPool)pool).Backward(Input, Inference, OutputGradient, InputGradient, _shape, options);
                return this;
        }
    }

    /// <summary>Runs the passes that read a mask.</summary>
    public Passes RunOnMask(ErasedMaxPool pool, ParallelOptions? options = null)
    {
        pool.Backward(OutputGradient, Mask, InputGradient, _shape, options);
        pool.Indices(Mask, MemoryMarshal.Cast<byte, long>(Indices), _shape);
        pool.Unpool(OutputGradient, Mask, Unpooled, _shape);
        return this;
    }

    /// <summary>Adds to a hash every result that is the same on all machines.</summary>
    public void AppendTo(NonCryptographicHashAlgorithm? hash)
    {
        // The other powers come from the mathematics library of the system.
        if (hash is null || _pool is ErasedLpPool { Parameters.Norm: not (1 or 2) })
        {
            return;
        }

        Append(hash, Inference);
        Append(hash, Output);
        hash.Append(Mask);
        hash.Append(_pool.Element.WithOneNaN(InputGradient));
        hash.Append(Indices);
    }

    /// <summary>What differs first from the expected results, or null.</summary>
    public string? DifferenceFrom(Passes expected)
    {
        Element element = _pool.Element;
        bool areSums = _pool is not ErasedMaxPool;
        return Difference(element, "inference", expected.Inference, Inference, areSums)
            ?? Difference(element, "output", expected.Output, Output, areSums)
            ?? Difference(Element<byte>.Instance, "mask", expected.Mask, Mask)
            ?? Difference(Element<long>.Instance, "index", expected.Indices, Indices)
            ?? Difference(element, "gradient", expected.InputGradient, InputGradient, areSums: true)
            ?? Difference(element, "unpooled", expected.Unpooled, Unpooled);
    }

    private static Span<byte> Result(ITestMemory memory, long bytes)
    {
        Span<byte> buffer = memory.Take(bytes);
        buffer.Fill(0xA5);
        return buffer;
    }

    // Which of several NaN a sum keeps is the processor's own; of a maximum every bit is the input's.
    private void Append(NonCryptographicHashAlgorithm hash, ReadOnlySpan<byte> values) =>
        hash.Append(_pool is ErasedMaxPool ? values : _pool.Element.WithOneNaN(values));

    private static string? Difference(Element element, string what, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual, bool areSums = false)
    {
        if (areSums && !expected.SequenceEqual(actual))
        {
            expected = element.WithOneNaN(expected);
            actual = element.WithOneNaN(actual);
        }

        int at = expected.CommonPrefixLength(actual);
        if (at == expected.Length)
        {
            return null;
        }

        int first = at - (at % element.Size);
        return $"{what} {first / element.Size}: expected {element.Describe(expected[first..])}, got {element.Describe(actual[first..])}";
    }
}
