using GenPool.Benchmarks.Measuring;

namespace GenPool.Benchmarks.Peers.Roof;

/// <summary>
/// The memory limit: a loop that reads and writes exactly the bytes the operation must, with the widest vectors, and
/// computes nothing.
/// </summary>
internal sealed class RoofPeer : IPeer
{
    // Below this no cache is outgrown, and a non-temporal store can only lose.
    private const long SmallestStreamedResult = 4 << 20;

    /// <summary>Its name.</summary>
    public const string PeerName = "roof";

    public string Name => PeerName;

    public string Version => $"{StreamLoop.WidestVectorBits}-bit vectors";

    public IReadOnlyList<MemoryLayout> Layouts { get; } = [MemoryLayout.ChannelsFirst];

    public bool IsExact(Problem problem) => true;

    /// <summary>
    /// The faster of ordinary and non-temporal stores. The second wins once the result outgrows the last-level cache,
    /// whose size a virtual machine states wrongly (the whole processor's, not that of the cores it was given).
    /// </summary>
    public IContestant? Prepare(Problem problem, MemoryLayout layout)
    {
        Traffic traffic = Traffic.Of(problem);
        RoofContestant ordinary = new(traffic, problem.Threads, nonTemporal: false);
        if (traffic.Write < SmallestStreamedResult)
        {
            return ordinary;
        }

        RoofContestant streaming = new(traffic, problem.Threads, nonTemporal: true);
        bool streams = Clock.Wall.Best(streaming, 7) < Clock.Wall.Best(ordinary, 7);
        (streams ? ordinary : streaming).Dispose();
        return streams ? streaming : ordinary;
    }

    public void Dispose()
    {
    }
}
