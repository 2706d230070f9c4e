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
    public static void Start(Options options, DigitSet train, DigitSet test) => Line(options.DataFolder is { } folder
        ? $"MNIST from {folder}: {train.Count} training and {test.Count} test images."
        : $"No --data folder of MNIST files given, so the digits are drawn: {train.Count} training and {test.Count} test images.");

    public static void Open(Checkpoint checkpoint, bool isResumed, TrainingRun run)
    {
        if (checkpoint.Open(run, isResumed))
        {
            Line($"Resumed after epoch {run.Epoch}: weights {run.State.WeightsHash}");
        }
        else if (isResumed)
        {
            Line("There is no checkpoint yet, so training starts anew.");
        }
    }

    public static void Train(TrainingRun run, bool hasBar, Checkpoint? checkpoint)
    {
        while (run.Epoch < run.Epochs)
        {
            string title = $"Epoch {run.Epoch + 1} of {run.Epochs}";
            string figures = hasBar ? TrainWithBar(run, title) : TrainSilently(run);
            checkpoint?.Write(run.State);
            Line($"{title}: {figures}, weights {run.State.WeightsHash}");
        }
    }

    public static void Test(TrainingRun run, DigitSet test) =>
        Line($"Test accuracy {run.Test(test).ToString("P2", CultureInfo.InvariantCulture)}");

    public static void PoolTimes(PoolTimes times)
    {
        Line("Pooling in this run, against GenericMaxPool on the same tensors (results equal bit for bit)");
        Rows("generic", times);
    }

    public static void RankTimes(int ranks, RankTimes times)
    {
        // A run that was resumed after its last epoch has trained on nothing.
        if (times.Images > 0)
        {
            Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{ranks} rank(s): {times.Images / times.Total.TotalSeconds:F0} images/s in training; {times.Sum / times.Total:P1} of the time in the sum over ranks, waiting included"));
        }
    }

    public static void Compare()
    {
        Line($"The 2x2 kernels on {KernelComparison.Shape}, one thread, median");
        Rows("generic", KernelComparison.MeasureGeneric());
        Line("The same, ReLU in the pass against ReLU after it");
        Rows("apart", KernelComparison.MeasureApart());
    }

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

    private static string TrainSilently(TrainingRun run)
    {
        string last = string.Empty;
        run.TrainEpoch((loss, accuracy) => last = Figures(loss, accuracy));
        return last;
    }

    private static string TrainWithBar(TrainingRun run, string title)
    {
        string last = string.Empty;
        AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask(title, maxValue: run.BatchesPerEpoch);
                run.TrainEpoch((loss, accuracy) =>
                {
                    last = Figures(loss, accuracy);
                    task.Description = $"{title}: {last}";
                    task.Increment(1);
                });
            });
        return last;
    }

    private static void Rows(string other, PoolTimes times)
    {
        Row("forward", times.Forward, other, times.OtherForward);
        Row("backward", times.Backward, other, times.OtherBackward);
    }

    private static void Row(string pass, TimeSpan time, string other, TimeSpan otherTime) => Line(string.Create(
        CultureInfo.InvariantCulture,
        $"  {pass,-8}  {time.TotalMilliseconds,9:F2} ms   {other} {otherTime.TotalMilliseconds,9:F2} ms   {otherTime / time,6:F1}x"));

    private static string Figures(float loss, float accuracy) =>
        string.Create(CultureInfo.InvariantCulture, $"loss {loss:F3}, accuracy {accuracy:P1}");

    // Console and not AnsiConsole, which wraps what is redirected.
    private static void Line(string text) => Console.WriteLine(text);
}
