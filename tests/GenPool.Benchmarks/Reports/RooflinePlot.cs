using System.Globalization;
using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Peers;
using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace GenPool.Benchmarks.Reports;

/// <summary>
/// The roofline picture, a panel for each operation. Windows up to 3x3 make one comparison a byte at most, so their
/// roof is the memory, and the picture shows that side: across, the bytes a row must move; up, the bytes a second at which a
/// contestant got its row done. The limit's own marks are joined, and show the caches as steps.
/// </summary>
internal static class RooflinePlot
{
    private const int Width = 1800;
    private const int Height = 700;

    /// <summary>Draws the rows; the file's name says in which format.</summary>
    public static void Save(string path, IReadOnlyList<RowResult> rows)
    {
        IReadOnlyList<Entry> entries = Columns.Of(rows);
        IGrouping<PoolOperation, RowResult>[] panels = [.. rows.Where(row => row.Error is null).GroupBy(row => row.Operation)];
        if (panels.Length == 0)
        {
            return;
        }

        Multiplot picture = new() { Layout = new ScottPlot.MultiplotLayouts.Columns() };
        picture.AddPlots(panels.Length);
        foreach ((IGrouping<PoolOperation, RowResult> panel, Plot plot) in panels.Zip(picture.GetPlots()))
        {
            Draw(plot, [.. panel], entries);
            plot.Title(panel.Key.Name());
        }

        ShareScale(picture.GetPlots());
        picture.GetPlot(panels.Length - 1).ShowLegend(Alignment.LowerRight);
        picture.GetPlot(0).Title($"{panels[0].Key.Name()}   ({Machine.Processor}, {Machine.VectorBits}-bit vectors, {DateTime.UtcNow:yyyy-MM-dd})");
        if (Path.GetExtension(path).Equals(".svg", StringComparison.OrdinalIgnoreCase))
        {
            using Stream file = File.Create(path);
            using SKCanvas canvas = SKSvgCanvas.Create(new SKRect(0, 0, Width, Height), file);
            picture.Render(canvas, new PixelRect(0, Width, Height, 0));
        }
        else
        {
            picture.SavePng(path, Width, Height);
        }
    }

    private static void Draw(Plot plot, RowResult[] rows, IReadOnlyList<Entry> entries)
    {
        ScottPlot.Palettes.Category10 palette = new();
        int color = 0;
        foreach (Entry entry in entries.Where(entry => entry.Role != PeerRole.Reference))
        {
            // Each contestant keeps its color in all panels, also where it has no mark.
            Color own = entry.Role == PeerRole.Limit ? Colors.Gray : palette.GetColor(color++);
            Add(plot, entry, own, [.. Marks(rows, entry).OrderBy(mark => mark.Bytes)]);
        }

        LabelDecades(plot.Axes.Bottom, bytes => bytes >= 1e6 ? $"{bytes / 1e6:N0} MB" : $"{bytes / 1e3:N0} KB");
        LabelDecades(plot.Axes.Left, rate => rate.ToString("G3", CultureInfo.InvariantCulture));
        plot.XLabel("bytes a row must move");
        plot.YLabel("GB/s");
        plot.HideLegend();
    }

    private static void ShareScale(Plot[] plots)
    {
        AxisLimits[] limits = [.. plots.Select(plot =>
        {
            plot.Axes.AutoScale();
            return plot.Axes.GetLimits();
        })];
        foreach (Plot plot in plots)
        {
            plot.Axes.SetLimits(limits.Min(l => l.Left), limits.Max(l => l.Right), limits.Min(l => l.Bottom), limits.Max(l => l.Top));
        }
    }

    private static IEnumerable<(double Bytes, double Rate)> Marks(IEnumerable<RowResult> rows, Entry entry) =>
        from row in rows
        from timing in row.Timings
        where timing.Entry == entry
        select ((double)row.Bytes, row.Bytes / timing.Median / 1e3);

    private static void Add(Plot plot, Entry entry, Color color, (double Bytes, double Rate)[] marks)
    {
        // ScottPlot's axes are linear; the data and the labels are made logarithmic.
        Scatter scatter = plot.Add.Scatter(
            marks.Select(mark => Math.Log10(mark.Bytes)).ToArray(), marks.Select(mark => Math.Log10(mark.Rate)).ToArray(), color);
        scatter.LegendText = entry.Name;
        scatter.LineWidth = entry.Role == PeerRole.Limit ? 1 : 0;
        scatter.MarkerSize = entry.Role == PeerRole.Subject ? 10 : 5;
        scatter.MarkerShape = entry.Layout switch
        {
            MemoryLayout.ChannelsFirst => MarkerShape.FilledCircle,
            MemoryLayout.ChannelsLast => MarkerShape.FilledSquare,
            _ => MarkerShape.FilledTriangleUp,
        };
    }

    private static void LabelDecades(IAxis axis, Func<double, string> label)
    {
        NumericManual ticks = new();
        for (int power = -2; power <= 10; power++)
        {
            foreach (double step in new[] { 1.0, 2, 5 })
            {
                double value = step * Math.Pow(10, power);
                ticks.AddMajor(Math.Log10(value), step == 1 ? label(value) : string.Empty);
            }
        }

        axis.TickGenerator = ticks;
    }
}
