using System.CommandLine;
using GenPool.Benchmarks.Generation;
using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Peers;
using GenPool.Benchmarks.Reports;
using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Commands;

/// <summary>Outputs a second of each element type beside float, on the same input in cache.</summary>
internal static class TypesCommand
{
    private const string Input = "1x16x56x56";

    // Bytes from here on stand for small numbers, which every type holds.
    private const int FirstSmallNumber = 32;

    private const int PatternLength = 9973;

    private static readonly string[] s_pools = ["2x2 s2", "3x3 s2", "3x3 s1 p1", "avg 2x2 s2", "avg 3x3 s1 p1"];
    private static readonly Dictionary<string, double> s_bounds = new() { [nameof(Byte)] = 3, [nameof(Half)] = 0.5 };

    private static readonly Element[] s_elements =
    [
        Element<float>.Instance, Element<double>.Instance, Element<Half>.Instance, Element<sbyte>.Instance, Element<byte>.Instance,
        Element<short>.Instance, Element<int>.Instance, Element<long>.Instance,
    ];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        MeasureFlags measure = new();
        Command command = new("types", "Outputs a second of the element types beside float, in cache.");
        measure.AddTo(command);
        command.SetAction(result => Run(measure.Read(result)));
        return command;
    }

    private static void Run(MeasureOptions measure)
    {
        Banner.Write(measure);
        BenchShape[] shapes = [.. s_pools.Select(pool => ShapeFile.ParseLine($"types {Input} {pool}"))];
        LayerCatalogue layers = new(from shape in shapes from element in s_elements select (shape.Pool, element));
        FigureTable table = new(Input, ["pool", "op", "type"], ["G outputs/s", "times float"]);
        List<(string Type, bool IsMax, double Ratio)> ratios = [];
        foreach (BenchShape shape in shapes)
        {
            foreach (PoolOperation operation in PoolOperations.Of(shape.Pool))
            {
                double[] rates = Rates(layers, shape, operation, measure);
                foreach ((Element element, double rate) in s_elements.Zip(rates))
                {
                    table.Add([shape.PoolText, operation.Name(), element.ToString()], [FigureTable.Number(rate), FigureTable.Number(rate / rates[0])]);
                    ratios.Add((element.ToString(), shape.Pool is MaxPoolParameters, rate / rates[0]));
                }
            }
        }

        table.Write();
        foreach ((string type, double bound) in s_bounds)
        {
            double[] own = [.. ratios.Where(ratio => ratio.Type == type && ratio.IsMax).Select(ratio => ratio.Ratio)];
            FigureTable.Verdict($"Maxima of {type} at least {bound} times float, worst row", own, Math.Min, worst => worst >= bound);
        }
    }

    private static double[] Rates(LayerCatalogue layers, BenchShape shape, PoolOperation operation, MeasureOptions measure)
    {
        AlignedBuffer<byte>[] inputs = [.. s_elements.Select(element => Draw(element, shape.Input.ElementCount))];
        AlignedBuffer<byte>[] gradients = [.. s_elements.Select(element => Draw(element, shape.Output.ElementCount))];
        IContestant[] contestants = [.. s_elements.Select((element, i) =>
            new PoolContestant(layers[shape.Pool, element], operation, shape.Input, threads: 1, inputs[i], gradients[i]))];
        TierWarmup.Warm(contestants);
        double[] medians = [.. Rounds.Time(contestants, measure).Select(Statistics.Median)];
        foreach (IDisposable used in contestants.Concat<IDisposable>(inputs).Concat(gradients))
        {
            used.Dispose();
        }

        return [.. medians.Select(time => shape.Output.ElementCount / time / 1e3)];
    }

    private static AlignedBuffer<byte> Draw(Element element, long count)
    {
        AlignedBuffer<byte> data = new(count * element.Size);
        Random random = new(1);
        byte[] pattern = [.. Enumerable.Range(0, PatternLength).Select(_ => (byte)random.Next(FirstSmallNumber, byte.MaxValue + 1))];
        element.Repeat(pattern, count).CopyTo(data.Span);
        return data;
    }
}
