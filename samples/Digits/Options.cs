using System.Globalization;

namespace Digits;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    private const string Usage = """
        Usage: Digits [--data FOLDER | --samples N] [--epochs N] [--distributed] [--checkpoint FILE [--resume]]
          --data FOLDER      a folder with the four MNIST IDX files, gzipped or not
          --samples N        else, how many digits to draw for training, from 32 on; a quarter as many are for testing
          --epochs N         how many epochs to train in all
          --distributed      as one of the ranks that mpirun started
          --checkpoint FILE  the file that holds the state after each epoch
          --resume           go on from the checkpoint if there is one
        """;

    /// <summary>A folder of MNIST files, or null to draw digits.</summary>
    public string? DataFolder { get; private set; }

    /// <summary>How many digits to draw for training.</summary>
    public int Samples { get; private set; } = 8000;

    /// <summary>How many epochs to train in all.</summary>
    public int Epochs { get; private set; } = 3;

    /// <summary>Whether this is one of several ranks.</summary>
    public bool IsDistributed { get; private set; }

    /// <summary>The file that holds the state after each epoch, or null.</summary>
    public string? CheckpointPath { get; private set; }

    /// <summary>Whether to go on from the checkpoint.</summary>
    public bool IsResumed { get; private set; }

    public static Options Parse(string[] arguments)
    {
        Options options = new();
        Queue<string> rest = new(arguments);
        while (rest.TryDequeue(out string? argument))
        {
            switch (argument)
            {
                case "--data":
                    options.DataFolder = Value(rest);
                    break;
                case "--samples":
                    options.Samples = Number(rest, atLeast: Training.TrainingRun.Batch);
                    break;
                case "--epochs":
                    options.Epochs = Number(rest, atLeast: 1);
                    break;
                case "--distributed":
                    options.IsDistributed = true;
                    break;
                case "--checkpoint":
                    options.CheckpointPath = Value(rest);
                    break;
                case "--resume":
                    options.IsResumed = true;
                    break;
                default:
                    throw new UserException($"{argument} is unknown.\n{Usage}");
            }
        }

        if (options.DataFolder is not null && arguments.Contains("--samples"))
        {
            throw new UserException($"--samples is for drawn digits, --data for others.\n{Usage}");
        }

        return options.IsResumed && options.CheckpointPath is null
            ? throw new UserException($"--resume needs a --checkpoint.\n{Usage}")
            : options;
    }

    private static string Value(Queue<string> rest) =>
        rest.TryDequeue(out string? value) ? value : throw new UserException($"A value is missing at the end.\n{Usage}");

    private static int Number(Queue<string> rest, int atLeast)
    {
        const int atMost = 1_000_000;
        string text = Value(rest);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= atLeast && number <= atMost
            ? number
            : throw new UserException($"{text} is not a number from {atLeast} to {atMost}.\n{Usage}");
    }
}
