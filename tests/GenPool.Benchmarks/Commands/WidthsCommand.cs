using System.CommandLine;
using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Reports;
using Spectre.Console;

namespace GenPool.Benchmarks.Commands;

/// <summary>
/// The table of <c>peers</c> under each lane width, then the widths beside each other. The runtime reads its switches at
/// start, so each width is a process of its own.
/// </summary>
internal static class WidthsCommand
{
    private const double Bound = 1.4;

    // The last-level cache that one group of cores has on the processors this was written for.
    private const long CacheBytes = 32 << 20;

    // Below AVX-512, oneDNN is kept from it as well; the other peers use what they like.
    private static readonly Width[] s_widths =
    [
        new("512-bit", []),
        new("256-bit", new() { ["DOTNET_EnableAVX512"] = "0", ["DNNL_MAX_CPU_ISA"] = "AVX2" }),
        new("128-bit", new() { ["DOTNET_EnableAVX2"] = "0", ["DNNL_MAX_CPU_ISA"] = "AVX2" }),
        new("none", new() { ["DOTNET_EnableHWIntrinsic"] = "0", ["DNNL_MAX_CPU_ISA"] = "AVX2" }),
    ];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        RowOptions rows = new();
        Command command = new("widths", "The table of peers under each lane width.");
        rows.AddTo(command, writesFiles: false);
        command.SetAction(result => Run([.. result.Tokens.Select(token => token.Value).Skip(1)]));
        return command;
    }

    private static int Run(string[] arguments)
    {
        List<(Width Width, RunFile Run)> runs = [];
        foreach (Width width in s_widths)
        {
            AnsiConsole.Write(new Rule(width.Name));
            string file = Path.GetTempFileName();
            try
            {
                int exit = ChildProcess.RunSelf(["peers", .. arguments, "--json", file], width.Environment);
                if (exit != 0)
                {
                    return exit;
                }

                runs.Add((width, RunFile.Read(file)));
            }
            finally
            {
                File.Delete(file);
            }
        }

        Compare([.. runs.DistinctBy(run => run.Run.VectorBits)]);
        return 0;
    }

    private static void Compare((Width Width, RunFile Run)[] runs)
    {
        FigureTable table = new("GenPool, microseconds a call", ["row", "layout"], [.. runs.Select(run => run.Width.Name), "256-bit / 512-bit", "their roofs"]);
        List<double> ratios = [], beyondCache = [];
        foreach ((RunFile.Row row, string layout) in runs[0].Run.Rows.SelectMany(row => Layouts(row).Select(layout => (row, layout))))
        {
            double? Of(string width, string peer) => runs.FirstOrDefault(run => run.Width.Name == width).Run?
                .Rows.Single(other => other.Name == row.Name && other.Operation == row.Operation)
                .Figures.FirstOrDefault(figure => figure.Peer == peer && (peer == "roof" || figure.Layout == layout))?.Median;

            double? ratio = Of("256-bit", "GenPool") / Of("512-bit", "GenPool");
            if (ratio is { } r)
            {
                (row.Bytes > CacheBytes ? beyondCache : ratios).Add(r);
            }

            table.Add(
                [$"{row.Name} {row.Operation}", layout],
                [.. runs.Select(run => FigureTable.Time(Of(run.Width.Name, "GenPool"))), FigureTable.Number(ratio), FigureTable.Number(Of("256-bit", "roof") / Of("512-bit", "roof"))]);
        }

        table.Write();
        FigureTable.Verdict($"256-bit at most {Bound} times 512-bit, worst of {beyondCache.Count} rows that move more than {CacheBytes >> 20} MiB", beyondCache, Math.Max, worst => worst <= Bound);
        FigureTable.Verdict($"The same, worst of {ratios.Count} smaller rows", ratios, Math.Max, worst => worst <= Bound);
    }

    private static IEnumerable<string> Layouts(RunFile.Row row) =>
        row.Figures.Where(figure => figure.Peer == "GenPool").Select(figure => figure.Layout);

    private sealed record Width(string Name, Dictionary<string, string> Environment);
}
