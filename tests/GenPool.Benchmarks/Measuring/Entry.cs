using GenPool.Benchmarks.Peers;

namespace GenPool.Benchmarks.Measuring;

/// <summary>A column of the table: a peer in one layout.</summary>
internal sealed record Entry(IPeer Peer, MemoryLayout Layout)
{
    /// <summary>The name in tables; a peer with one layout needs no layout in it.</summary>
    public string Name => Peer.Role == PeerRole.Limit ? Peer.Name : $"{Peer.Name} {Layout.Name()}";

    /// <summary>The layouts that GenPool has kernels for.</summary>
    public static IReadOnlyList<MemoryLayout> SubjectLayouts { get; } = [MemoryLayout.Nchw, MemoryLayout.Nhwc];

    /// <summary>All columns of some peers.</summary>
    public static IReadOnlyList<Entry> Of(IEnumerable<IPeer> peers) =>
        [.. peers.SelectMany(peer => peer.Layouts.Select(layout => new Entry(peer, layout)))];
}
