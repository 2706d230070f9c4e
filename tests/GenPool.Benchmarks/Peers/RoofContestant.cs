using GenPool.Benchmarks.Measuring;

namespace GenPool.Benchmarks.Peers;

/// <summary>Streams the bytes of one operation.</summary>
internal sealed class RoofContestant : IContestant
{
    // The largest stream of a block; all streams of a block stay within the first-level cache.
    private const long BlockBytes = 8192;

    private readonly StreamLoop _loop;
    private readonly ParallelOptions _options;
    private readonly AlignedBuffer<float> _result;
    private readonly AlignedBuffer<byte> _mask;
    private readonly int _blocks;
    private readonly int _slices;

    public RoofContestant(Problem problem, bool nonTemporal)
    {
        Detail = nonTemporal ? "non-temporal stores" : "ordinary stores";
        long outputs = problem.Output.ElementCount;
        _result = new AlignedBuffer<float>(problem.Result.ElementCount);
        _mask = new AlignedBuffer<byte>(outputs);
        ByteRange result = new(_result.Address, problem.Result.ElementCount * sizeof(float));
        ByteRange mask = new(_mask.Address, problem.Operation == PoolOperation.Inference ? 0 : outputs);
        ByteRange source = problem.Operation == PoolOperation.Backward
            ? new(problem.OutputGradient(MemoryLayout.Nchw).Address, outputs * sizeof(float))
            : new(problem.Input(MemoryLayout.Nchw).Address, problem.Shape.CoveredElements * sizeof(float));
        _loop = problem.Operation == PoolOperation.Backward
            ? new StreamLoop(source, mask, result, default, nonTemporal)
            : new StreamLoop(source, default, result, mask, nonTemporal);
        _blocks = (int)Math.Max(1, Math.Max(source.Bytes, result.Bytes) / BlockBytes);
        _slices = Math.Min(problem.Threads, _blocks);
        _options = new ParallelOptions { MaxDegreeOfParallelism = problem.Threads };
    }

    public string Detail { get; }

    public ReadOnlySpan<float> Result => [];

    public ReadOnlySpan<long> Indices => [];

    public void Run()
    {
        if (_slices == 1)
        {
            _loop.Run(0, _blocks, _blocks);
            return;
        }

        Parallel.For(0, _slices, _options, slice =>
            _loop.Run((int)((long)_blocks * slice / _slices), (int)((long)_blocks * (slice + 1) / _slices), _blocks));
    }

    public void Dispose()
    {
        _result.Dispose();
        _mask.Dispose();
    }
}
