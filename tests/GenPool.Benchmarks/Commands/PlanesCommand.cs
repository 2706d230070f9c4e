using System.CommandLine;
using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Reports;
using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Commands;

/// <summary>What an output costs on small and large planes, in cache: a cliff below the vector width would show here.</summary>
internal static class PlanesCommand
{
    private const int Elements = 64 * 1024;
    private const int Compared = 56;
    private const double Bound = 3;

    private static readonly int[] s_widths = [8, 12, 14, 24, 28, 56, 112, 224];
    private static readonly int[] s_small = [8, 14];
    private static readonly string[] s_windows = ["2x2 s2", "3x3 s2 p1", "3x3 s1 p1"];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        MeasureFlags measure = new();
        Command command = new("planes", $"Time per output over plane widths {s_widths[0]} to {s_widths[^1]}, in cache.");
        measure.AddTo(command);
        command.SetAction(result => Run(measure.Read(result)));
        return command;
    }

    private static void Run(MeasureOptions measure)
    {
        Banner.Write(measure);
        FigureTable table = new("nanoseconds an output", ["layout", "window", "op"], [.. s_widths.Select(width => $"{width}x{width}"), "worst of 8, 14 / 56"]);
        List<double> ratios = [];
        foreach (MemoryLayout layout in Entry.SubjectLayouts)
        {
            foreach (string window in s_windows)
            {
                BenchShape[] shapes = [.. s_widths.Select(width => Shape(width, window))];
                foreach (PoolOperation operation in Enum.GetValues<PoolOperation>())
                {
                    double[] medians = SubjectTimes.Medians(shapes, operation, layout, measure);
                    double[] each = [.. medians.Select((time, i) => time * 1e3 / shapes[i].Output.ElementCount)];
                    double ratio = s_small.Max(width => each[Array.IndexOf(s_widths, width)]) / each[Array.IndexOf(s_widths, Compared)];
                    ratios.Add(ratio);
                    table.Add([layout.Name(), window, operation.Name()], [.. each.Select(time => FigureTable.Number(time)), FigureTable.Number(ratio)]);
                }
            }
        }

        table.Write();
        FigureTable.Verdict($"8x8 and 14x14 at most {Bound} times 56x56, worst row", ratios, Math.Max, worst => worst <= Bound);
    }

    // About the same number of elements at every width, so that all stay in the same cache.
    private static BenchShape Shape(int width, string window) => new(
        $"{width}", new PoolShape3D(1, Math.Max(1, Elements / (width * width)), 1, width, width), PoolText.Parse(window.Split(' '), rank: 2));
}
