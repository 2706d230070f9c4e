using System.Globalization;
using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Peers;
using Spectre.Console;

namespace GenPool.Benchmarks.Reports;

/// <summary>The table of a run: a line for each row, a column for each contestant, then the ratios.</summary>
internal static class PeerTable
{
    /// <summary>Writes the table of one layout of GenPool.</summary>
    public static void Write(IReadOnlyList<RowResult> rows, MemoryLayout layout)
    {
        Entry[] columns = [.. Columns.Of(rows).Where(entry => IsShown(entry, layout))];
        Table table = new() { Title = new TableTitle($"GenPool {layout.Name()}: microseconds a call, medians"), Border = TableBorder.Minimal };
        table.AddColumn("row");
        table.AddColumn("input");
        table.AddColumn("pool");
        foreach (string name in columns.Select(entry => entry.Name).Concat(["/ same layout", "/ any layout", "/ roof"]))
        {
            table.AddColumn(new TableColumn(name.Replace(' ', '\n')).RightAligned());
        }

        foreach (RowResult row in rows)
        {
            string[] head = [row.Name, row.Shape.InputText, row.Shape.PoolText];
            if (row.Error is { } error)
            {
                table.AddRow([.. head.Select(Markup.Escape), "[red]error[/]"]);
                continue;
            }

            Ratios ratios = Ratios.Of(row, layout);
            table.AddRow([
                .. head.Select(Markup.Escape),
                .. columns.Select(entry => FigureTable.Time(row.Timings.FirstOrDefault(t => t.Entry == entry)?.Median)),
                Ratio(ratios.SameLayout, 1), Ratio(ratios.AnyLayout, 1), Ratio(ratios.Roof, double.MaxValue)]);
        }

        AnsiConsole.Write(table);
        foreach (RowResult row in rows.Where(row => row.Error is not null))
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{row.Name} is an error: {row.Error}[/]");
        }
    }

    private static string Ratio(double? ratio, double limit) => ratio is { } r
        ? string.Create(CultureInfo.InvariantCulture, $"{(r > limit ? "[red]" : "[default]")}{r:F2}[/]")
        : "-";

    private static bool IsShown(Entry entry, MemoryLayout layout) =>
        entry.Role is PeerRole.Rival or PeerRole.Limit || entry.Layout == layout;
}
