using GenPool.Benchmarks.Generation;
using GenPool.Benchmarks.Peers.OneDnn;
using GenPool.Benchmarks.Peers.Onnx;
using GenPool.Benchmarks.Peers.Roof;
using GenPool.Benchmarks.Peers.Torch;
using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Peers;

/// <summary>The peers that this machine has, and what to do about the others.</summary>
internal sealed class PeerRoster : IDisposable
{
    /// <summary>The names that <c>--peers</c> takes.</summary>
    public static readonly string[] Names = ["generic", "torch", "ort", "onednn", "roof"];

    private PeerRoster(IReadOnlyList<IPeer> peers, IReadOnlyList<string> missing) => (Peers, Missing) = (peers, missing);

    /// <summary>GenPool first, then the others.</summary>
    public IReadOnlyList<IPeer> Peers { get; }

    /// <summary>One line for each peer that was asked for and is not installed.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Loads peers.</summary>
    /// <param name="names">Some of <see cref="Names"/>.</param>
    /// <param name="threads">Threads each may use.</param>
    /// <param name="shapes">The rows that are to be measured.</param>
    public static PeerRoster Load(IReadOnlyCollection<string> names, int threads, IEnumerable<BenchShape> shapes)
    {
        List<IPeer> peers = [new GenPoolPeer(LayerCatalogue.Of(shapes))];
        List<string> missing = [];
        Add("generic", () => new GenericPeer(), string.Empty);
        Add("torch", () => LibTorch.TryLoad() ? new TorchPeer(threads) : null, TorchPeer.HowToInstall);
        Add("ort", OnnxRuntime, "restore the package Microsoft.ML.OnnxRuntime for this platform");
        Add("onednn", () => OneDnnLibrary.TryLoad() ? new OneDnnPeer(threads) : null, OneDnnPeer.HowToInstall);
        Add("roof", () => new RoofPeer(), string.Empty);
        return new PeerRoster(peers, missing);

        void Add(string name, Func<IPeer?> load, string howToInstall)
        {
            if (!names.Contains(name))
            {
                return;
            }

            if (load() is { } peer)
            {
                peers.Add(peer);
            }
            else
            {
                missing.Add($"{name} is skipped: it is not installed. To have it, {howToInstall}.");
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (IPeer peer in Peers)
        {
            peer.Dispose();
        }
    }

    private static OnnxRuntimePeer? OnnxRuntime()
    {
        try
        {
            OnnxRuntimePeer peer = new();
            _ = peer.Version; // Loads the native library.
            return peer;
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException)
        {
            return null;
        }
    }
}
