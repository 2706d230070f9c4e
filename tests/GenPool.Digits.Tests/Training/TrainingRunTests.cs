using Digits.Data;
using Digits.Distributed;
using Digits.Training;
using GenPool.Digits.Tests.Harness;

namespace GenPool.Digits.Tests.Training;

/// <summary>A run over ranks that need no MPI: every number of them that a batch can serve.</summary>
public sealed class TrainingRunTests
{
    [Fact]
    public void Training_EveryRankCount_SameStateAndAnswers()
    {
        (DigitSet train, DigitSet test) = DrawnDigits.Draw(trainCount: 64, testCount: 20, seed: 1);
        (string Weights, double Right) expected = Train(new SingleProcess());
        for (int ranks = 2; ranks <= TrainingRun.Leaves; ranks++)
        {
            Assert.All(ThreadRanks.Run(ranks, Train), result => Assert.Equal(expected, result));
        }

        (string Weights, double Right) Train(ICommunicator ranks)
        {
            TrainingRun run = new(train, new LeafShares(TrainingRun.Leaves, ranks), epochs: 1, seed: 2, arePoolsCompared: false);
            run.ShareState();
            run.TrainEpoch((_, _) => { });
            return (run.State.WeightsHash, run.Test(test));
        }
    }

    [Fact]
    public void State_OfRankZero_IsGivenToAll()
    {
        DigitSet train = DrawnDigits.Draw(trainCount: 64, testCount: 1, seed: 1).Train;
        TrainingState[] states = ThreadRanks.Run(3, ranks =>
        {
            TrainingRun run = new(train, new LeafShares(TrainingRun.Leaves, ranks), epochs: 9, seed: 2, arePoolsCompared: false);
            if (ranks.Rank == 0)
            {
                run.State = run.State with { Epoch = 5, Weights = [.. run.State.Weights.Select(weight => 2 * weight)] };
            }

            run.ShareState();
            return run.State;
        });

        Assert.All(states, state => Assert.Equal(states[0].WeightsHash, state.WeightsHash));
        Assert.All(states, state => Assert.Equal(5, state.Epoch));
    }

    [Theory]
    [InlineData(96, 3)]
    [InlineData(64, 4)]
    public void State_OfAnotherRun_IsRefused(int images, int epochs)
    {
        bool[] refused = ThreadRanks.Run(2, ranks =>
        {
            DigitSet train = DrawnDigits.Draw(ranks.Rank == 0 ? images : 64, testCount: 1, seed: 1).Train;
            TrainingRun run = new(train, new LeafShares(TrainingRun.Leaves, ranks), ranks.Rank == 0 ? epochs : 3, seed: 2, arePoolsCompared: false);
            return Record.Exception(run.ShareState) is DistributedException;
        });

        Assert.Equal([false, true], refused);
    }
}
