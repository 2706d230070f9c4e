using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Peers;
using ScottPlot;

namespace GenPool.Benchmarks.Reports;

/// <summary>
/// The roofline picture. A pool does less than one comparison per byte on any machine of today, so its roof is the memory
/// and the picture shows that side: across, the bytes a row must move; up, the bytes a second at which a contestant
/// got its row done. The limit's own marks are joined, and show the caches as steps.
/// </summary>
internal static class RooflinePlot
{
    private const int Width = 1400;
    private const int Height = 800;

    /// <summary>Draws the rows; the file's name says in which format.</summary>
    public static void Save(string path, IReadOnlyList<RowResult> rows, IReadOnlyList<Entry> entries)
    {
        Plot plot = new();
        RowResult[] measured = [.. rows.Where(row => row.Error is null)];
        ScottPlot.Palettes.Category10 palette = new();
        int color = 0;
        foreach (Entry entry in entries.Where(entry => entry.Peer.Role != PeerRole.Reference))
        {
            (double Bytes, double Rate)[] marks = [.. Marks(measured, entry).OrderBy(mark => mark.Bytes)];
            if (marks.Length > 0)
            {
                Add(plot, entry, marks, entry.Peer.Role == PeerRole.Limit ? Colors.Gray : palette.GetColor(color++));
            }
        }

        LabelInPowersOfTen(plot.Axes.Bottom);
        LabelInPowersOfTen(plot.Axes.Left);
        plot.XLabel("bytes a row must move");
        plot.YLabel("GB/s");
        plot.Title($"{Machine.Processor}, {Machine.VectorBits}-bit vectors, {DateTime.UtcNow:yyyy-MM-dd}: one mark per row");
        plot.ShowLegend(Edge.Right);
        if (Path.GetExtension(path).Equals(".svg", StringComparison.OrdinalIgnoreCase))
        {
            plot.SaveSvg(path, Width, Height);
        }
        else
        {
            plot.SavePng(path, Width, Height);
        }
    }

    private static IEnumerable<(double Bytes, double Rate)> Marks(IEnumerable<RowResult> rows, Entry entry) =>
        from row in rows
        from timing in row.Timings
        where timing.Entry == entry
        select ((double)row.Bytes, row.Bytes / timing.Median / 1e3);

    private static void Add(Plot plot, Entry entry, (double Bytes, double Rate)[] marks, Color color)
    {
        // The axes are linear in ScottPlot; the data and the labels are made logarithmic.
        double[] x = [.. marks.Select(mark => Math.Log10(mark.Bytes))];
        double[] y = [.. marks.Select(mark => Math.Log10(mark.Rate))];
        bool subject = entry.Peer.Role == PeerRole.Subject;
        ScottPlot.Plottables.Scatter scatter = plot.Add.Scatter(x, y, color);
        scatter.LegendText = entry.Name;
        scatter.LineWidth = entry.Peer.Role == PeerRole.Limit ? 1 : 0;
        scatter.MarkerSize = subject ? 10 : 5;
        scatter.MarkerShape = entry.Layout switch
        {
            MemoryLayout.Nchw => MarkerShape.FilledCircle,
            MemoryLayout.Nhwc => MarkerShape.FilledSquare,
            _ => MarkerShape.FilledTriangleUp,
        };
    }

    private static void LabelInPowersOfTen(IAxis axis) => axis.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic
    {
        IntegerTicksOnly = true,
        MinorTickGenerator = new ScottPlot.TickGenerators.LogMinorTickGenerator(),
        LabelFormatter = power => Math.Pow(10, power).ToString("N0", System.Globalization.CultureInfo.InvariantCulture),
    };
}
