using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Peers;

namespace GenPool.Benchmarks.Reports;

/// <summary>The columns of a table of rows.</summary>
internal static class Columns
{
    /// <summary>Everybody who has a figure in some row: GenPool, its loops, the rivals in the order that they came, and the limit.</summary>
    public static IReadOnlyList<Entry> Of(IEnumerable<RowResult> rows) =>
    [
        .. rows.SelectMany(row => row.Timings).Select(timing => timing.Entry).Distinct()
            .GroupBy(entry => entry.Peer)
            .OrderBy(peer => PeerRoles.Of(peer.Key))
            .SelectMany(peer => peer.OrderBy(entry => entry.Layout)),
    ];
}
