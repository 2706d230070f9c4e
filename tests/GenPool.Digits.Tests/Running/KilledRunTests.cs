using System.Diagnostics;
using Digits.Data;
using Digits.Distributed;
using Digits.Training;
using GenPool.Digits.Tests.Harness;

namespace GenPool.Digits.Tests.Running;

/// <summary>A run that was killed goes on to the weights of a run that was not.</summary>
[Collection(PlainRun.Collection)]
public sealed class KilledRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<int, string> _seen = [];

    private string CheckpointPath => _folder.File("digits.checkpoint");

    [Fact]
    public void Run_KilledAtAnyMoment_ResumesToTheSameWeights()
    {
        foreach (int milliseconds in new[] { 0, 3, 30, 100 })
        {
            using DigitsProcess process = DigitsProcess.Alone(Options(epochs: 1_000_000));
            process.WaitForLine("Epoch ");
            Thread.Sleep(milliseconds);
            process.Kill();
            Collect(process.WaitForEnd());
        }

        AssertResumesToTheSameWeights(DigitsProcess.Alone);
    }

    [Theory]
    [EngineData(nameof(Engine.OpenMpi))]
    [EngineData(nameof(Engine.Mpich))]
    public void RankThatWrites_Killed_ResumesOnOtherRanksToTheSameWeights(string engine)
    {
        RankGroup group = new(3, Options(epochs: 1_000_000)) { ProcessIds = _folder.Path };
        using (DigitsProcess process = DigitsProcess.Start(Engine.Named(engine).Launch(group)))
        {
            process.WaitForLine("Epoch ");
            Process.Start("kill", ["-KILL", File.ReadAllText(_folder.File("0")).Trim()]).WaitForExit();
            Collect(process.WaitForEnd());
        }

        AssertResumesToTheSameWeights(options => DigitsProcess.Start(Engine.Named(engine).Launch(new RankGroup(2, options))));
    }

    public void Dispose() => _folder.Dispose();

    private string[] Options(int epochs) => ["--samples", "320", "--epochs", $"{epochs}", "--checkpoint", CheckpointPath, "--resume"];

    // An epoch that was trained again, since the kill came before its checkpoint, must have given the same weights again.
    private void Collect(Outcome killed)
    {
        Assert.NotEqual(0, killed.ExitCode);
        Assert.NotEmpty(killed.Weights);
        foreach ((int epoch, string weights) in killed.Weights)
        {
            Assert.Equal(_seen.GetValueOrDefault(epoch, weights), weights);
            _seen[epoch] = weights;
        }
    }

    private void AssertResumesToTheSameWeights(Func<string[], DigitsProcess> start)
    {
        TrainingRun reached = NewRun();
        Assert.True(new Checkpoint(CheckpointPath).Open(reached, isResumed: true));
        Assert.True(reached.Epoch >= _seen.Keys.Max(), $"Epoch {_seen.Keys.Max()} was said, but the checkpoint has {reached.Epoch}.");
        using DigitsProcess process = start(Options(reached.Epoch + 2));
        Outcome resumed = process.WaitForEnd().Succeeded();
        Assert.Equal([reached.Epoch + 1, reached.Epoch + 2], resumed.Weights.Keys.Order());

        TrainingRun whole = NewRun();
        while (whole.Epoch < reached.Epoch + 2)
        {
            whole.TrainEpoch((_, _) => { });
            string weights = whole.State.WeightsHash;
            Assert.Equal(weights, _seen.GetValueOrDefault(whole.Epoch, weights));
            Assert.Equal(weights, resumed.Weights.GetValueOrDefault(whole.Epoch, weights));
        }
    }

    private static TrainingRun NewRun() => new(
        DrawnDigits.Draw(320, 80, seed: 1).Train, new LeafShares(TrainingRun.Leaves, new SingleProcess()), epochs: 1, seed: 2, arePoolsCompared: false);
}
