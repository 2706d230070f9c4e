using System.Text.Json;
using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Peers;
using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Reports;

/// <summary>A run as raw figures: what <c>--json</c> writes. Times are microseconds a call.</summary>
internal sealed record RunFile(
    DateTime Date,
    string Processor,
    int Processors,
    string Runtime,
    int VectorBits,
    int Threads,
    int Rounds,
    string Clock,
    IReadOnlyDictionary<string, string> Versions,
    IReadOnlyList<RunFile.Row> Rows)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The figures of a run.</summary>
    public static RunFile Of(IReadOnlyList<RowResult> rows, PeerRoster roster, MeasureOptions measure) => new(
        DateTime.UtcNow,
        Machine.Processor,
        Environment.ProcessorCount,
        Machine.Runtime,
        Machine.VectorBits,
        measure.Threads,
        measure.Rounds,
        measure.Clock.Name,
        roster.Peers.ToDictionary(peer => peer.Name, peer => peer.Version),
        [.. rows.Select(Row.Of)]);

    /// <summary>Reads a file that <see cref="Write"/> wrote.</summary>
    public static RunFile Read(string path) => JsonSerializer.Deserialize<RunFile>(File.ReadAllText(path), s_options)!;

    /// <summary>Writes the file.</summary>
    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, s_options) + "\n");

    /// <summary>The rows as they were measured.</summary>
    public IReadOnlyList<RowResult> Results() => [.. Rows.Select(row => row.Result())];

    /// <summary>One operation on one shape.</summary>
    public sealed record Row(string Name, string Operation, string Input, string Window, long Bytes, string? Error, IReadOnlyList<Figure> Figures)
    {
        /// <summary>The figures of a row.</summary>
        public static Row Of(RowResult row) => new(
            row.Shape.Name, row.Operation.Name(), row.Shape.InputText, row.Shape.PoolText, row.Bytes, row.Error,
            [.. row.Timings.Select(t => new Figure(t.Entry.Peer, t.Entry.Layout.Name(), t.Detail, t.Median, t.Samples))]);

        /// <summary>The row of the figures.</summary>
        public RowResult Result() => new(
            ShapeFile.ParseLine($"{Name} {Input} {Window}"), PoolOperations.Parse(Operation), Bytes,
            [.. Figures.Select(f => new Timing(new Entry(f.Peer, MemoryLayouts.Parse(f.Layout)), f.Detail, f.Samples))], Error);
    }

    /// <summary>One contestant.</summary>
    public sealed record Figure(string Peer, string Layout, string Detail, double Median, IReadOnlyList<double> Samples);
}
