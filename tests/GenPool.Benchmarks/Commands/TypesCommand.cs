using System.CommandLine;
using System.Numerics;
using GenPool.Benchmarks.Layers;
using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Peers;
using GenPool.Benchmarks.Reports;
using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Commands;

/// <summary>Outputs a second of each element type beside float, on the same input in cache.</summary>
internal static class TypesCommand
{
    private static readonly PoolShape s_input = new(1, 16, 56, 56);
    private static readonly Dictionary<string, double> s_bounds = new() { [nameof(Byte)] = 3, [nameof(Half)] = 1.5 };

    private static readonly Subject[] s_subjects =
    [
        Subject.Of<Nchw2x2S2, float>(),
        Subject.Of<Nchw3x3S2, float>(),
        Subject.Of<Nchw3x3S1P1, float>(),
        Subject.Of<Double2x2S2, double>(),
        Subject.Of<Half2x2S2, Half>(),
        Subject.Of<SByte2x2S2, sbyte>(),
        Subject.Of<Byte2x2S2, byte>(),
        Subject.Of<Int16Window2x2S2, short>(),
        Subject.Of<Int32Window2x2S2, int>(),
        Subject.Of<Int64Window2x2S2, long>(),
        Subject.Of<Byte3x3S2, byte>(),
        Subject.Of<Half3x3S2, Half>(),
        Subject.Of<Byte3x3S1P1, byte>(),
        Subject.Of<Half3x3S1P1, Half>(),
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
        FigureTable table = new($"{s_input}", ["window", "op", "type"], ["G outputs/s", "times float"]);
        List<(string Type, double Ratio)> ratios = [];
        foreach (IGrouping<Window, Subject> group in s_subjects.GroupBy(subject => subject.Window))
        {
            foreach (PoolOperation operation in Enum.GetValues<PoolOperation>())
            {
                Subject[] subjects = [.. group];
                double[] rates = Rates(subjects, operation, measure);
                double single = rates[Array.FindIndex(subjects, subject => subject.Type == nameof(Single))];
                foreach ((Subject subject, double rate) in subjects.Zip(rates))
                {
                    table.Add([group.Key.ToString(), operation.Name(), subject.Type], [FigureTable.Number(rate), FigureTable.Number(rate / single)]);
                    ratios.Add((subject.Type, rate / single));
                }
            }
        }

        table.Write();
        foreach ((string type, double bound) in s_bounds)
        {
            double[] own = [.. ratios.Where(ratio => ratio.Type == type).Select(ratio => ratio.Ratio)];
            FigureTable.Verdict($"{type} at least {bound} times float, worst row", own, Math.Min, worst => worst >= bound);
        }
    }

    private static double[] Rates(Subject[] subjects, PoolOperation operation, MeasureOptions measure)
    {
        IContestant[] contestants = [.. subjects.Select(subject => subject.Prepare(s_input, operation))];
        TierWarmup.Warm(contestants);
        double[] medians = [.. Rounds.Time(contestants, measure).Select(Statistics.Median)];
        Array.ForEach(contestants, contestant => contestant.Dispose());
        return [.. medians.Select((time, i) => subjects[i].Outputs(s_input) / time / 1e3)];
    }

    private sealed record Subject(string Type, Window Window, Func<PoolShape, PoolOperation, IContestant> Prepare)
    {
        public static Subject Of<TPool, T>()
            where TPool : IMaxPool2D<T>
            where T : unmanaged, INumber<T> =>
            new(typeof(T).Name, Window.Of(TPool.Parameters), (shape, operation) => new TypedSubject<TPool, T>(shape, operation));

        public double Outputs(PoolShape input) => new BenchShape(Type, input, Window).Output.ElementCount;
    }
}
