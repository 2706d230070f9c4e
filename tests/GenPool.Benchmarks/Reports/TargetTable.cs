using GenPool.Benchmarks.Measuring;
using Spectre.Console;

namespace GenPool.Benchmarks.Reports;

/// <summary>The summary of a run: each target, and whether these rows meet it.</summary>
internal static class TargetTable
{
    /// <summary>Writes the summary of one layout of GenPool.</summary>
    public static void Write(IReadOnlyList<RowResult> rows, MemoryLayout layout)
    {
        Table table = new() { Title = new TableTitle($"GenPool {layout.Name()}: targets"), Border = TableBorder.Minimal };
        table.AddColumns("op", "against", "wanted");
        foreach (string name in new[] { "rows that reach it", "median", "worst" })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        table.AddColumns("worst row", "met");
        foreach (PoolOperation operation in Enum.GetValues<PoolOperation>())
        {
            RowResult[] measured = [.. rows.Where(row => row.Operation == operation && row.Error is null)];
            foreach (TargetOutcome outcome in Targets.Of(operation, layout).Select(target => target.Judge(measured)).OfType<TargetOutcome>())
            {
                table.AddRow(
                    operation.Name(), outcome.Target.Against, Wanted(outcome.Target), $"{outcome.Reached} of {outcome.Rows}",
                    FigureTable.Number(outcome.Median), FigureTable.Number(outcome.Worst), outcome.WorstRow, outcome.Met ? "[green]yes[/]" : "[red]no[/]");
            }
        }

        AnsiConsole.Write(table);
    }

    private static string Wanted(Target target) => target.Sense switch
    {
        TargetSense.EveryRowAtLeast => $"{FigureTable.Number(target.Bound)} times faster, every row",
        TargetSense.MedianAtLeast => $"{FigureTable.Number(target.Bound)} times faster, median",
        _ => $"{FigureTable.Number(target.Bound)} times its time at most",
    };
}
