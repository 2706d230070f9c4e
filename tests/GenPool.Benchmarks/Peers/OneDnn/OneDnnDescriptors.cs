using System.Runtime.InteropServices;
using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Peers.OneDnn;

/// <summary>oneDNN's descriptions of one window over one input: memory and primitives.</summary>
internal sealed unsafe class OneDnnDescriptors : IDisposable
{
    private readonly nint _engine;
    private readonly AlignedBuffer<byte> _input = new(OneDnnLibrary.MemoryDescriptorBytes);
    private readonly AlignedBuffer<byte> _output = new(OneDnnLibrary.MemoryDescriptorBytes);
    private readonly AlignedBuffer<byte> _pooling = new(OneDnnLibrary.PoolingDescriptorBytes);
    private nint _backward;

    public OneDnnDescriptors(BenchShape shape, OneDnnWindows w, MemoryLayout layout, nint engine, bool training)
    {
        _engine = engine;
        Describe(_input, shape, shape.Input, layout);
        Describe(_output, shape, shape.Output, layout);
        OneDnnLibrary.Check(OneDnnLibrary.DescribeForward(
            _pooling.Pointer, training ? OneDnnLibrary.ForwardTraining : OneDnnLibrary.ForwardInference, w.Algorithm,
            Input, Output, w.Stride, w.Size, w.Before, w.After));
        OneDnnLibrary.Check(OneDnnLibrary.CreatePrimitiveDescriptor(out nint forward, _pooling.Pointer, 0, engine, 0));
        Forward = forward;
        Workspace = training && w.Algorithm == OneDnnLibrary.PoolingMax ? OneDnnLibrary.QueryMemory(forward, OneDnnLibrary.QueryWorkspace, 0) : null;
        OneDnnLibrary.Check(OneDnnLibrary.DescribeBackward(_pooling.Pointer, w.Algorithm, Input, Output, w.Stride, w.Size, w.Before, w.After));
    }

    /// <summary>The input, and its gradient.</summary>
    public void* Input => _input.Pointer;

    /// <summary>The output, and its gradient.</summary>
    public void* Output => _output.Pointer;

    /// <summary>The workspace; null where nothing is saved.</summary>
    public void* Workspace { get; }

    /// <summary>Bytes of the workspace.</summary>
    public long WorkspaceBytes => Workspace == null ? 0 : (long)OneDnnLibrary.SizeOf(Workspace);

    /// <summary>The forward primitive's descriptor.</summary>
    public nint Forward { get; }

    /// <summary>The backward primitive's descriptor.</summary>
    public nint Backward()
    {
        OneDnnLibrary.Check(OneDnnLibrary.CreatePrimitiveDescriptor(out _backward, _pooling.Pointer, 0, _engine, Forward));
        return _backward;
    }

    /// <summary>The name oneDNN gives the implementation it chose.</summary>
    public static string Implementation(nint primitiveDescriptor)
    {
        OneDnnLibrary.Check(OneDnnLibrary.Query(primitiveDescriptor, OneDnnLibrary.QueryImplementation, 0, out nint name));
        return Marshal.PtrToStringUTF8(name) ?? "?";
    }

    public void Dispose()
    {
        if (_backward != 0)
        {
            _ = OneDnnLibrary.DestroyPrimitiveDescriptor(_backward);
        }

        _ = OneDnnLibrary.DestroyPrimitiveDescriptor(Forward);
        _input.Dispose();
        _output.Dispose();
        _pooling.Dispose();
    }

    private static void Describe(AlignedBuffer<byte> descriptor, BenchShape row, PoolShape3D shape, MemoryLayout layout)
    {
        long[] extents = [shape.Batch, shape.Channels, .. row.Extents(shape).Select(extent => (long)extent)];
        OneDnnLibrary.Check(OneDnnLibrary.DescribeMemory(
            descriptor.Pointer, extents.Length, extents, OneDnnLibrary.Float32, OneDnnLibrary.Tag(layout, row.Rank)));
    }
}
