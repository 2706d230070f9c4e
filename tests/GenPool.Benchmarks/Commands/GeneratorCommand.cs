using System.CommandLine;
using System.Globalization;
using GenPool.Benchmarks.Generation;
using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Reports;
using Microsoft.CodeAnalysis;

namespace GenPool.Benchmarks.Commands;

/// <summary>What the generator costs the compiler and the editor.</summary>
internal static class GeneratorCommand
{
    private const int ColdRuns = 5;
    private const int WarmupEdits = 300;
    private const int Edits = 31;
    private const int JudgedLayers = 100;
    private const double Bound = 2;

    private static readonly int[] s_counts = [1, 100, 1000];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<int?> only = new("--layers") { Description = "Measure this number of layers, and print the figures alone." };
        Command command = new("generator", "Time of the generator: cold, after an unrelated edit, after an edit to one layer.") { only };
        command.SetAction(result =>
        {
            if (result.GetValue(only) is { } layers)
            {
                Console.WriteLine(string.Join(' ', Measure(layers).Select(time => time.ToString("R", CultureInfo.InvariantCulture))));
            }
            else
            {
                Compare();
            }
        });
        return command;
    }

    // A process for each count: its first run shows what a compiler that just started pays.
    private static void Compare()
    {
        FigureTable table = new("milliseconds", ["layers"], ["first run of a process", "cold", "unrelated edit", "of that Roslyn's", "edit of one layer"]);
        List<double> judged = [];
        foreach (int layers in s_counts)
        {
            string output = ChildProcess.Output(
                typeof(GeneratorCommand).Assembly.Location, ["generator", "--layers", $"{layers}"], new Dictionary<string, string>());
            double[] times = [.. output.Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
            table.Add([$"{layers}"], [.. times.Select(time => FigureTable.Number(time))]);
            if (layers == JudgedLayers)
            {
                judged.Add(times[2] - times[3]);
            }
        }

        table.Write();
        FigureTable.Verdict($"An unrelated edit with {JudgedLayers} layers under {Bound} ms of GenPool's own", judged, Math.Max, time => time < Bound);
    }

    private static double[] Measure(int layers)
    {
        LayerProject project = new(layers);
        double first = Time(GeneratorHost.Driver(), project.Compilation, out _);
        double cold = Statistics.Median([.. Enumerable.Range(0, ColdRuns)
            .Select(_ => Time(GeneratorHost.Driver(), new LayerProject(layers).Compilation, out GeneratorDriver _))]);

        _ = Time(GeneratorHost.Driver(), project.Compilation, out GeneratorDriver warm);
        _ = Time(GeneratorHost.EmptyDriver(), project.Compilation, out GeneratorDriver empty);
        double[] unrelated = Medians(project.AfterUnrelatedEdit, warm, empty);
        return [first, cold, .. unrelated, .. Medians(project.AfterLayerEdit, warm)];
    }

    // The first edits are not counted: an editor's process has long compiled itself when one is made. Each driver has a compilation
    // of its own, since one that has bound its attributes binds no more.
    private static double[] Medians(Func<int, Compilation> edit, params GeneratorDriver[] drivers)
    {
        List<double>[] times = [.. drivers.Select(_ => new List<double>())];
        for (int number = 1; number <= WarmupEdits + Edits; number++)
        {
            for (int driver = 0; driver < drivers.Length; driver++)
            {
                times[driver].Add(Time(drivers[driver], edit(number), out drivers[driver]));
            }
        }

        return [.. times.Select(one => Statistics.Median(one[WarmupEdits..]))];
    }

    // The whole run of the driver: binding what the generator asks for and the driver's own bookkeeping are included. It runs
    // on this thread, so its processor time is the time it takes on a machine that does nothing else.
    private static double Time(GeneratorDriver driver, Compilation compilation, out GeneratorDriver after)
    {
        Clock clock = OperatingSystem.IsLinux() ? Clock.ThreadCpu : Clock.Wall;
        double start = clock.Now;
        after = driver.RunGenerators(compilation);
        return (clock.Now - start) / 1e3;
    }
}
