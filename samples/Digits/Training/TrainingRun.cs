using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Digits.Data;
using Digits.Distributed;
using Digits.Network;

namespace Digits.Training;

/// <summary>Plain stochastic gradient descent over shuffled batches, shared among ranks.</summary>
/// <remarks>
/// A batch is cut into a fixed number of leaves. The samples of a leaf are added in their order, the leaves by a
/// <see cref="LeafTree"/>, and every rank takes the same step. So the weights have the same bits for any number of ranks
/// and threads.
/// </remarks>
internal sealed class TrainingRun
{
    public const int Batch = 32;
    public const int Leaves = 16;
    private const int LeafSamples = Batch / Leaves;
    private const float FirstRate = 0.1f;

    private readonly DigitSet _train;
    private readonly LeafShares _shares;
    private readonly int _seed;
    private readonly DigitNetwork _network;
    private readonly LeafTree _sums;

    /// <summary>Prepares a run. Every rank gives the same arguments.</summary>
    public TrainingRun(DigitSet train, LeafShares shares, int epochs, int seed, bool arePoolsCompared)
    {
        (_train, _shares, _seed, Epochs) = (train, shares, seed, epochs);
        _network = new DigitNetwork(shares.Count * LeafSamples, arePoolsCompared, new Random(seed + 1));
        _sums = new LeafTree(shares, _network.SumLength);
        Fingerprint = HashOf(train, seed);
    }

    /// <summary>How many epochs are asked for.</summary>
    public int Epochs { get; }

    /// <summary>How many epochs lie behind.</summary>
    public int Epoch { get; private set; }

    public int BatchesPerEpoch => _train.Count / Batch;

    /// <summary>A hash of the images, the labels and the constants of the training.</summary>
    public byte[] Fingerprint { get; }

    public PoolTimes PoolTimes => _network.PoolTimes;

    public RankTimes RankTimes { get; private set; }

    public TrainingState State
    {
        get => new(Fingerprint, Epoch, _network.Weights);
        set => (Epoch, _network.Weights) = (value.Epoch, value.Weights);
    }

    /// <summary>Gives every rank the state of rank 0, if it is about to do the same work.</summary>
    public void ShareState()
    {
        byte[] message = [.. BitConverter.GetBytes(Epochs), .. State.ToBytes()];
        _shares.Ranks.Broadcast(message);
        TrainingState shared = TrainingState.FromBytes(message.AsSpan(sizeof(int)));
        if (BitConverter.ToInt32(message) != Epochs || !shared.Fingerprint.SequenceEqual(Fingerprint))
        {
            throw new DistributedException("Rank 0 trains on other images, or for another number of epochs.");
        }

        State = shared;
    }

    /// <summary>Trains for one epoch; a last, partial batch is left to the next shuffle.</summary>
    /// <param name="progress">Told the mean loss and the share of right answers after each batch.</param>
    public void TrainEpoch(Action<float, float> progress)
    {
        Epoch++;

        // A smaller step in each epoch settles the weights.
        float rate = FirstRate / Epoch;
        int[] order = [.. Enumerable.Range(0, _train.Count)];
        new Random(unchecked((_seed * 1_000_003) + Epoch)).Shuffle(order);
        _shares.Ranks.Barrier();
        float loss = 0;
        float right = 0;
        for (int batch = 0; batch < BatchesPerEpoch; batch++)
        {
            ReadOnlySpan<float> sum = TrainBatch(order.AsMemory(batch * Batch, Batch), rate);
            loss += sum[^2];
            right += sum[^1];
            float seen = (batch + 1) * Batch;
            progress(loss / seen, right / seen);
        }
    }

    /// <summary>The share of right answers.</summary>
    public double Test(DigitSet test)
    {
        int images = _shares.Count * LeafSamples;
        int[] order = [.. Enumerable.Range(0, test.Count)];
        LeafTree rights = new(_shares, length: 1);
        for (int leaf = _shares.First; leaf < _shares.First + _shares.Count; leaf++)
        {
            int right = 0;
            foreach (int[] chunk in order[FirstOf(leaf)..FirstOf(leaf + 1)].Chunk(images))
            {
                foreach (Score score in _network.Answer(test, chunk))
                {
                    right += score.Right;
                }
            }

            rights.Vector(leaf)[0] = right;
        }

        return (double)rights.Sum()[0] / test.Count;

        int FirstOf(int leaf) => (int)((long)leaf * test.Count / _shares.Leaves);
    }

    private ReadOnlySpan<float> TrainBatch(ReadOnlyMemory<int> batch, float rate)
    {
        long start = Stopwatch.GetTimestamp();
        _network.FindGradients(_train, batch.Slice(_shares.First * LeafSamples, _shares.Count * LeafSamples));
        for (int leaf = 0; leaf < _shares.Count; leaf++)
        {
            _network.SumSamples(leaf * LeafSamples, LeafSamples, _sums.Vector(_shares.First + leaf));
        }

        long middle = Stopwatch.GetTimestamp();
        ReadOnlySpan<float> sum = _sums.Sum();
        TimeSpan summing = Stopwatch.GetElapsedTime(middle);
        _network.Step(sum, rate / Batch);
        RankTimes += new RankTimes(Batch, Stopwatch.GetElapsedTime(start), summing);
        return sum;
    }

    private static byte[] HashOf(DigitSet train, int seed)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes<float>(train.Images));
        hash.AppendData(train.Labels);
        foreach (int constant in new[] { seed, Batch, LeafSamples, BitConverter.SingleToInt32Bits(FirstRate) })
        {
            hash.AppendData(BitConverter.GetBytes(constant));
        }

        return hash.GetHashAndReset();
    }
}

/// <summary>Where the time of a rank went.</summary>
/// <param name="Images">The images that all ranks together trained on in it.</param>
/// <param name="Total">All of it.</param>
/// <param name="Sum">The part in the sum over the leaves, messages and waiting for other ranks included.</param>
internal readonly record struct RankTimes(int Images, TimeSpan Total, TimeSpan Sum)
{
    public static RankTimes operator +(RankTimes left, RankTimes right) =>
        new(left.Images + right.Images, left.Total + right.Total, left.Sum + right.Sum);
}
