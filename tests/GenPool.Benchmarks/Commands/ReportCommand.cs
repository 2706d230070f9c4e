using System.CommandLine;
using System.Globalization;
using GenPool.Benchmarks.Reports;

namespace GenPool.Benchmarks.Commands;

/// <summary>Everything that <c>docs/performance.md</c> rests on, in one run.</summary>
internal static class ReportCommand
{
    private const string Rivals = "torch,ort,onednn,roof";

    private static readonly string[] s_questions = ["widths", "threads", "planes", "windows", "types", "generator", "firstcall"];

    private static readonly Dictionary<string, string> s_environment = [];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<DirectoryInfo> folder = new("folder") { Description = "Where the files go: docs." };
        folder.AcceptExistingOnly();
        Option<int> rounds = new("--rounds") { Description = "Interleaved rounds of each row.", DefaultValueFactory = _ => 15 };
        MeasureFlags.AtLeastOne(rounds);
        Command command = new(
            "report", "Runs all commands; writes measured-DATE.txt, measured-DATE.json, performance.png and, to paste into performance.md, performance-DATE.md.")
        {
            folder, rounds,
        };
        command.SetAction(result => Run(result.GetValue(folder)!.FullName, result.GetValue(rounds).ToString(CultureInfo.InvariantCulture)));
        return command;
    }

    private static void Run(string folder, string rounds)
    {
        string date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string measured = Path.Combine(folder, $"measured-{date}.txt"), json = Path.Combine(folder, $"measured-{date}.json");
        File.WriteAllText(measured, string.Empty);
        Append(["peers", "--peers", Rivals, "--rounds", rounds, "--json", json, "--plot", Path.Combine(folder, "performance.png")]);
        List<string[]> verdicts = [];
        foreach (string question in s_questions)
        {
            string output = Append(question switch
            {
                "generator" or "firstcall" => [question],
                "widths" => [question, "--rounds", rounds, "--peers", "roof"],
                _ => [question, "--rounds", rounds],
            });
            verdicts.AddRange(output.Split('\n').Where(FigureTable.IsVerdict).Select(line => new[] { $"`{question}`", line.Trim() }));
        }

        File.WriteAllLines(
            Path.Combine(folder, $"performance-{date}.md"),
            [.. Page.Of(RunFile.Read(json).Results()), "", .. MarkdownTable.Of(["command", "question: answer"], verdicts)]);

        string Append(string[] arguments)
        {
            string output = ChildProcess.Output(typeof(ReportCommand).Assembly.Location, arguments, s_environment);
            File.AppendAllText(measured, $"$ {arguments[0]}\n{output}\n");
            return output;
        }
    }
}
