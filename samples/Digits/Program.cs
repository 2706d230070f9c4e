using Digits;
using Digits.Data;
using Digits.Distributed;
using Digits.Distributed.Mpi;
using Digits.Training;
using Spectre.Console;

string speaker = string.Empty;
try
{
    Options options = Options.Parse(args);
    ICommunicator ranks = options.IsDistributed ? MpiCommunicator.Start() : new SingleProcess();
    if (ranks.Size > 1)
    {
        speaker = $"Rank {ranks.Rank} of {ranks.Size}: ";
    }

    if (ranks.Rank != 0)
    {
        // One report is enough; faults go to the error stream.
        Console.SetOut(TextWriter.Null);
    }

    LeafShares shares = new(TrainingRun.Leaves, ranks);
    (DigitSet train, DigitSet test) = options.DataFolder is { } folder
        ? MnistFolder.Read(folder)
        : DrawnDigits.Draw(options.Samples, testCount: options.Samples / 4, seed: 1);
    Report.Start(options, train, test);
    TrainingRun run = new(train, shares, options.Epochs, seed: 2, arePoolsCompared: !options.IsDistributed);
    Checkpoint? checkpoint = options.CheckpointPath is { } path && ranks.Rank == 0 ? new Checkpoint(path) : null;
    if (checkpoint is not null)
    {
        Report.Open(checkpoint, options.IsResumed, run);
    }

    run.ShareState();

    // Ranks have no bar: it would draw from other threads than MPI allows, into an output that mpirun collects.
    Report.Train(run, hasBar: !options.IsDistributed && AnsiConsole.Profile.Out.IsTerminal, checkpoint);
    Report.Test(run, test);
    if (options.IsDistributed)
    {
        Report.RankTimes(ranks.Size, run.RankTimes);
    }
    else
    {
        Report.PoolTimes(run.PoolTimes);
        Report.Compare();
        Report.GeneratedFiles();
    }

    ranks.Finish();
    return 0;
}
catch (Exception fault) when (fault is UserException or DistributedException)
{
    Console.Error.WriteLine(speaker + fault.Message);
    return 1;
}
