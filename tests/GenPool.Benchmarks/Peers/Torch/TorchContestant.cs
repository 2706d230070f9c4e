using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Peers.Torch;

/// <summary>One PyTorch operation.</summary>
internal sealed unsafe class TorchContestant : IContestant
{
    private readonly ITorchPool _pool;
    private readonly Problem _problem;
    private readonly MemoryLayout _layout;
    private readonly nint _input;
    private readonly nint _outputGradient;
    private readonly nint _output;
    private nint _result;
    private nint _indices;

    public TorchContestant(ITorchPool pool, Problem problem, MemoryLayout layout)
    {
        _pool = pool;
        _problem = problem;
        _layout = layout;
        _input = Tensor(problem.Input(layout), problem.Shape.Input);
        if (problem.Operation == PoolOperation.Backward)
        {
            _outputGradient = Tensor(problem.OutputGradient(layout), problem.Output);
            _output = _pool.Forward(_input, out _indices);
        }
    }

    public string Detail => string.Empty;

    public ReadOnlySpan<float> Result => Gather<float>(_result, _problem.Result);

    // Where ReLU gives 0, GenPool's mask has no maximum and PyTorch's indices have one.
    public ReadOnlySpan<long> Indices => _problem.Operation == PoolOperation.Training && _pool is not TorchReluAfter
        ? Gather<long>(_indices, _problem.Output)
        : [];

    public void Run()
    {
        // Freed first, so that the new result lands on the same, warm memory.
        Delete(ref _result);
        if (_problem.Operation == PoolOperation.Backward)
        {
            _result = _pool.Backward(_outputGradient, _input, _output, _indices);
        }
        else
        {
            Delete(ref _indices);
            _result = _pool.Forward(_input, out _indices);
        }
    }

    public void Dispose()
    {
        foreach (nint tensor in new[] { _input, _outputGradient, _output, _result, _indices })
        {
            nint handle = tensor;
            Delete(ref handle);
        }
    }

    private static void Delete(ref nint tensor)
    {
        if (tensor != 0)
        {
            LibTorch.Check(LibTorch.DeleteTensor(tensor));
            tensor = 0;
        }
    }

    // Two axes at least, since PyTorch's functions of one reach those of two.
    private long[] Sizes(PoolShape3D shape) => _problem.Shape.Rank == 3
        ? [shape.Batch, shape.Channels, shape.Depth, shape.Height, shape.Width]
        : [shape.Batch, shape.Channels, shape.Height, shape.Width];

    // Axes of a tensor of this rank from the innermost in memory to the outermost.
    private int[] InnermostFirst(int rank) => _layout == MemoryLayout.ChannelsFirst
        ? [.. Enumerable.Range(0, rank).Reverse()]
        : [1, .. Enumerable.Range(2, rank - 2).Reverse(), 0];

    private nint Tensor(AlignedBuffer<float> data, PoolShape3D shape)
    {
        long[] sizes = Sizes(shape), strides = new long[sizes.Length];
        long stride = 1;
        foreach (int axis in InnermostFirst(sizes.Length))
        {
            strides[axis] = stride;
            stride *= sizes[axis];
        }

        LibTorch.Check(LibTorch.CreateTensor(
            data.Pointer, sizes.Length, sizes, strides, 0, LibTorch.Float32(), LibTorch.Cpu(), -1, out nint tensor));
        return tensor;
    }

    // In the order of this contestant's layout, whatever strides PyTorch chose.
    private T[] Gather<T>(nint tensor, PoolShape3D shape)
        where T : unmanaged
    {
        LibTorch.Check(LibTorch.GetData(tensor, out void* data));
        LibTorch.Check(LibTorch.GetStrides(tensor, out long* strides));
        long[] sizes = Sizes(shape);
        int[] innermostFirst = InnermostFirst(sizes.Length);
        T[] elements = new T[checked((int)shape.ElementCount)];
        for (int i = 0; i < elements.Length; i++)
        {
            long offset = 0, left = i;
            foreach (int axis in innermostFirst)
            {
                (left, long position) = long.DivRem(left, sizes[axis]);
                offset += position * strides[axis];
            }

            elements[i] = ((T*)data)[offset];
        }

        return elements;
    }
}
