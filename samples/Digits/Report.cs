using System.Globalization;
using System.Reflection;
using Digits.Data;
using Digits.Network;
using Digits.Training;
using Spectre.Console;

namespace Digits;

/// <summary>What the program says.</summary>
internal static class Report
{
    private const float FirstRate = 0.1f;

    public static void Start(Options options, DigitSet train, DigitSet test) => Line(options.DataFolder is { } folder
        ? $"MNIST from {folder}: {train.Count} training and {test.Count} test images."
        : $"No --data folder of MNIST files given, so the digits are drawn: {train.Count} training and {test.Count} test images.");

    public static void Train(TrainingRun run, int epochs)
    {
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            // A smaller step in each epoch settles the weights.
            float rate = FirstRate / epoch;
            if (AnsiConsole.Profile.Out.IsTerminal)
            {
                TrainWithBar(run, $"Epoch {epoch} of {epochs}", rate);
            }
            else
            {
                string last = string.Empty;
                run.Epoch(rate, (loss, accuracy) => last = Figures(loss, accuracy));
                Line($"Epoch {epoch} of {epochs}: {last}");
            }
        }
    }

    public static void Finish(TrainingRun run, DigitSet test)
    {
        Line($"Test accuracy {run.Test(test).ToString("P2", CultureInfo.InvariantCulture)}");
        Table("Pooling in this run, against GenericMaxPool2D on the same tensors (results equal bit for bit)", run.PoolTimes);
    }

    public static void Compare() => Table(
        $"The 2x2 kernels on {KernelComparison.Shape}, one thread, median", KernelComparison.Measure());

    public static void GeneratedFiles()
    {
        string folder = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "GeneratedFiles").Value!;
        Line("The generated kernels:");
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "Digits.*.g.cs", SearchOption.AllDirectories) : [];
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            Line("  " + Path.GetRelativePath(Environment.CurrentDirectory, file));
        }
    }

    private static void TrainWithBar(TrainingRun run, string title, float rate) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
        .Start(context =>
        {
            ProgressTask task = context.AddTask(title, maxValue: run.BatchesPerEpoch);
            run.Epoch(rate, (loss, accuracy) =>
            {
                task.Description = $"{title}: {Figures(loss, accuracy)}";
                task.Increment(1);
            });
        });

    private static void Table(string title, PoolTimes times)
    {
        Line(title);
        Line(string.Create(CultureInfo.InvariantCulture, $"  forward   {times.Forward.TotalMilliseconds,9:F2} ms   generic {times.GenericForward.TotalMilliseconds,9:F2} ms   {times.GenericForward / times.Forward,6:F1}x"));
        Line(string.Create(CultureInfo.InvariantCulture, $"  backward  {times.Backward.TotalMilliseconds,9:F2} ms   generic {times.GenericBackward.TotalMilliseconds,9:F2} ms   {times.GenericBackward / times.Backward,6:F1}x"));
    }

    private static string Figures(float loss, float accuracy) =>
        string.Create(CultureInfo.InvariantCulture, $"loss {loss:F3}, accuracy {accuracy:P1}");

    // Console and not AnsiConsole, which wraps what is redirected.
    private static void Line(string text) => Console.WriteLine(text);
}
