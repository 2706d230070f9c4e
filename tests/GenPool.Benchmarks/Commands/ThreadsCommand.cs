using System.CommandLine;
using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Peers;
using GenPool.Benchmarks.Reports;
using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Commands;

/// <summary>How GenPool scales with threads, beside how the memory limit does.</summary>
internal static class ThreadsCommand
{
    private const double RoofScale = 1.8;
    private const double Bound = 1.7;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        MeasureFlags measure = new();
        Option<string> filter = new("--filter") { Description = "Only shapes whose name contains this.", DefaultValueFactory = _ => ".b8" };
        Option<int> most = new("--threads")
        {
            Description = "The most threads; tried are 1, 2, 4 and so on up to it.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        MeasureFlags.AtLeastOne(most);
        Command command = new("threads", "GenPool and the memory limit on 1, 2, 4, ... threads.") { filter, most };
        measure.AddTo(command);
        command.Validators.Add(result =>
        {
            if (measure.SeesOneThread(result))
            {
                result.AddError("--clock cpu sees one thread only.");
            }
        });
        command.SetAction(result => Run(result.GetValue(filter)!, result.GetValue(most), measure.Read(result)));
        return command;
    }

    private static void Run(string filter, int most, MeasureOptions measure)
    {
        Banner.Write(measure);
        int[] counts = [.. Counts(most)];
        FigureTable table = new(
            "microseconds a call",
            ["row", "input", "window"],
            [.. counts.Select(count => $"GenPool {count}"), .. counts.Select(count => $"roof {count}"), "GenPool scales", "roof scales"]);
        using GenPoolPeer subject = new();
        using RoofPeer roof = new();
        TierWarmup warmup = new();
        List<double> scales = [];
        foreach (BenchShape shape in ShapeFile.Standard().Where(shape => shape.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)))
        {
            foreach (PoolOperation operation in Enum.GetValues<PoolOperation>())
            {
                foreach (MemoryLayout layout in subject.Layouts)
                {
                    warmup.Ensure([new Entry(subject, layout), new Entry(roof, MemoryLayout.Nchw)], shape, operation);
                    double[] times = Times(shape, operation, layout, counts, subject, roof, measure);
                    double scale = times[0] / times[counts.Length - 1], roofScale = times[counts.Length] / times[^1];
                    table.Add(
                        [$"{shape.Name} {operation.Name()} {layout.Name()}", shape.Input.ToString(), shape.Window.ToString()],
                        [.. times.Select(time => FigureTable.Time(time)), FigureTable.Number(scale), FigureTable.Number(roofScale)]);
                    if (roofScale >= RoofScale)
                    {
                        scales.Add(scale);
                    }
                }
            }
        }

        table.Write();
        FigureTable.Verdict(
            $"On {counts[^1]} threads {Bound} times as fast, on the {scales.Count} rows where the roof scales by {RoofScale}, slowest row",
            scales,
            Math.Min,
            slowest => slowest >= Bound);
    }

    private static IEnumerable<int> Counts(int most)
    {
        for (int count = 1; count < most; count *= 2)
        {
            yield return count;
        }

        yield return most;
    }

    private static double[] Times(
        BenchShape shape, PoolOperation operation, MemoryLayout layout, int[] counts, GenPoolPeer subject, RoofPeer roof, MeasureOptions measure)
    {
        using TensorSet tensors = new(shape);
        List<IContestant> contestants = [];
        foreach ((IPeer peer, MemoryLayout of) in new (IPeer, MemoryLayout)[] { (subject, layout), (roof, MemoryLayout.Nchw) })
        {
            contestants.AddRange(counts.Select(count => peer.Prepare(new Problem(tensors, operation, count), of)!));
        }

        try
        {
            return [.. Rounds.Time(contestants, measure).Select(Statistics.Median)];
        }
        finally
        {
            contestants.ForEach(contestant => contestant.Dispose());
        }
    }
}
