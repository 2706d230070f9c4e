using System.CommandLine;
using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Reports;
using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Commands;

/// <summary>What a large window costs beside a small one on the same plane; without a trick it grows with its taps.</summary>
internal static class WindowsCommand
{
    private const double Bound = 3;

    private static readonly int[] s_sizes = [3, 5, 9, 13];
    private static readonly int[] s_planes = [13, 20, 56];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        MeasureFlags measure = new();
        Command command = new("windows", "3x3, 5x5, 9x9 and 13x13 windows of stride 1 on the same plane, in cache.");
        measure.AddTo(command);
        command.SetAction(result => Run(measure.Read(result)));
        return command;
    }

    private static void Run(MeasureOptions measure)
    {
        Banner.Write(measure);
        FigureTable table = new("microseconds a call", ["layout", "input", "op"], [.. s_sizes.Select(size => $"{size}x{size}"), "13x13 / 3x3"]);
        List<double> ratios = [];
        foreach (MemoryLayout layout in Entry.SubjectLayouts)
        {
            foreach (int plane in s_planes)
            {
                PoolShape3D input = new(1, 64 * 1024 / (plane * plane), 1, plane, plane);
                BenchShape[] shapes = [.. s_sizes.Select(size => new BenchShape($"{size}", input, PoolText.Parse([$"{size}", "s1", $"p{size / 2}"], rank: 2)))];
                foreach (PoolOperation operation in Enum.GetValues<PoolOperation>())
                {
                    double[] medians = SubjectTimes.Medians(shapes, operation, layout, measure);
                    ratios.Add(medians[^1] / medians[0]);
                    table.Add(
                        [layout.Name(), shapes[0].InputText, operation.Name()],
                        [.. medians.Select(time => FigureTable.Time(time)), FigureTable.Number(medians[^1] / medians[0])]);
                }
            }
        }

        table.Write();
        FigureTable.Verdict($"13x13 at most {Bound} times 3x3, worst row", ratios, Math.Max, worst => worst <= Bound);
    }
}
