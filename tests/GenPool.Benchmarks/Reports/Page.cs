using System.Globalization;
using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Peers;

namespace GenPool.Benchmarks.Reports;

/// <summary>What <c>docs/performance.md</c> says of a run, as Markdown.</summary>
internal static class Page
{
    private static readonly PoolOperation[] s_operations = Enum.GetValues<PoolOperation>();

    private static readonly (MemoryLayout Layout, PoolOperation Operation)[] s_columns =
        [.. from layout in Entry.SubjectLayouts from operation in s_operations select (layout, operation)];

    /// <summary>The lines.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<RowResult> rows) =>
    [
        .. Entry.SubjectLayouts.SelectMany(layout => (string[])[$"GenPool {layout.Name()}:", "", .. TargetLines(rows, layout), ""]),
        "Rows that fall short of a target for every row, worst first:",
        "",
        .. Entry.SubjectLayouts.SelectMany(layout => s_operations.SelectMany(operation => Short(rows, layout, operation))),
        "",
        "Each row: times the memory limit, and after the stroke times faster than PyTorch in the same layout.",
        "",
        .. RowLines(rows),
    ];

    private static IEnumerable<string> TargetLines(IReadOnlyList<RowResult> rows, MemoryLayout layout) => MarkdownTable.Of(
        ["rows", "against", .. s_operations.Select(operation => operation.Name())],
        from operation in s_operations
        from numbered in Targets.Of(operation, layout).Index()
        group (operation, numbered.Item) by numbered.Index into same
        let first = same.First().Item
        let cells = s_operations.Select(operation => same.Where(pair => pair.operation == operation).Select(pair => Cell(pair.Item, rows, operation)).Single()).ToArray()
        where cells.Any(cell => cell != "-")
        select (string[])[first.Rows, first.Against, .. cells]);

    private static string Cell(Target target, IReadOnlyList<RowResult> rows, PoolOperation operation) =>
        target.Judge(rows.Where(row => row.Operation == operation && row.Error is null)) is { } outcome
            ? $"{target.Wanted}: {Reached(outcome)}"
            : "-";

    private static string Reached(TargetOutcome outcome)
    {
        string reached = outcome.Target.Share == 0.5
            ? FigureTable.Number(outcome.Median)
            : $"{outcome.Reached} of {outcome.Figures.Count}, worst {FigureTable.Number(outcome.Figures[0].Figure)}";
        return outcome.IsMet ? reached : $"**{reached}**";
    }

    private static IEnumerable<string> Short(IReadOnlyList<RowResult> rows, MemoryLayout layout, PoolOperation operation) =>
        from target in Targets.Of(operation, layout)
        where target.Share == 1
        let outcome = target.Judge(rows.Where(row => row.Operation == operation && row.Error is null))
        where outcome is { IsMet: false }
        let below = outcome.Figures.Where(figure => !target.IsReachedBy(figure.Figure)).Select(figure => $"{figure.Row.Shape.Name} {FigureTable.Number(figure.Figure)}")
        select $"- {layout.Name()} {operation.Name()}, {target.Rows}, {target.Against}, {target.Wanted}: {string.Join(", ", below)}";

    private static IEnumerable<string> RowLines(IReadOnlyList<RowResult> rows) => MarkdownTable.Of(
        ["row", "input", "pool", .. s_columns.Select(column => $"{column.Layout.Name()} {column.Operation.Name()}")],
        from row in rows
        group row by row.Shape.Name into same
        let shape = same.First().Shape
        select (string[])[shape.Name, shape.InputText, shape.PoolText, .. s_columns.Select(column => Figures(same, column.Layout, column.Operation))]);

    private static string Figures(IEnumerable<RowResult> rows, MemoryLayout layout, PoolOperation operation)
    {
        RowResult? row = rows.FirstOrDefault(row => row.Operation == operation && row.Error is null);
        if (row?.Subject(layout) is not { } subject)
        {
            return "-";
        }

        double? torch = row.Of(new Entry("PyTorch", layout))?.Median / subject;
        return $"{Short(subject / row.Limit())} / {Short(torch)}";
    }

    private static string Short(double? figure) => figure?.ToString(figure >= 9.95 ? "F0" : "F1", CultureInfo.InvariantCulture) ?? "-";
}
