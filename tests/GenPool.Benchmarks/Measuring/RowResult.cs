using GenPool.Benchmarks.Peers;
using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Measuring;

/// <summary>A measured row: every contestant of one operation on one shape.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Bytes">Bytes that the operation must move.</param>
/// <param name="Timings">A timing for each contestant; empty where the row is an error.</param>
/// <param name="Error">Why the row was not measured; null where it was.</param>
internal sealed record RowResult(BenchShape Shape, PoolOperation Operation, long Bytes, IReadOnlyList<Timing> Timings, string? Error)
{
    /// <summary>The name of the row.</summary>
    public string Name => $"{Shape.Name} {Operation.Name()}";

    /// <summary>What a contestant took; null where it was not measured.</summary>
    public Timing? Of(Entry entry) => Timings.FirstOrDefault(timing => timing.Entry == entry);

    /// <summary>GenPool's median in a layout; null where it was not measured.</summary>
    public double? Subject(MemoryLayout layout) => Best(t => t.Entry.Role == PeerRole.Subject && t.Entry.Layout == layout);

    /// <summary>The memory limit; null where it was not measured.</summary>
    public double? Limit() => Best(t => t.Entry.Role == PeerRole.Limit);

    /// <summary>The fastest rival among those that a condition names.</summary>
    public double? Rival(Func<Entry, bool>? where = null) =>
        Best(t => t.Entry.Role == PeerRole.Rival && (where is null || where(t.Entry)));

    private double? Best(Func<Timing, bool> where) =>
        Timings.Where(where).Select(t => (double?)t.Median).Min();
}
