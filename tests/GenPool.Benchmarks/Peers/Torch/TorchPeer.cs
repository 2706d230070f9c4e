using GenPool.Benchmarks.Measuring;

namespace GenPool.Benchmarks.Peers.Torch;

/// <summary>PyTorch's CPU kernels, called without autograd or Python.</summary>
internal sealed class TorchPeer : IPeer
{
    /// <summary>What to do when the library is missing.</summary>
    public const string HowToInstall = "restore the package libtorch-cpu-linux-x64 on Linux x64: build without -p:LibTorch=false";

    /// <summary>Sets the threads of the loaded library.</summary>
    public TorchPeer(int threads) => LibTorch.SetThreads(threads);

    public string Name => "PyTorch";

    // The folder is .../libtorch-cpu-linux-x64/VERSION/runtimes/linux-x64/native.
    public string Version => Path.GetFileName(Path.GetFullPath(Path.Combine(LibTorch.Folder!, "../../..")));

    public IReadOnlyList<MemoryLayout> Layouts { get; } = [MemoryLayout.ChannelsFirst, MemoryLayout.ChannelsLast];

    // An adaptive average is divided once for each axis, and a mean is added in registers.
    public bool IsExact(Problem problem) => problem.Shape.Pool is MaxPoolParameters || problem.Shape.Pool.Axes[0] is SlidingAxis;

    public IContestant? Prepare(Problem problem, MemoryLayout layout) =>
        TorchPools.Of(problem.Shape) is { } pool ? new TorchContestant(pool, problem, layout) : null;

    public void Dispose()
    {
    }
}
