namespace Digits.Network;

/// <summary>Trained numbers, and for every sample of a batch the gradient it gives them.</summary>
/// <remarks>
/// Samples run in parallel and write gradients of their own; these are added in the order of the samples. So a run gives
/// the same bits whatever the number of threads.
/// </remarks>
internal sealed class Parameters(float[] values, int batch)
{
    private readonly float[] _gradients = new float[values.Length * batch];

    public float[] Values => values;

    /// <summary>The cleared gradient of one sample, to be written.</summary>
    public Span<float> Gradient(int sample)
    {
        Span<float> gradient = _gradients.AsSpan(sample * values.Length, values.Length);
        gradient.Clear();
        return gradient;
    }

    /// <summary>One step of plain gradient descent.</summary>
    public void Step(int samples, float rate)
    {
        for (int sample = 0; sample < samples; sample++)
        {
            ReadOnlySpan<float> gradient = _gradients.AsSpan(sample * values.Length, values.Length);
            System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(gradient, -rate / samples, values, values);
        }
    }

    public static Parameters Zero(int count, int batch) => new(new float[count], batch);

    /// <summary>Uniform values whose variance keeps the scale of signals through a ReLU (He's rule).</summary>
    public static Parameters Random(int count, int inputs, int batch, Random random)
    {
        float bound = MathF.Sqrt(6f / inputs);
        return new([.. Enumerable.Range(0, count).Select(_ => ((2 * random.NextSingle()) - 1) * bound)], batch);
    }
}
