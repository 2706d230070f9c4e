using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Measuring;

/// <summary>What a contestant is asked to do: an operation on a shape's data with some threads.</summary>
internal sealed record Problem(TensorSet Tensors, PoolOperation Operation, int Threads = 1)
{
    /// <summary>The shape.</summary>
    public BenchShape Shape => Tensors.Shape;

    /// <summary>Shape of the output.</summary>
    public PoolShape3D Output => Tensors.Output;

    /// <summary>Shape of the tensor that the operation writes.</summary>
    public PoolShape3D Result => Operation == PoolOperation.Backward ? Shape.Input : Output;

    /// <summary>The input tensor in a layout.</summary>
    public AlignedBuffer<float> Input(MemoryLayout layout) => Tensors.Input(layout);

    /// <summary>The gradient of the output in a layout.</summary>
    public AlignedBuffer<float> OutputGradient(MemoryLayout layout) => Tensors.OutputGradient(layout);
}
