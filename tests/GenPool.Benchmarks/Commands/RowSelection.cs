using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Commands;

/// <summary>Which rows to measure, and how.</summary>
internal sealed record RowSelection(
    IReadOnlyList<BenchShape> Shapes,
    IReadOnlyList<PoolOperation> Operations,
    IReadOnlyList<MemoryLayout> Layouts,
    IReadOnlyCollection<string> Peers,
    MeasureOptions Measure,
    FileInfo? Json,
    FileInfo? Plot);
