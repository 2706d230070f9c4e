using GenPool.Benchmarks.Measuring;
using Spectre.Console;

namespace GenPool.Benchmarks.Reports;

/// <summary>The summary of a run: each target, whether these rows meet it, and the rows that fall short.</summary>
internal static class TargetTable
{
    /// <summary>Writes the summary of one layout of GenPool.</summary>
    public static void Write(IReadOnlyList<RowResult> rows, MemoryLayout layout)
    {
        (PoolOperation Operation, TargetOutcome Outcome)[] outcomes =
        [
            .. from operation in Enum.GetValues<PoolOperation>()
               let measured = rows.Where(row => row.Operation == operation && row.Error is null).ToArray()
               from target in Targets.Of(operation, layout)
               let outcome = target.Judge(measured)
               where outcome is not null
               select (operation, outcome),
        ];
        FigureTable table = new(
            $"GenPool {layout.Name()}: targets", ["op", "rows", "against", "wanted"], ["reached by", "median", "worst", "met"]);
        foreach ((PoolOperation operation, TargetOutcome outcome) in outcomes)
        {
            table.Add(
                [operation.Name(), outcome.Target.Rows, outcome.Target.Against, outcome.Target.Wanted],
                [
                    $"{outcome.Reached} of {outcome.Figures.Count}", FigureTable.Number(outcome.Median),
                    FigureTable.Number(outcome.Figures[0].Figure), outcome.IsMet ? "yes" : "no",
                ]);
        }

        table.Write();
        foreach ((PoolOperation operation, TargetOutcome outcome) in outcomes.Where(pair => !pair.Outcome.IsMet && pair.Outcome.Target.Share > 0.5))
        {
            IEnumerable<string> below = outcome.Figures
                .Where(figure => !outcome.Target.IsReachedBy(figure.Figure))
                .Select(figure => $"{figure.Row.Shape.Name} {FigureTable.Number(figure.Figure)}");
            AnsiConsole.MarkupLineInterpolated(
                $"{layout.Name()} {operation.Name()}, {outcome.Target.Rows}, {outcome.Target.Against}, {outcome.Target.Wanted}: {string.Join(", ", below)}");
        }
    }
}
