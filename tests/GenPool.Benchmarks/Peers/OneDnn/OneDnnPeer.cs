using GenPool.Benchmarks.Measuring;

namespace GenPool.Benchmarks.Peers.OneDnn;

/// <summary>oneDNN in its three layouts, with the kernels that it chooses for this processor.</summary>
internal sealed class OneDnnPeer : IPeer
{
    /// <summary>What to do when the library is missing.</summary>
    public const string HowToInstall = "apt-get install libdnnl2";

    private readonly nint _engine;
    private readonly nint _stream;

    /// <summary>Sets the threads, and creates an engine and a stream.</summary>
    public OneDnnPeer(int threads)
    {
        Glibc.SetOpenMPThreads(threads);
        OneDnnLibrary.Check(OneDnnLibrary.CreateEngine(out _engine, OneDnnLibrary.Cpu, 0));
        OneDnnLibrary.Check(OneDnnLibrary.CreateStream(out _stream, _engine, 1));
    }

    public string Name => "oneDNN";

    public unsafe string Version
    {
        get
        {
            int* version = OneDnnLibrary.Version();
            return $"{version[0]}.{version[1]}.{version[2]}";
        }
    }

    public IReadOnlyList<MemoryLayout> Layouts { get; } = [MemoryLayout.ChannelsFirst, MemoryLayout.ChannelsLast, MemoryLayout.ChannelBlocks];

    // Its sums are in another order than GenPool's.
    public bool IsExact(Problem problem) =>
        problem.Shape.Pool is MaxPoolParameters && (problem.Operation != PoolOperation.Backward || !problem.Shape.Overlaps);

    public IContestant? Prepare(Problem problem, MemoryLayout layout)
    {
        // A partly filled block of channels would make it move bytes that no other contestant has to.
        bool wholeBlocks = layout != MemoryLayout.ChannelBlocks || problem.Shape.Input.Channels % MemoryLayouts.BlockChannels == 0;
        return wholeBlocks && OneDnnWindows.Of(problem.Shape) is { } windows
            ? new OneDnnContestant(problem, windows, layout, _engine, _stream)
            : null;
    }

    public void Dispose()
    {
        _ = OneDnnLibrary.DestroyStream(_stream);
        _ = OneDnnLibrary.DestroyEngine(_engine);
    }
}
