using System.CommandLine;
using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Peers;
using GenPool.Benchmarks.Reports;
using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Commands;

/// <summary>The rows of an earlier run, measured again, beside what they took then.</summary>
internal static class BeforeCommand
{
    private const string PeersNeeded = "roof";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<FileInfo> file = new("file") { Description = "What an earlier run wrote with --json." };
        file.AcceptExistingOnly();
        Option<FileInfo?> after = new("--after") { Description = "What a later run wrote, in place of measuring now." };
        RowOptions rows = new();
        Command command = new("before", "GenPool now beside an earlier run, row by row.") { file, after };
        rows.AddTo(command, writesFiles: true);
        command.SetAction(result => Run(result, rows, result.GetValue(file)!, result.GetValue(after)));
        return command;
    }

    private static void Run(ParseResult result, RowOptions options, FileInfo file, FileInfo? after)
    {
        IReadOnlyList<RowResult> before = RunFile.Read(file.FullName).Results();
        BenchShape[] shapes = [.. before.Select(row => row.Shape).DistinctBy(shape => shape.Name)];
        BeforeTable.Write(before, after is null ? Measure(options.Read(result, shapes)) : RunFile.Read(after.FullName).Results());
    }

    private static IReadOnlyList<RowResult> Measure(RowSelection selection)
    {
        using PeerRoster roster = PeerRoster.Load([PeersNeeded], selection.Measure.Threads, selection.Shapes);
        Banner.Write(roster, selection.Measure);
        IReadOnlyList<RowResult> rows = RowRunner.Run(selection, Entrant.Of(roster.Peers));
        if (selection.Json is { } json)
        {
            RunFile.Of(rows, roster, selection.Measure).Write(json.FullName);
        }

        return rows;
    }
}
