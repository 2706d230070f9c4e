using Digits.Data;
using GenPool;

namespace Digits.Network;

/// <summary>Convolution, pool, convolution, pool, dense: pools run over the whole batch, the rest sample by sample.</summary>
internal sealed class DigitNetwork
{
    public const int Batch = 32;
    private const int Classes = 10;

    private readonly Convolution _first;
    private readonly PoolStage<FirstPool> _firstPool = new(new PoolShape(Batch, 8, 24, 24));
    private readonly Convolution _second;
    private readonly PoolStage<SecondPool> _secondPool = new(new PoolShape(Batch, 16, 8, 8));
    private readonly Dense _dense;
    private readonly float[] _firstMaps, _secondMaps, _secondInputGradient, _denseGradient;
    private readonly float[] _probabilities = new float[Batch * Classes];

    public DigitNetwork(Random random)
    {
        _first = new Convolution(inputChannels: 1, outputChannels: 8, DigitSet.Side, kernel: 5, Batch, random);
        _second = new Convolution(inputChannels: 8, outputChannels: 16, inputSide: 12, kernel: 5, Batch, random);
        _dense = new Dense(Features, Classes, Batch, random);
        _firstMaps = new float[Batch * _first.OutputSize];
        _secondMaps = new float[Batch * _second.OutputSize];
        _secondInputGradient = new float[Batch * _second.InputSize];
        _denseGradient = new float[Batch * Features];
    }

    public PoolTimes PoolTimes => _firstPool.Times + _secondPool.Times;

    private int Features => _secondPool.Output.Length / Batch;

    /// <summary>Trains on one batch.</summary>
    /// <returns>The sum of the losses, and how many answers were right before the step.</returns>
    public (float Loss, int Right) Train(DigitSet set, ReadOnlyMemory<int> batch, float rate)
    {
        Forward(set, batch);
        (float loss, int right) = Score(set, batch.Span);
        Parallel.For(0, batch.Length, sample =>
        {
            Span<float> gradient = Of(_denseGradient, sample);
            _dense.Backward(sample, Of(_secondPool.Output, sample), Of(_probabilities, sample), set.Labels[batch.Span[sample]], gradient);
            Relu.Backward(Of(_secondPool.Output, sample), gradient);
        });
        _secondPool.Backward(_denseGradient);
        Parallel.For(0, batch.Length, sample =>
        {
            _second.BackwardWeights(sample, Of(_secondPool.InputGradient, sample));
            _second.BackwardInput(sample, Of(_secondPool.InputGradient, sample), Of(_secondInputGradient, sample));
            Relu.Backward(Of(_firstPool.Output, sample), Of(_secondInputGradient, sample));
        });
        _firstPool.Backward(_secondInputGradient);
        Parallel.For(0, batch.Length, sample => _first.BackwardWeights(sample, Of(_firstPool.InputGradient, sample)));
        foreach (Parameters parameters in new[] { _first.Weights, _first.Biases, _second.Weights, _second.Biases, _dense.Weights, _dense.Biases })
        {
            parameters.Step(batch.Length, rate);
        }

        return (loss, right);
    }

    /// <summary>Counts the right answers of one batch.</summary>
    public int Test(DigitSet set, ReadOnlyMemory<int> batch)
    {
        Forward(set, batch);
        return Score(set, batch.Span).Right;
    }

    private void Forward(DigitSet set, ReadOnlyMemory<int> batch)
    {
        Parallel.For(0, batch.Length, sample => _first.Forward(sample, set.Image(batch.Span[sample]), Of(_firstMaps, sample)));
        _firstPool.Forward(_firstMaps);
        Relu.Forward(_firstPool.Output);
        Parallel.For(0, batch.Length, sample => _second.Forward(sample, Of(_firstPool.Output, sample), Of(_secondMaps, sample)));
        _secondPool.Forward(_secondMaps);
        Relu.Forward(_secondPool.Output);
        Parallel.For(0, batch.Length, sample => _dense.Forward(Of(_secondPool.Output, sample), Of(_probabilities, sample)));
    }

    private (float Loss, int Right) Score(DigitSet set, ReadOnlySpan<int> batch)
    {
        float loss = 0;
        int right = 0;
        for (int sample = 0; sample < batch.Length; sample++)
        {
            ReadOnlySpan<float> probabilities = Of(_probabilities, sample);
            int truth = set.Labels[batch[sample]];
            loss -= MathF.Log(Math.Max(probabilities[truth], 1e-9f));
            right += System.Numerics.Tensors.TensorPrimitives.IndexOfMax(probabilities) == truth ? 1 : 0;
        }

        return (loss, right);
    }

    private static Span<float> Of(float[] values, int sample) => values.AsSpan(sample * (values.Length / Batch), values.Length / Batch);
}
