using System.Reflection;
using System.Runtime.InteropServices;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>Gradients through a <see cref="Network"/>, beside the slopes of the same network of generic pools of double.</summary>
/// <remarks>
/// In double a step can be so short that it crosses no kink: where two taps change places, a difference is no slope. The inputs are
/// distinct and, before the first maximum, lie hundreds of steps apart.
/// </remarks>
public sealed class NetworkTests
{
    private const double Step = 1.0 / (1 << 20);
    private const float LearningRate = 0.01f;

    private static readonly float[] s_input = Input();

    private readonly Network _network = new();
    private readonly float[] _weights = [.. s_input.Select(_ => 1f)];

    [Fact]
    public void Layers_AreOneOfEveryAttribute()
    {
        IEnumerable<string> attributes = typeof(PoolAttribute).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(PoolAttribute)) && !type.IsAbstract)
            .Select(type => type.Name);
        IEnumerable<string> declared = _network.Layers.Select(layer => layer.GetCustomAttribute<PoolAttribute>()!.GetType().Name);
        Assert.Equal(attributes.Order(StringComparer.Ordinal), declared.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Gradient_OfEveryWeight_IsTheSlopeOfTheLoss()
    {
        ErasedPool[] pools = [.. _network.Layers.Select(layer => ErasedPools.Generic(DeclaredParameters.Of(layer), Element<double>.Instance))];
        double[] values = [.. s_input.Select(value => (double)value)];
        float[] gradient = _network.Gradient(s_input, _weights);
        double largest = gradient.Max(Math.Abs);
        Assert.Equal(Loss(pools, values), _network.Loss(s_input, _weights), 1e-5 * Loss(pools, values));
        for (int i = 0; i < values.Length; i++)
        {
            double value = values[i];
            values[i] = value * (1 + Step);
            double above = Loss(pools, values);
            values[i] = value * (1 - Step);
            double slope = (above - Loss(pools, values)) / (2 * Step);
            values[i] = value;
            Assert.True(Math.Abs(slope - gradient[i]) <= (1e-5 * Math.Abs(slope)) + (1e-7 * largest), $"weight {i}: slope {slope}, gradient {gradient[i]}");
        }
    }

    [Fact]
    public void StepDownTheGradient_LowersTheLoss()
    {
        float[] gradient = _network.Gradient(s_input, _weights);
        float[] trained = [.. _weights.Zip(gradient, (weight, slope) => weight - (LearningRate * slope))];

        Assert.True(_network.Loss(s_input, trained) < _network.Loss(s_input, _weights));
    }

    // The fractions of one, mixed.
    private static float[] Input()
    {
        float[] input = [.. Enumerable.Range(1, (int)Network.Shape.ElementCount).Select(number => number / (float)Network.Shape.ElementCount)];
        new Random(1).Shuffle(input);
        return input;
    }

    private static double Loss(ErasedPool[] pools, double[] input)
    {
        double loss = 0;
        (byte[] values, PoolShape3D shape) = (MemoryMarshal.AsBytes(input.AsSpan()).ToArray(), Network.Shape);
        foreach (ErasedPool pool in pools)
        {
            shape = pool.Rank switch
            {
                1 => new(shape.Batch, shape.Channels * shape.Depth * shape.Height, 1, 1, shape.Width),
                2 => new(shape.Batch, shape.Channels * shape.Depth, 1, shape.Height, shape.Width),
                _ => shape,
            };
            byte[] output = pool.Forward(values, shape);
            if (pool.Parameters.Axes[0] is GlobalAxis)
            {
                loss += MemoryMarshal.Cast<byte, double>(output).ToArray().Sum(value => value * value / 2);
            }
            else
            {
                (values, shape) = (output, pool.OutputShape(shape));
            }
        }

        return loss;
    }
}
