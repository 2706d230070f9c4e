using GenPool.Benchmarks.Measuring;

namespace GenPool.Benchmarks.Peers.OneDnn;

/// <summary>One oneDNN pooling primitive with the memory it works on.</summary>
internal sealed unsafe class OneDnnContestant : IContestant
{
    private readonly nint _engine;
    private readonly nint _stream;
    private readonly nint _primitive;
    private readonly AlignedBuffer<float> _result;
    private readonly AlignedBuffer<byte> _workspace;
    private readonly AlignedBuffer<OneDnnLibrary.Argument> _arguments = new(3);
    private int _argumentCount;

    public OneDnnContestant(Problem problem, OneDnnWindows windows, MemoryLayout layout, nint engine, nint stream)
    {
        _engine = engine;
        _stream = stream;
        using OneDnnDescriptors descriptors = new(problem.Shape, windows, layout, engine, training: problem.Operation != PoolOperation.Inference);
        _workspace = new AlignedBuffer<byte>(descriptors.WorkspaceBytes);
        _result = new AlignedBuffer<float>(problem.Output.ElementCount);
        Bind(OneDnnLibrary.ArgSource, descriptors.Input, problem.Input(layout).Pointer);
        Bind(OneDnnLibrary.ArgResult, descriptors.Output, _result.Pointer);
        BindWorkspace(descriptors);
        _primitive = Create(descriptors.Forward);
        Detail = OneDnnDescriptors.Implementation(descriptors.Forward);
        if (problem.Operation == PoolOperation.Backward)
        {
            // A training pass fills the workspace; then the primitive and its memory are exchanged.
            Run();
            Release();
            _result.Dispose();
            _result = new AlignedBuffer<float>(problem.Shape.Input.ElementCount);
            Bind(OneDnnLibrary.ArgResultGradient, descriptors.Output, problem.OutputGradient(layout).Pointer);
            Bind(OneDnnLibrary.ArgSourceGradient, descriptors.Input, _result.Pointer);
            BindWorkspace(descriptors);
            nint backward = descriptors.Backward();
            _primitive = Create(backward);
            Detail = OneDnnDescriptors.Implementation(backward);
        }
    }

    public string Detail { get; }

    public ReadOnlySpan<float> Result => _result.Span;

    // The workspace is opaque; a backward row proves what a training row wrote there.
    public ReadOnlySpan<long> Indices => [];

    public void Run()
    {
        OneDnnLibrary.Check(OneDnnLibrary.Execute(_primitive, _stream, _argumentCount, _arguments.Pointer));
        OneDnnLibrary.Check(OneDnnLibrary.Wait(_stream));
    }

    public void Dispose()
    {
        Release();
        _result.Dispose();
        _workspace.Dispose();
        _arguments.Dispose();
    }

    private static nint Create(nint primitiveDescriptor)
    {
        OneDnnLibrary.Check(OneDnnLibrary.CreatePrimitive(out nint primitive, primitiveDescriptor));
        return primitive;
    }

    private void BindWorkspace(OneDnnDescriptors descriptors)
    {
        if (descriptors.Workspace != null)
        {
            Bind(OneDnnLibrary.ArgWorkspace, descriptors.Workspace, _workspace.Pointer);
        }
    }

    private void Bind(int index, void* descriptor, void* data)
    {
        OneDnnLibrary.Check(OneDnnLibrary.CreateMemory(out nint memory, descriptor, _engine, data));
        _arguments.Span[_argumentCount++] = new OneDnnLibrary.Argument { Index = index, Memory = memory };
    }

    private void Release()
    {
        _ = OneDnnLibrary.DestroyPrimitive(_primitive);
        foreach (OneDnnLibrary.Argument argument in _arguments.Span[.._argumentCount])
        {
            _ = OneDnnLibrary.DestroyMemory(argument.Memory);
        }

        _argumentCount = 0;
    }
}
