using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Measuring;

/// <summary>
/// The data of one shape in every layout that is asked for, the same for all contestants of a layout. No NaN, and no zero
/// of either sign.
/// </summary>
internal sealed class TensorSet : IDisposable
{
    private readonly Dictionary<MemoryLayout, AlignedBuffer<float>> _inputs = [];
    private readonly Dictionary<MemoryLayout, AlignedBuffer<float>> _gradients = [];

    /// <summary>Draws input and output gradient from a fixed seed.</summary>
    public TensorSet(BenchShape shape)
    {
        Shape = shape;
        Output = shape.Output;
        _inputs[MemoryLayout.ChannelsFirst] = Draw(shape.Input.ElementCount, 1);
        _gradients[MemoryLayout.ChannelsFirst] = Draw(Output.ElementCount, 2);
    }

    /// <summary>The shape.</summary>
    public BenchShape Shape { get; }

    /// <summary>Shape of the output.</summary>
    public PoolShape3D Output { get; }

    /// <summary>The input tensor in a layout.</summary>
    public AlignedBuffer<float> Input(MemoryLayout layout) => In(_inputs, layout, Shape.Input);

    /// <summary>The gradient of the output in a layout.</summary>
    public AlignedBuffer<float> OutputGradient(MemoryLayout layout) => In(_gradients, layout, Output);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (AlignedBuffer<float> buffer in _inputs.Values.Concat(_gradients.Values))
        {
            buffer.Dispose();
        }
    }

    private static AlignedBuffer<float> In(Dictionary<MemoryLayout, AlignedBuffer<float>> tensors, MemoryLayout layout, PoolShape3D shape)
    {
        if (!tensors.TryGetValue(layout, out AlignedBuffer<float>? tensor))
        {
            tensor = new AlignedBuffer<float>(shape.ElementCount);
            MemoryLayouts.FromChannelsFirst<float>(layout, shape, tensors[MemoryLayout.ChannelsFirst].Span, tensor.Span);
            tensors.Add(layout, tensor);
        }

        return tensor;
    }

    private static AlignedBuffer<float> Draw(long count, int seed)
    {
        AlignedBuffer<float> tensor = new(count);
        Random random = new(seed);
        foreach (ref float element in tensor.Span)
        {
            float magnitude = 1f - random.NextSingle(); // In (0, 1].
            element = random.Next(2) == 0 ? magnitude : -magnitude;
        }

        return tensor;
    }
}
