using System.CommandLine;
using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Peers;
using GenPool.Benchmarks.Reports;

namespace GenPool.Benchmarks.Commands;

/// <summary>Everyone side by side.</summary>
internal static class PeersCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        RowOptions rows = new();
        Command command = new("peers", "GenPool beside other implementations and the memory limit, in one process.");
        rows.AddTo(command, writesFiles: true);
        command.SetAction(result => Run(rows.Read(result)));
        return command;
    }

    private static int Run(RowSelection selection)
    {
        using PeerRoster roster = PeerRoster.Load(selection.Peers, selection.Measure.Threads, selection.Shapes);
        Banner.Write(roster, selection.Measure);
        IReadOnlyList<RowResult> rows = RowRunner.Run(selection, Entrant.Of(roster.Peers));
        foreach (MemoryLayout layout in selection.Layouts)
        {
            PeerTable.Write(rows, layout);
            TargetTable.Write(rows, layout);
        }

        if (selection.Json is { } json)
        {
            RunFile.Of(rows, roster, selection.Measure).Write(json.FullName);
        }

        if (selection.Plot is { } plot)
        {
            RooflinePlot.Save(plot.FullName, rows);
        }

        return rows.Any(row => row.Error is not null) ? 1 : 0;
    }
}
