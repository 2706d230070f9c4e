using System.Numerics.Tensors;

namespace Digits.Network;

/// <summary>Trained numbers, and for every sample the gradient it gives them.</summary>
/// <remarks>
/// Samples run in parallel and write gradients of their own; these are added in the order of the samples. So a run gives
/// the same bits whatever the number of threads.
/// </remarks>
internal sealed class Parameters(float[] values, int samples)
{
    private readonly float[] _gradients = new float[values.Length * samples];

    public float[] Values => values;

    /// <summary>The cleared gradient of one sample, to be written.</summary>
    public Span<float> Gradient(int sample)
    {
        Span<float> gradient = GradientOf(sample);
        gradient.Clear();
        return gradient;
    }

    /// <summary>Adds up the gradients of neighbouring samples, in their order.</summary>
    public void SumGradients(int first, int count, Span<float> sum)
    {
        sum.Clear();
        for (int sample = first; sample < first + count; sample++)
        {
            TensorPrimitives.Add(sum, GradientOf(sample), sum);
        }
    }

    /// <summary>One step of plain gradient descent.</summary>
    public void Step(ReadOnlySpan<float> gradient, float rate) => TensorPrimitives.MultiplyAdd(gradient, -rate, values, values);

    public static Parameters Zero(int count, int samples) => new(new float[count], samples);

    /// <summary>Uniform values whose variance keeps the scale of signals through a ReLU (He's rule).</summary>
    public static Parameters Random(int count, int inputs, int samples, Random random)
    {
        float bound = MathF.Sqrt(6f / inputs);
        return new([.. Enumerable.Range(0, count).Select(_ => ((2 * random.NextSingle()) - 1) * bound)], samples);
    }

    private Span<float> GradientOf(int sample) => _gradients.AsSpan(sample * values.Length, values.Length);
}
