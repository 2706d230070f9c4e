using Digits.Data;
using GenPool;

namespace Digits.Network;

/// <summary>Convolution, pool, convolution, pool, dense: pools run over all samples, the rest sample by sample.</summary>
/// <remarks>A sample's gradient has the same bits whichever samples are beside it.</remarks>
internal sealed class DigitNetwork
{
    private const int Classes = 10;

    private readonly int _samples;
    private readonly Convolution _first;
    private readonly PoolStage<FirstPool> _firstPool;
    private readonly Convolution _second;
    private readonly PoolStage<SecondPool> _secondPool;
    private readonly Dense _dense;
    private readonly Parameters[] _parameters;
    private readonly float[] _firstMaps, _secondMaps, _secondInputGradient, _denseGradient;
    private readonly float[] _probabilities;
    private readonly Score[] _scores;

    /// <summary>Makes an untrained network.</summary>
    /// <param name="samples">How many samples it holds at once.</param>
    /// <param name="arePoolsCompared">Whether the generic pools do the work of the generated ones again.</param>
    /// <param name="random">Where the weights come from.</param>
    public DigitNetwork(int samples, bool arePoolsCompared, Random random)
    {
        _samples = samples;
        _first = new Convolution(inputChannels: 1, outputChannels: 8, DigitSet.Side, kernel: 5, samples, random);
        _firstPool = new PoolStage<FirstPool>(new PoolShape2D(samples, 8, 24, 24), arePoolsCompared);
        _second = new Convolution(inputChannels: 8, outputChannels: 16, inputSide: 12, kernel: 5, samples, random);
        _secondPool = new PoolStage<SecondPool>(new PoolShape2D(samples, 16, 8, 8), arePoolsCompared);
        int features = _secondPool.Output.Length / samples;
        _dense = new Dense(features, Classes, samples, random);
        _parameters = [_first.Weights, _first.Biases, _second.Weights, _second.Biases, _dense.Weights, _dense.Biases];
        _firstMaps = new float[samples * _first.OutputSize];
        _secondMaps = new float[samples * _second.OutputSize];
        _secondInputGradient = new float[samples * _second.InputSize];
        _denseGradient = new float[samples * features];
        _probabilities = new float[samples * Classes];
        _scores = new Score[samples];
    }

    public PoolTimes PoolTimes => _firstPool.Times + _secondPool.Times;

    /// <summary>How long <see cref="SumSamples"/> makes its vector: a gradient, and then the loss and the count of right answers.</summary>
    public int SumLength => _parameters.Sum(parameters => parameters.Values.Length) + 2;

    /// <summary>All trained numbers, one after another.</summary>
    public float[] Weights
    {
        get => [.. _parameters.SelectMany(parameters => parameters.Values)];
        set
        {
            int start = 0;
            foreach (Parameters parameters in _parameters)
            {
                value.AsSpan(start, parameters.Values.Length).CopyTo(parameters.Values);
                start += parameters.Values.Length;
            }
        }
    }

    /// <summary>Answers, and finds the gradient of each sample.</summary>
    public void FindGradients(DigitSet set, ReadOnlyMemory<int> images)
    {
        Answer(set, images);
        Parallel.For(0, images.Length, sample =>
        {
            Span<float> gradient = Of(_denseGradient, sample);
            _dense.Backward(sample, Of(_secondPool.Output, sample), Of(_probabilities, sample), set.Labels[images.Span[sample]], gradient);
        });
        _secondPool.Backward(_denseGradient);
        Parallel.For(0, images.Length, sample =>
        {
            _second.BackwardWeights(sample, Of(_secondPool.InputGradient, sample));
            _second.BackwardInput(sample, Of(_secondPool.InputGradient, sample), Of(_secondInputGradient, sample));
        });
        _firstPool.Backward(_secondInputGradient);
        Parallel.For(0, images.Length, sample => _first.BackwardWeights(sample, Of(_firstPool.InputGradient, sample)));
    }

    /// <summary>Adds up what neighbouring samples gave, in their order.</summary>
    public void SumSamples(int first, int count, Span<float> sum)
    {
        foreach (Parameters parameters in _parameters)
        {
            parameters.SumGradients(first, count, sum[..parameters.Values.Length]);
            sum = sum[parameters.Values.Length..];
        }

        Score total = default;
        foreach (Score score in _scores.AsSpan(first, count))
        {
            total += score;
        }

        (sum[0], sum[1]) = (total.Loss, total.Right);
    }

    /// <summary>One step against the gradient at the start of a sum over samples.</summary>
    public void Step(ReadOnlySpan<float> gradient, float rate)
    {
        foreach (Parameters parameters in _parameters)
        {
            parameters.Step(gradient[..parameters.Values.Length], rate);
            gradient = gradient[parameters.Values.Length..];
        }
    }

    /// <summary>Finds the probability of each digit, and how good that is.</summary>
    /// <returns>The score of each image.</returns>
    public ReadOnlySpan<Score> Answer(DigitSet set, ReadOnlyMemory<int> images)
    {
        Parallel.For(0, images.Length, sample => _first.Forward(sample, set.Image(images.Span[sample]), Of(_firstMaps, sample)));
        _firstPool.Forward(_firstMaps);
        Parallel.For(0, images.Length, sample => _second.Forward(sample, Of(_firstPool.Output, sample), Of(_secondMaps, sample)));
        _secondPool.Forward(_secondMaps);
        Parallel.For(0, images.Length, sample =>
        {
            Span<float> probabilities = Of(_probabilities, sample);
            _dense.Forward(Of(_secondPool.Output, sample), probabilities);
            _scores[sample] = Score.Of(probabilities, set.Labels[images.Span[sample]]);
        });
        return _scores.AsSpan(0, images.Length);
    }

    private Span<float> Of(float[] values, int sample) => values.AsSpan(sample * (values.Length / _samples), values.Length / _samples);
}
