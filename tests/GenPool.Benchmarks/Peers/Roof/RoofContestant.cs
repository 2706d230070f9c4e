using GenPool.Benchmarks.Measuring;

namespace GenPool.Benchmarks.Peers.Roof;

/// <summary>Streams the bytes of one operation.</summary>
internal sealed class RoofContestant : IContestant
{
    // The largest stream of a block; all streams of a block stay within the first-level cache.
    private const long BlockBytes = 8192;

    private readonly StreamLoop _loop;
    private readonly ParallelOptions _options;
    private readonly AlignedBuffer<byte>[] _buffers;
    private readonly int _blocks;
    private readonly int _slices;

    public RoofContestant(Traffic traffic, int threads, bool nonTemporal)
    {
        Detail = nonTemporal ? "non-temporal stores" : "ordinary stores";
        _buffers = [new(traffic.Read), new(traffic.ReadMask), new(traffic.Write), new(traffic.WriteMask)];

        // Some processors store zeros faster than anything else.
        Random random = new(1);
        Array.ForEach(_buffers, buffer => random.NextBytes(buffer.Span));
        _loop = new StreamLoop(Range(0), Range(1), Range(2), Range(3), nonTemporal);
        _blocks = (int)Math.Max(1, Math.Max(traffic.Read, traffic.Write) / BlockBytes);
        _slices = Math.Min(threads, _blocks);
        _options = new ParallelOptions { MaxDegreeOfParallelism = threads };
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

    public void Dispose() => Array.ForEach(_buffers, buffer => buffer.Dispose());

    private ByteRange Range(int buffer) => new(_buffers[buffer].Address, _buffers[buffer].Count);
}
