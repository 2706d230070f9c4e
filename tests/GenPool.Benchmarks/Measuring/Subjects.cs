using GenPool.Benchmarks.Peers;

namespace GenPool.Benchmarks.Measuring;

/// <summary>What this build of GenPool has kernels for.</summary>
internal static class Subjects
{
    /// <summary>Its layouts.</summary>
    public static IReadOnlyList<MemoryLayout> Layouts
    {
        get
        {
            using GenPoolPeer peer = new();
            return peer.Layouts;
        }
    }
}
