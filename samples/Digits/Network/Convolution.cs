using System.Numerics.Tensors;

namespace Digits.Network;

/// <summary>
/// A convolution without padding, one sample at a time. The inputs under each tap become one row of patches; an output
/// channel is a weighted sum of those rows.
/// </summary>
internal sealed class Convolution(int inputChannels, int outputChannels, int inputSide, int kernel, int samples, Random random)
{
    private readonly int _side = inputSide - kernel + 1;
    private readonly int _taps = inputChannels * kernel * kernel;
    private readonly float[] _patches = new float[samples * inputChannels * kernel * kernel * (inputSide - kernel + 1) * (inputSide - kernel + 1)];

    public int InputSize => inputChannels * inputSide * inputSide;

    public int OutputSize => outputChannels * Pixels;

    public Parameters Weights { get; } = Parameters.Random(
        outputChannels * inputChannels * kernel * kernel, inputChannels * kernel * kernel, samples, random);

    public Parameters Biases { get; } = Parameters.Zero(outputChannels, samples);

    private int Pixels => _side * _side;

    public void Forward(int sample, ReadOnlySpan<float> input, Span<float> output)
    {
        Span<float> patches = Patches(sample);
        for (int tap = 0; tap < _taps; tap++)
        {
            for (int row = 0; row < _side; row++)
            {
                input.Slice(InputAt(tap, row), _side).CopyTo(patches[((tap * Pixels) + (row * _side))..]);
            }
        }

        for (int channel = 0; channel < outputChannels; channel++)
        {
            Span<float> target = output.Slice(channel * Pixels, Pixels);
            target.Fill(Biases.Values[channel]);
            for (int tap = 0; tap < _taps; tap++)
            {
                TensorPrimitives.MultiplyAdd(patches.Slice(tap * Pixels, Pixels), Weights.Values[(channel * _taps) + tap], target, target);
            }
        }
    }

    public void BackwardWeights(int sample, ReadOnlySpan<float> outputGradient)
    {
        ReadOnlySpan<float> patches = Patches(sample);
        Span<float> weights = Weights.Gradient(sample);
        Span<float> biases = Biases.Gradient(sample);
        for (int channel = 0; channel < outputChannels; channel++)
        {
            ReadOnlySpan<float> gradient = outputGradient.Slice(channel * Pixels, Pixels);
            biases[channel] = FixedOrder.Sum(gradient);
            for (int tap = 0; tap < _taps; tap++)
            {
                weights[(channel * _taps) + tap] = FixedOrder.Dot(patches.Slice(tap * Pixels, Pixels), gradient);
            }
        }
    }

    /// <summary>The gradient of the input. Overwrites the sample's patches, so it comes after the weights.</summary>
    public void BackwardInput(int sample, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        Span<float> patches = Patches(sample);
        patches.Clear();
        inputGradient.Clear();
        for (int tap = 0; tap < _taps; tap++)
        {
            Span<float> patch = patches.Slice(tap * Pixels, Pixels);
            for (int channel = 0; channel < outputChannels; channel++)
            {
                TensorPrimitives.MultiplyAdd(outputGradient.Slice(channel * Pixels, Pixels), Weights.Values[(channel * _taps) + tap], patch, patch);
            }

            for (int row = 0; row < _side; row++)
            {
                Span<float> target = inputGradient.Slice(InputAt(tap, row), _side);
                TensorPrimitives.Add(target, patch.Slice(row * _side, _side), target);
            }
        }
    }

    private Span<float> Patches(int sample) => _patches.AsSpan(sample * _taps * Pixels, _taps * Pixels);

    // Where the inputs begin that a tap multiplies in one output row.
    private int InputAt(int tap, int row)
    {
        (int channel, int inKernel) = Math.DivRem(tap, kernel * kernel);
        (int tapRow, int tapColumn) = Math.DivRem(inKernel, kernel);
        return (((channel * inputSide) + row + tapRow) * inputSide) + tapColumn;
    }
}
