using GenPool.Benchmarks.Peers;

namespace GenPool.Benchmarks.Measuring;

/// <summary>A column of the table: a peer, by its name, in one layout.</summary>
internal sealed record Entry(string Peer, MemoryLayout Layout)
{
    /// <summary>The layouts that GenPool has kernels for.</summary>
    public static IReadOnlyList<MemoryLayout> SubjectLayouts { get; } = [MemoryLayout.ChannelsFirst, MemoryLayout.ChannelsLast];

    /// <summary>What its figures are compared for.</summary>
    public PeerRole Role => PeerRoles.Of(Peer);

    /// <summary>The name in tables; a peer with one layout needs no layout in it.</summary>
    public string Name => Role == PeerRole.Limit ? Peer : $"{Peer} {Layout.Name()}";
}
