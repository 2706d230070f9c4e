using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Peers.Native;

namespace GenPool.Benchmarks.Peers;

/// <summary>PyTorch's CPU kernels, called through their C functions without autograd or Python.</summary>
internal sealed class TorchPeer : IPeer
{
    /// <summary>What to do when the library is missing.</summary>
    public const string HowToInstall = "restore the package libtorch-cpu-linux-x64 on Linux x64: build without -p:LibTorch=false";

    /// <summary>Sets the threads of the loaded library.</summary>
    public TorchPeer(int threads) => LibTorch.SetThreads(threads);

    public string Name => "PyTorch";

    // The folder is .../libtorch-cpu-linux-x64/VERSION/runtimes/linux-x64/native.
    public string Version => Path.GetFileName(Path.GetFullPath(Path.Combine(LibTorch.Folder!, "../../..")));

    public PeerRole Role => PeerRole.Rival;

    public IReadOnlyList<MemoryLayout> Layouts { get; } = [MemoryLayout.Nchw, MemoryLayout.Nhwc];

    public bool AddsInOutputOrder => true;

    public IContestant? Prepare(Problem problem, MemoryLayout layout)
    {
        // PyTorch accepts no more than half a window of padding.
        Shapes.Window w = problem.Shape.Window;
        return w.PaddingHeight * 2 > w.Height || w.PaddingWidth * 2 > w.Width ? null : new TorchContestant(problem, layout);
    }

    public void Dispose()
    {
    }
}
