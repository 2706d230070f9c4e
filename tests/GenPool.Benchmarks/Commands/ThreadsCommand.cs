using System.CommandLine;
using GenPool.Benchmarks.Generation;
using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Peers;
using GenPool.Benchmarks.Peers.Roof;
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
            ["row", "input", "pool"],
            [.. counts.Select(count => $"GenPool {count}"), .. counts.Select(count => $"roof {count}"), "GenPool scales", "roof scales"]);
        BenchShape[] shapes = [.. ShapeFile.Standard().Where(shape => shape.Name.Contains(filter, StringComparison.OrdinalIgnoreCase))];
        using GenPoolPeer subject = new(LayerCatalogue.Of(shapes));
        using RoofPeer roof = new();
        TierWarmup warmup = new();
        List<double> scales = [];
        foreach (BenchShape shape in shapes)
        {
            foreach (PoolOperation operation in PoolOperations.Of(shape.Pool))
            {
                foreach (MemoryLayout layout in subject.Layouts)
                {
                    Entrant[] pair = [new(subject, layout), new(roof, MemoryLayout.ChannelsFirst)];
                    warmup.Ensure(pair, shape, operation);
                    double[] times = Times(shape, operation, pair, counts, measure);
                    double scale = times[0] / times[counts.Length - 1], roofScale = times[counts.Length] / times[^1];
                    table.Add(
                        [$"{shape.Name} {operation.Name()} {layout.Name()}", shape.InputText, shape.PoolText],
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
        BenchShape shape, PoolOperation operation, Entrant[] pair, int[] counts, MeasureOptions measure)
    {
        using TensorSet tensors = new(shape);
        IContestant[] contestants =
            [.. pair.SelectMany(entrant => counts.Select(count => entrant.Prepare(new Problem(tensors, operation, count))!))];
        try
        {
            return [.. Rounds.Time(contestants, measure).Select(Statistics.Median)];
        }
        finally
        {
            Array.ForEach(contestants, contestant => contestant.Dispose());
        }
    }
}
