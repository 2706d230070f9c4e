using System.Numerics.Tensors;

namespace Digits.Network;

/// <summary>A fully connected layer that ends in class probabilities.</summary>
internal sealed class Dense(int inputs, int classes, int samples, Random random)
{
    public Parameters Weights { get; } = Parameters.Random(classes * inputs, inputs, samples, random);

    public Parameters Biases { get; } = Parameters.Zero(classes, samples);

    /// <summary>The probability of each class.</summary>
    public void Forward(ReadOnlySpan<float> input, Span<float> probabilities)
    {
        for (int k = 0; k < classes; k++)
        {
            probabilities[k] = FixedOrder.Dot(input, Weights.Values.AsSpan(k * inputs, inputs)) + Biases.Values[k];
        }

        Softmax.Apply(probabilities);
    }

    /// <summary>The gradient of the cross-entropy loss, which at the scores is probability minus truth.</summary>
    public void Backward(int sample, ReadOnlySpan<float> input, Span<float> probabilities, int truth, Span<float> inputGradient)
    {
        probabilities[truth] -= 1;
        Span<float> weights = Weights.Gradient(sample);
        probabilities.CopyTo(Biases.Gradient(sample));
        inputGradient.Clear();
        for (int k = 0; k < classes; k++)
        {
            TensorPrimitives.Multiply(input, probabilities[k], weights.Slice(k * inputs, inputs));
            TensorPrimitives.MultiplyAdd(Weights.Values.AsSpan(k * inputs, inputs), probabilities[k], inputGradient, inputGradient);
        }
    }
}
