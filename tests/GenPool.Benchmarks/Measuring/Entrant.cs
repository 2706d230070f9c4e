using GenPool.Benchmarks.Peers;

namespace GenPool.Benchmarks.Measuring;

/// <summary>A peer that is to be measured in one of its layouts.</summary>
internal sealed record Entrant(IPeer Peer, MemoryLayout Layout)
{
    /// <summary>Its column.</summary>
    public Entry Entry { get; } = new(Peer.Name, Layout);

    /// <summary>What it makes ready for a problem; null where it does not have it.</summary>
    public IContestant? Prepare(Problem problem) => Peer.Prepare(problem, Layout);

    /// <summary>All peers in all of their layouts.</summary>
    public static IReadOnlyList<Entrant> Of(IEnumerable<IPeer> peers) =>
        [.. peers.SelectMany(peer => peer.Layouts.Select(layout => new Entrant(peer, layout)))];
}
