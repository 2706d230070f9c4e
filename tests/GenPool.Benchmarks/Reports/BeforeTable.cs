using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Peers;
using Spectre.Console;

namespace GenPool.Benchmarks.Reports;

/// <summary>
/// GenPool's times of two runs beside each other, row by row. A row is slower where the quarter of its samples that was fastest
/// took longer than all but the slowest quarter of before: less than that is the noise of the row itself.
/// </summary>
internal static class BeforeTable
{
    /// <summary>Writes the rows that both runs have.</summary>
    public static void Write(IReadOnlyList<RowResult> before, IReadOnlyList<RowResult> now)
    {
        FigureTable table = new(
            "GenPool, microseconds a call, medians", ["row", "input", "pool", "layout"], ["before", "now", "now / before", "their roofs", "noise", ""]);
        List<(string Row, double Ratio)> slower = [], faster = [];
        List<double> ratios = [];
        foreach ((RowResult old, RowResult row) in before.Join(now, row => row.Name, row => row.Name, (old, row) => (old, row)))
        {
            foreach (MemoryLayout layout in Entry.SubjectLayouts)
            {
                Entry subject = new(GenPoolPeer.PeerName, layout);
                if (old.Of(subject) is not { } was || row.Of(subject) is not { } @is)
                {
                    continue;
                }

                double ratio = @is.Median / was.Median;
                bool isSlower = @is.Quantile(0.25) > was.Quantile(0.75), isFaster = @is.Quantile(0.75) < was.Quantile(0.25);
                ratios.Add(ratio);
                (isSlower ? slower : isFaster ? faster : []).Add(($"{row.Name} {layout.Name()}", ratio));
                table.Add(
                    [row.Name, row.Shape.InputText, row.Shape.PoolText, layout.Name()],
                    [
                        FigureTable.Time(was.Median), FigureTable.Time(@is.Median), FigureTable.Number(ratio), FigureTable.Number(row.Limit() / old.Limit()),
                        FigureTable.Number(Math.Max(was.Spread, @is.Spread)), isSlower ? "slower" : isFaster ? "faster" : string.Empty,
                    ]);
            }
        }

        table.Write();
        if (ratios.Count == 0)
        {
            AnsiConsole.MarkupLine("The two runs have no row in common.");
            return;
        }

        AnsiConsole.MarkupLineInterpolated(
            $"{ratios.Count} rows, now / before {FigureTable.Number(Statistics.Median(ratios))} in the median; beyond their noise {faster.Count} faster, {slower.Count} slower");
        if (slower.Count > 0)
        {
            AnsiConsole.MarkupLineInterpolated(
                $"slower: {string.Join(", ", slower.OrderByDescending(row => row.Ratio).Select(row => $"{row.Row} {FigureTable.Number(row.Ratio)}"))}");
        }
    }
}
