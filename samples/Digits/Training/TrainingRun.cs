using Digits.Data;
using Digits.Network;

namespace Digits.Training;

/// <summary>Plain stochastic gradient descent over shuffled batches.</summary>
internal sealed class TrainingRun(DigitSet train, int seed)
{
    private readonly Random _random = new(seed);
    private readonly DigitNetwork _network = new(new Random(seed + 1));

    public int BatchesPerEpoch => train.Count / DigitNetwork.Batch;

    public PoolTimes PoolTimes => _network.PoolTimes;

    /// <summary>Trains for one epoch; a last, partial batch is left to the next shuffle.</summary>
    /// <param name="rate">The learning rate.</param>
    /// <param name="progress">Told the mean loss and the share of right answers after each batch.</param>
    public void Epoch(float rate, Action<float, float> progress)
    {
        int[] order = [.. Enumerable.Range(0, train.Count)];
        _random.Shuffle(order);
        float loss = 0;
        int right = 0;
        for (int batch = 0; batch < BatchesPerEpoch; batch++)
        {
            (float batchLoss, int batchRight) = _network.Train(train, order.AsMemory(batch * DigitNetwork.Batch, DigitNetwork.Batch), rate);
            loss += batchLoss;
            right += batchRight;
            float seen = (batch + 1) * DigitNetwork.Batch;
            progress(loss / seen, right / seen);
        }
    }

    /// <summary>The share of right answers.</summary>
    public double Test(DigitSet test)
    {
        int right = 0;
        int[] order = [.. Enumerable.Range(0, test.Count)];
        for (int start = 0; start < test.Count; start += DigitNetwork.Batch)
        {
            right += _network.Test(test, order.AsMemory(start, Math.Min(DigitNetwork.Batch, test.Count - start)));
        }

        return (double)right / test.Count;
    }
}
