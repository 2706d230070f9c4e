using Digits;
using Digits.Data;
using Digits.Distributed;
using Digits.Training;
using GenPool.Digits.Tests.Harness;

namespace GenPool.Digits.Tests.Training;

/// <summary>A checkpoint is all of a state or it is refused.</summary>
public sealed class CheckpointTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TrainingRun _run = NewRun(images: 64);

    private string FilePath => _folder.File("digits.checkpoint");

    [Fact]
    public void State_WrittenAndOpened_IsTheSame()
    {
        _run.TrainEpoch((_, _) => { });
        Checkpoint checkpoint = new(FilePath);
        checkpoint.Write(_run.State);
        TrainingRun other = NewRun(images: 64);

        Assert.True(checkpoint.Open(other, isResumed: true));
        Assert.Equal(1, other.Epoch);
        Assert.Equal(_run.State.Weights, other.State.Weights);
        Assert.NotEqual(NewRun(images: 64).State.WeightsHash, other.State.WeightsHash);
    }

    [Fact]
    public void Run_WithoutFile_BeginsAndWritesItsStart()
    {
        Assert.False(new Checkpoint(FilePath).Open(_run, isResumed: true));
        Assert.True(File.Exists(FilePath));
        Assert.False(File.Exists(FilePath + ".partial"));
    }

    [Fact]
    public void File_OneHalfWrittenBeside_IsReadAndReplaced()
    {
        Checkpoint checkpoint = new(FilePath);
        checkpoint.Write(_run.State);
        byte[] whole = File.ReadAllBytes(FilePath);
        File.WriteAllBytes(FilePath + ".partial", [.. whole[..(whole.Length / 2)], .. new byte[2 * whole.Length]]);

        Assert.True(checkpoint.Open(NewRun(images: 64), isResumed: true));
        checkpoint.Write(_run.State);
        Assert.Equal(whole, File.ReadAllBytes(FilePath));
    }

    [Fact]
    public async Task File_ReadWhileItIsReplaced_IsAlwaysWhole()
    {
        // What a reader finds at any moment is what a kill at that moment leaves.
        Checkpoint checkpoint = new(FilePath);
        checkpoint.Write(_run.State);
        TrainingRun reader = NewRun(images: 64);
        Task writing = Task.Run(() =>
        {
            for (int epoch = 0; epoch < 100; epoch++)
            {
                checkpoint.Write(_run.State with { Epoch = epoch });
            }
        });
        int reads = 0;
        while (!writing.IsCompleted || reads == 0)
        {
            Assert.True(checkpoint.Open(reader, isResumed: true));
            reads++;
        }

        await writing;
        Assert.True(checkpoint.Open(reader, isResumed: true));
        Assert.Equal(99, reader.Epoch);
    }

    [Fact]
    public void File_CutOrChangedAnywhere_IsRefused()
    {
        Checkpoint checkpoint = new(FilePath);
        checkpoint.Write(_run.State);
        byte[] whole = File.ReadAllBytes(FilePath);
        for (int place = 0; place < whole.Length; place += 97)
        {
            File.WriteAllBytes(FilePath, whole[..place]);
            AssertRefused("is not a checkpoint|is damaged");
            byte[] flipped = [.. whole];
            flipped[place] ^= 1;
            File.WriteAllBytes(FilePath, flipped);
            AssertRefused("is not a checkpoint|is damaged");
        }

        File.WriteAllBytes(FilePath, [.. whole, 0]);
        AssertRefused("is damaged");
    }

    [Fact]
    public void File_OfOtherImages_IsRefused()
    {
        new Checkpoint(FilePath).Write(NewRun(images: 96).State);

        AssertRefused("is the checkpoint of a run on other images");
    }

    [Fact]
    public void File_NotToBeResumed_IsLeftAlone()
    {
        File.WriteAllText(FilePath, "weeks of work");

        Assert.Contains("exists", Assert.Throws<UserException>(() => new Checkpoint(FilePath).Open(_run, isResumed: false)).Message);
        Assert.Equal("weeks of work", File.ReadAllText(FilePath));
    }

    [Fact]
    public void Place_CannotBeWritten_IsSaidAtTheStart()
    {
        Assert.Throws<UserException>(() => new Checkpoint(_folder.File("none/digits.checkpoint")).Open(_run, isResumed: false));
        Assert.Throws<UserException>(() => new Checkpoint(_folder.Path).Open(_run, isResumed: true));
    }

    public void Dispose() => _folder.Dispose();

    private void AssertRefused(string message)
    {
        string before = _run.State.WeightsHash;
        Assert.Matches(message, Assert.Throws<UserException>(() => new Checkpoint(FilePath).Open(_run, isResumed: true)).Message);
        Assert.Equal(before, _run.State.WeightsHash);
    }

    private static TrainingRun NewRun(int images) => new(
        DrawnDigits.Draw(images, 8, seed: 1).Train, new LeafShares(TrainingRun.Leaves, new SingleProcess()), epochs: 1, seed: 2, arePoolsCompared: false);
}
