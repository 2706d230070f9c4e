using System.CommandLine;
using System.Globalization;
using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Reports;

namespace GenPool.Benchmarks.Commands;

/// <summary>
/// This program beside the same program of another commit. Two versions of GenPool do not fit one process, so the two run in
/// turn, and each turn is a part of the rounds.
/// </summary>
internal static class BesideCommand
{
    private static readonly Dictionary<string, string> s_environment = [];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<FileInfo> other = new("program") { Description = "GenPool.Benchmarks.dll, built from the other commit." };
        other.AcceptExistingOnly();
        Option<int> turns = new("--turns") { Description = "Turns of each program; every one has the rounds of --rounds.", DefaultValueFactory = _ => 3 };
        MeasureFlags.AtLeastOne(turns);
        RowOptions rows = new();
        Command command = new("beside", "GenPool beside an older build of itself, in turns.") { other, turns };
        rows.AddTo(command, writesFiles: false);
        command.SetAction(result => Run(rows.Read(result), result.GetValue(other)!.FullName, result.GetValue(turns)));
        return command;
    }

    private static void Run(RowSelection selection, string other, int turns)
    {
        Banner.Write(selection.Measure);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("beside");
        try
        {
            string shapes = Path.Combine(folder.FullName, "rows.shapes"), json = Path.Combine(folder.FullName, "run.json");
            File.WriteAllLines(shapes, selection.Shapes.Select(shape => shape.Line));
            string[] arguments =
            [
                "peers", "--shapes", shapes, "--json", json, "--peers", "roof",
                "--ops", string.Join(',', selection.Operations.Select(operation => operation.Name())),
                "--layout", selection.Layouts.Count == 1 ? selection.Layouts[0].Name() : "all",
                "--threads", selection.Measure.Threads.ToString(CultureInfo.InvariantCulture),
                "--rounds", selection.Measure.Rounds.ToString(CultureInfo.InvariantCulture),
            ];
            List<RowResult> before = [], now = [];
            for (int turn = 0; turn < turns; turn++)
            {
                foreach ((string program, List<RowResult> rows) in new[] { (other, before), (typeof(BesideCommand).Assembly.Location, now) })
                {
                    _ = ChildProcess.Output(program, arguments, s_environment);
                    rows.AddRange(RunFile.Read(json).Results());
                }
            }

            BeforeTable.Write(RowMerge.Of(before), RowMerge.Of(now));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
