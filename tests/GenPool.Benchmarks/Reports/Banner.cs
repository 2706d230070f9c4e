using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Peers;
using Spectre.Console;

namespace GenPool.Benchmarks.Reports;

/// <summary>The lines before a table: machine, versions, and who is missing.</summary>
internal static class Banner
{
    /// <summary>Writes the machine and how it is measured.</summary>
    public static void Write(MeasureOptions measure)
    {
        AnsiConsole.MarkupLineInterpolated(
            $"{Machine.Processor}, {Environment.ProcessorCount} processors, {Machine.VectorBits}-bit vectors, {Machine.Runtime}, load {Machine.Load}, {DateTime.UtcNow:yyyy-MM-dd}");
        AnsiConsole.MarkupLineInterpolated($"{measure.Threads} thread(s), {measure.Rounds} interleaved rounds, {measure.Clock.Name} time");
    }

    /// <summary>Writes all of them.</summary>
    public static void Write(PeerRoster roster, MeasureOptions measure)
    {
        Write(measure);
        AnsiConsole.MarkupLineInterpolated($"{string.Join(", ", roster.Peers.Select(peer => $"{peer.Name} {peer.Version}"))}");
        foreach (string line in roster.Missing)
        {
            AnsiConsole.MarkupLineInterpolated($"[yellow]{line}[/]");
        }
    }
}
