using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Peers.Native;
using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Peers;

/// <summary>
/// One PyTorch operation. Inference is the same call as training: PyTorch always writes its indices (pytorch#41099).
/// </summary>
internal sealed unsafe class TorchContestant : IContestant
{
    private readonly Problem _problem;
    private readonly nint _input;
    private readonly nint _gradient;

    // Two numbers each, in the order that the C functions take them.
    private readonly AlignedBuffer<long> _window = new(8);

    private nint _result;
    private nint _indices;

    public TorchContestant(Problem problem, MemoryLayout layout)
    {
        _problem = problem;
        Window w = problem.Shape.Window;
        ReadOnlySpan<long> window =
            [w.Height, w.Width, w.StrideHeight, w.StrideWidth, w.PaddingHeight, w.PaddingWidth, w.Dilation, w.Dilation];
        window.CopyTo(_window.Span);
        _input = Tensor(problem.Input(layout), problem.Shape.Input, layout);
        if (problem.Operation == PoolOperation.Backward)
        {
            _gradient = Tensor(problem.OutputGradient(layout), problem.Output, layout);
            Forward();
            Delete(ref _result);
        }
    }

    public string Detail => string.Empty;

    public ReadOnlySpan<float> Result => new(Data(_result), checked((int)_problem.Result.ElementCount));

    public ReadOnlySpan<long> Indices => _problem.Operation == PoolOperation.Training
        ? new(Data(_indices), checked((int)_problem.Output.ElementCount))
        : [];

    public void Run()
    {
        // Freed first, so that the new result lands on the same, warm memory.
        Delete(ref _result);
        if (_problem.Operation == PoolOperation.Backward)
        {
            long* w = _window.Pointer;
            LibTorch.Check(LibTorch.MaxPool2DBackward(
                _gradient, _input, w, 2, w + 2, 2, w + 4, 2, w + 6, 2, Ceiling, _indices, out _result));
        }
        else
        {
            Delete(ref _indices);
            Forward();
        }
    }

    public void Dispose()
    {
        Delete(ref _result);
        Delete(ref _indices);
        _ = LibTorch.DeleteTensor(_input);
        if (_gradient != 0)
        {
            _ = LibTorch.DeleteTensor(_gradient);
        }

        _window.Dispose();
    }

    private int Ceiling => _problem.Shape.Window.Ceiling ? 1 : 0;

    private static nint Tensor(AlignedBuffer<float> data, PoolShape shape, MemoryLayout layout)
    {
        long height = shape.Height, width = shape.Width, channels = shape.Channels, plane = height * width;
        long* sizes = stackalloc long[] { shape.Batch, channels, height, width };
        long* nchw = stackalloc long[] { channels * plane, plane, width, 1 };
        long* nhwc = stackalloc long[] { channels * plane, 1, width * channels, channels };
        LibTorch.Check(LibTorch.CreateTensor(
            data.Pointer, 4, sizes, layout == MemoryLayout.Nchw ? nchw : nhwc, 0, LibTorch.Float32(), LibTorch.Cpu(), -1, out nint tensor));
        return tensor;
    }

    private static void Delete(ref nint tensor)
    {
        if (tensor != 0)
        {
            LibTorch.Check(LibTorch.DeleteTensor(tensor));
            tensor = 0;
        }
    }

    private static void* Data(nint tensor)
    {
        LibTorch.Check(LibTorch.GetData(tensor, out void* data));
        return data;
    }

    private void Forward()
    {
        long* w = _window.Pointer;
        LibTorch.Check(LibTorch.MaxPool2D(_input, w, 2, w + 2, 2, w + 4, 2, w + 6, 2, Ceiling, out _result, out _indices));
    }
}
