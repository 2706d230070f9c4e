using System.Runtime.InteropServices;
using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Peers.Native;
using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Peers;

/// <summary>oneDNN's descriptions of one window over one input: memory and primitives.</summary>
internal sealed unsafe class OneDnnDescriptors : IDisposable
{
    private readonly BenchShape _shape;
    private readonly nint _engine;
    private readonly AlignedBuffer<byte> _input = new(OneDnn.MemoryDescriptorBytes);
    private readonly AlignedBuffer<byte> _output = new(OneDnn.MemoryDescriptorBytes);
    private readonly AlignedBuffer<byte> _pooling = new(OneDnn.PoolingDescriptorBytes);
    private nint _backward;

    public OneDnnDescriptors(BenchShape shape, MemoryLayout layout, nint engine, bool training)
    {
        _shape = shape;
        _engine = engine;
        Describe(_input, shape.Input, layout);
        Describe(_output, shape.Output, layout);
        Window w = shape.Window;
        long* strides = stackalloc long[] { w.StrideHeight, w.StrideWidth };
        long* kernel = stackalloc long[] { w.Height, w.Width };
        long* before = stackalloc long[] { w.PaddingHeight, w.PaddingWidth };
        long* after = stackalloc long[] { After(shape.Input.Height, shape.Output.Height, 0), After(shape.Input.Width, shape.Output.Width, 1) };
        OneDnn.Check(OneDnn.DescribeForward(
            _pooling.Pointer, training ? OneDnn.ForwardTraining : OneDnn.ForwardInference, OneDnn.PoolingMax,
            Input, Output, strides, kernel, before, after));
        OneDnn.Check(OneDnn.CreatePrimitiveDescriptor(out nint forward, _pooling.Pointer, 0, engine, 0));
        Forward = forward;
        Workspace = training ? OneDnn.QueryMemory(forward, OneDnn.QueryWorkspace, 0) : null;
        OneDnn.Check(OneDnn.DescribeBackward(_pooling.Pointer, OneDnn.PoolingMax, Input, Output, strides, kernel, before, after));
    }

    /// <summary>The input, and its gradient.</summary>
    public void* Input => _input.Pointer;

    /// <summary>The output, and its gradient.</summary>
    public void* Output => _output.Pointer;

    /// <summary>The workspace; null for inference.</summary>
    public void* Workspace { get; }

    /// <summary>Bytes of the workspace.</summary>
    public long WorkspaceBytes => Workspace == null ? 0 : (long)OneDnn.SizeOf(Workspace);

    /// <summary>The forward primitive's descriptor.</summary>
    public nint Forward { get; }

    /// <summary>The backward primitive's descriptor.</summary>
    public nint Backward()
    {
        OneDnn.Check(OneDnn.CreatePrimitiveDescriptor(out _backward, _pooling.Pointer, 0, _engine, Forward));
        return _backward;
    }

    /// <summary>The name oneDNN gives the implementation it chose.</summary>
    public static string Implementation(nint primitiveDescriptor)
    {
        OneDnn.Check(OneDnn.Query(primitiveDescriptor, OneDnn.QueryImplementation, 0, out nint name));
        return Marshal.PtrToStringUTF8(name) ?? "?";
    }

    public void Dispose()
    {
        if (_backward != 0)
        {
            _ = OneDnn.DestroyPrimitiveDescriptor(_backward);
        }

        _ = OneDnn.DestroyPrimitiveDescriptor(Forward);
        _input.Dispose();
        _output.Dispose();
        _pooling.Dispose();
    }

    private static void Describe(AlignedBuffer<byte> descriptor, PoolShape shape, MemoryLayout layout)
    {
        long* extents = stackalloc long[] { shape.Batch, shape.Channels, shape.Height, shape.Width };
        int tag = layout switch
        {
            MemoryLayout.Nchw => OneDnn.Nchw,
            MemoryLayout.Nhwc => OneDnn.Nhwc,
            _ => OneDnn.NChw16c,
        };
        OneDnn.Check(OneDnn.DescribeMemory(descriptor.Pointer, 4, extents, OneDnn.Float32, tag));
    }

    // oneDNN has no rounding mode: the padding after the input decides how many windows fit.
    private long After(int input, int output, int axis)
    {
        Window w = _shape.Window;
        (int size, int stride, int padding) = axis == 0
            ? (w.Height, w.StrideHeight, w.PaddingHeight)
            : (w.Width, w.StrideWidth, w.PaddingWidth);
        return w.Ceiling ? ((output - 1) * stride) + size - input - padding : padding;
    }
}
