using GenPool.Benchmarks.Peers.Roof;

namespace GenPool.Benchmarks.Peers;

/// <summary>What a peer's figure is compared for.</summary>
internal enum PeerRole
{
    /// <summary>GenPool's generated kernels.</summary>
    Subject,

    /// <summary>GenPool's plain loops: correct, and no rival.</summary>
    Reference,

    /// <summary>A rival.</summary>
    Rival,

    /// <summary>The memory limit.</summary>
    Limit,
}

/// <summary>Roles by the names of peers, so that a run that was written to a file can be read again.</summary>
internal static class PeerRoles
{
    /// <summary>The role of a peer.</summary>
    public static PeerRole Of(string peer) => peer switch
    {
        GenPoolPeer.PeerName => PeerRole.Subject,
        GenericPeer.PeerName => PeerRole.Reference,
        RoofPeer.PeerName => PeerRole.Limit,
        _ => PeerRole.Rival,
    };
}
