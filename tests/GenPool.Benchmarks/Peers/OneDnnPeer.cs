using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Peers.Native;

namespace GenPool.Benchmarks.Peers;

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
        OneDnn.Check(OneDnn.CreateEngine(out _engine, OneDnn.Cpu, 0));
        OneDnn.Check(OneDnn.CreateStream(out _stream, _engine, 1));
    }

    public string Name => "oneDNN";

    public unsafe string Version
    {
        get
        {
            int* version = OneDnn.Version();
            return $"{version[0]}.{version[1]}.{version[2]}";
        }
    }

    public PeerRole Role => PeerRole.Rival;

    public IReadOnlyList<MemoryLayout> Layouts { get; } = [MemoryLayout.Nchw, MemoryLayout.Nhwc, MemoryLayout.NChw16c];

    public bool AddsInOutputOrder => false;

    public IContestant? Prepare(Problem problem, MemoryLayout layout)
    {
        // A partly filled block of channels would make it move bytes that no other contestant has to.
        bool wholeBlocks = layout != MemoryLayout.NChw16c || problem.Shape.Input.Channels % 16 == 0;
        return wholeBlocks && problem.Shape.Window.Dilation == 1 ? new OneDnnContestant(problem, layout, _engine, _stream) : null;
    }

    public void Dispose()
    {
        _ = OneDnn.DestroyStream(_stream);
        _ = OneDnn.DestroyEngine(_engine);
    }
}
