using System.CommandLine;
using System.Globalization;
using GenPool.Benchmarks.Generation;
using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Reports;
using Spectre.Console;

namespace GenPool.Benchmarks.Commands;

/// <summary>
/// What the first calls of a cold process cost: with the kernels' <c>AggressiveOptimization</c> and without it, compiled by
/// the JIT or ahead of time, under several settings of tiered compilation.
/// </summary>
internal static class FirstCallCommand
{
    private static readonly (string Name, Dictionary<string, string> Environment)[] s_settings =
    [
        ("default tiering", []),
        ("TieredPGO=0", new() { ["DOTNET_TieredPGO"] = "0" }),
        ("TieredCompilation=0", new() { ["DOTNET_TieredCompilation"] = "0" }),
    ];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<int> processes = new("--processes") { Description = "Processes of each kind.", DefaultValueFactory = _ => 7 };
        MeasureFlags.AtLeastOne(processes);
        Command command = new("firstcall", "The first calls of a cold process.") { processes };
        command.SetAction(result => Run(result.GetValue(processes)));
        return command;
    }

    private static void Run(int processes)
    {
        using FirstCallProgram program = new();
        List<(string Kernels, string Code, string Assembly)> builds = [];
        foreach (bool optimized in new[] { true, false })
        {
            foreach (bool readyToRun in new[] { false, true })
            {
                string kernels = optimized ? "AggressiveOptimization" : "plain";
                string code = readyToRun ? "ReadyToRun" : "JIT";
                AnsiConsole.MarkupLineInterpolated($"publishing: {kernels}, {code}");
                builds.Add((kernels, code, program.Publish(optimized, readyToRun)));
            }
        }

        FigureTable table = new(
            $"3x3 s2 p1 on 1x64x112x112, microseconds, medians of {processes} processes",
            ["kernels", "code", "runtime"],
            ["first forward", "mean of calls 2 to 30", "settled", "first backward", "first step of five layers more"]);
        List<(string[] Words, string Assembly, Dictionary<string, string> Environment, List<double[]> Runs)> rows =
            [.. from build in builds
                from setting in s_settings
                select (new[] { build.Kernels, build.Code, setting.Name }, build.Assembly, setting.Environment, new List<double[]>())];

        // Interleaved, as everywhere: what disturbs the machine disturbs all.
        for (int process = 0; process < processes; process++)
        {
            foreach ((_, string assembly, Dictionary<string, string> environment, List<double[]> runs) in rows)
            {
                string output = ChildProcess.Output(assembly, [], environment);
                runs.Add([.. output.Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture))]);
            }
        }

        foreach ((string[] words, _, _, List<double[]> runs) in rows)
        {
            table.Add(words, [.. Enumerable.Range(0, runs[0].Length).Select(i => FigureTable.Time(Statistics.Median(runs.Select(run => run[i]))))]);
        }

        table.Write();
    }
}
