namespace GenPool.Tests;

/// <summary>
/// A network of one layer of every kind, window and rank, behind a weight for each input: a step down the gradient that comes
/// back through them lowers the loss, and that gradient is the slope of the loss, measured.
/// </summary>
public sealed partial class NetworkTests
{
    private const int Samples = 2;

    // What one layer gives, the next one takes; axes that are no longer pooled become channels.
    private static readonly IPoolLayer<float>[] s_layers =
    [
        new Max3D(), new Average3D(), new Norm3D(), new AdaptiveMax3D(), new AdaptiveAverage3D(),
        new Max2D(), new Average2D(), new Norm2D(), new AdaptiveMax2D(), new AdaptiveAverage2D(),
        new Max1D(), new Average1D(), new Norm1D(), new AdaptiveMax1D(), new AdaptiveAverage1D(),
    ];

    // Each global pool takes what the last layer of its rank gave.
    private static readonly IPoolLayer<float>[][] s_heads =
    [
        [new GlobalMax3D(), new GlobalAverage3D(), new GlobalNorm3D()],
        [new GlobalMax2D(), new GlobalAverage2D(), new GlobalNorm2D()],
        [new GlobalMax1D(), new GlobalAverage1D(), new GlobalNorm1D()],
    ];

    private static readonly nint[] s_lengths = [Samples, 1, 9, 12, 14];

    [Fact]
    public void Network_ItsGradient_IsTheSlopeOfItsLoss_AndLowersIt()
    {
        Random random = new(11);
        int count = (int)s_lengths.Aggregate((product, length) => product * length);
        float[] input = [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() + 0.5))];
        float[] weights = [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() + 0.5))];
        float[] gradient = Step(input, weights);
        Assert.Contains(gradient, slope => slope != 0);

        const float step = 1 / 256f;
        for (int i = 0; i < count; i += 7)
        {
            float held = weights[i];
            weights[i] = held + step;
            double above = Loss(input, weights);
            weights[i] = held - step;
            double below = Loss(input, weights);
            weights[i] = held;
            Assert.Equal((above - below) / (2 * step), gradient[i], 1e-3);
        }

        double before = Loss(input, weights);
        for (int i = 0; i < count; i++)
        {
            weights[i] -= 0.01f * gradient[i];
        }

        Assert.True(Loss(input, weights) < before);
    }

    // Half the sum of the squares of all that the heads give.
    private static double Loss(float[] input, float[] weights) =>
        Forward(input, weights, isTraining: false).SelectMany(outputs => outputs).Sum(output => output.ToArray().Sum(value => 0.5 * value * value));

    // The gradient of the loss by the weights.
    private static float[] Step(float[] input, float[] weights)
    {
        Tensor<float>[][] outputs = Forward(input, weights, isTraining: true);
        Tensor<float>? gradient = null;
        for (int rank = 1; rank <= 3; rank++)
        {
            // What goes back into a rank: from its heads, whose loss has their own output as gradient, and from the rank below.
            int stage = 3 - rank;
            foreach ((IPoolLayer<float> head, Tensor<float> output) in s_heads[stage].Zip(outputs[stage]))
            {
                Tensor<float> back = head.Backward(output);
                gradient = gradient is null ? back : Tensor.Add<float>(gradient.Reshape(back.Lengths), back);
            }

            foreach (IPoolLayer<float> layer in s_layers.Skip(stage * 5).Take(5).Reverse())
            {
                gradient = layer.Backward(gradient!);
            }
        }

        return [.. gradient!.ToArray().Zip(input, (slope, value) => slope * value)];
    }

    // What the heads of each rank give.
    private static Tensor<float>[][] Forward(float[] input, float[] weights, bool isTraining)
    {
        Tensor<float> tensor = Tensor.Create(input.Zip(weights, (value, weight) => value * weight).ToArray(), s_lengths);
        Tensor<float>[][] outputs = new Tensor<float>[s_heads.Length][];
        for (int stage = 0; stage < s_heads.Length; stage++)
        {
            foreach (IPoolLayer<float> layer in s_layers.Skip(stage * 5).Take(5))
            {
                tensor = layer.Forward(tensor, isTraining);
            }

            outputs[stage] = [.. s_heads[stage].Select(head => head.Forward(tensor, isTraining))];
            if (stage < 2)
            {
                nint[] lengths = [.. tensor.Lengths];
                tensor = tensor.Reshape([lengths[0], lengths[1] * lengths[2], .. lengths[3..]]);
            }
        }

        return outputs;
    }

    [MaxPool3D(2, Stride = 1)]
    private sealed partial class Max3D;

    [AveragePool3D(1, 3, 3, Stride = 1)]
    private sealed partial class Average3D;

    [LpPool3D(2, 2, Stride = 1)]
    private sealed partial class Norm3D;

    [AdaptiveMaxPool3D(4, 8, 10)]
    private sealed partial class AdaptiveMax3D;

    [AdaptiveAveragePool3D(3, 7, 9)]
    private sealed partial class AdaptiveAverage3D;

    [MaxPool2D(2, Stride = 1)]
    private sealed partial class Max2D;

    [AveragePool2D(2, Stride = 1)]
    private sealed partial class Average2D;

    [LpPool2D(3, 2, Stride = 1)]
    private sealed partial class Norm2D;

    [AdaptiveMaxPool2D(3, 5)]
    private sealed partial class AdaptiveMax2D;

    [AdaptiveAveragePool2D(2, 9)]
    private sealed partial class AdaptiveAverage2D;

    [MaxPool1D(2, Stride = 1)]
    private sealed partial class Max1D;

    [AveragePool1D(3, Stride = 1, Padding = 1)]
    private sealed partial class Average1D;

    [LpPool1D(1, 2, Stride = 1)]
    private sealed partial class Norm1D;

    [AdaptiveMaxPool1D(5)]
    private sealed partial class AdaptiveMax1D;

    [AdaptiveAveragePool1D(3)]
    private sealed partial class AdaptiveAverage1D;

    [GlobalMaxPool3D]
    private sealed partial class GlobalMax3D;

    [GlobalAveragePool3D]
    private sealed partial class GlobalAverage3D;

    [GlobalLpPool3D]
    private sealed partial class GlobalNorm3D;

    [GlobalMaxPool2D]
    private sealed partial class GlobalMax2D;

    [GlobalAveragePool2D]
    private sealed partial class GlobalAverage2D;

    [GlobalLpPool2D(1)]
    private sealed partial class GlobalNorm2D;

    [GlobalMaxPool1D]
    private sealed partial class GlobalMax1D;

    [GlobalAveragePool1D]
    private sealed partial class GlobalAverage1D;

    [GlobalLpPool1D(3)]
    private sealed partial class GlobalNorm1D;
}
