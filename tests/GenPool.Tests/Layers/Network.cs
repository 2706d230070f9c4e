using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>
/// A network of one layer of every attribute, behind a weight for each input. Layers over three axes come first, then over two and over
/// one; an axis that is pooled no more goes to the channels. Global pools end branches: the loss is half the sum of their squares.
/// </summary>
internal sealed partial class Network
{
    /// <summary>The shape of the input.</summary>
    public static readonly PoolShape3D Shape = new(2, 1, 5, 10, 18);

    private readonly IPoolLayer<float>[] _layers =
    [
        new Max3D(), new Average3D(), new Lp3D(), new AdaptiveMax3D(), new AdaptiveAverage3D(),
        new GlobalMax3D(), new GlobalAverage3D(), new GlobalLp3D(),
        new Max2D(), new Average2D(), new Lp2D(), new AdaptiveMax2D(), new AdaptiveAverage2D(),
        new GlobalMax2D(), new GlobalAverage2D(), new GlobalLp2D(),
        new Max1D(), new Average1D(), new Lp1D(), new AdaptiveMax1D(), new AdaptiveAverage1D(),
        new GlobalMax1D(), new GlobalAverage1D(), new GlobalLp1D(),
    ];

    /// <summary>The types of the layers.</summary>
    public IEnumerable<Type> Layers => _layers.Select(layer => layer.GetType());

    /// <summary>The loss.</summary>
    public float Loss(float[] input, float[] weights) =>
        Forward(input, weights, isTraining: false).Values.Sum(output => output.ToArray().Sum(value => value * value / 2));

    /// <summary>The gradient of the loss by the weights: a training pass, and back through every layer.</summary>
    public float[] Gradient(float[] input, float[] weights)
    {
        Dictionary<IPoolLayer<float>, Tensor<float>> outputs = Forward(input, weights, isTraining: true);
        Tensor<float>? gradient = null;
        foreach (IPoolLayer<float> layer in _layers.Reverse())
        {
            if (!outputs.TryGetValue(layer, out Tensor<float>? output))
            {
                gradient = layer.Backward(gradient!);
                continue;
            }

            // The gradient of half a square is its number. It joins what the layers behind the branch sent.
            Tensor<float> branch = layer.Backward(output);
            gradient = gradient is null ? branch : Tensor.Add<float>(Tensor.Create(gradient.ToArray(), branch.Lengths), branch);
        }

        return [.. gradient!.ToArray().Zip(input, (slope, value) => slope * value)];
    }

    // What the branches give.
    private Dictionary<IPoolLayer<float>, Tensor<float>> Forward(float[] input, float[] weights, bool isTraining)
    {
        Tensor<float> values = Tensor.Create([.. input.Zip(weights, (value, weight) => value * weight)], Lengths(Shape));
        Dictionary<IPoolLayer<float>, Tensor<float>> outputs = [];
        foreach (IPoolLayer<float> layer in _layers)
        {
            PoolParameters parameters = DeclaredParameters.Of(layer.GetType());
            if (values.Rank - 2 > parameters.Axes.Length)
            {
                nint[] lengths = [.. values.Lengths];
                values = Tensor.Create(values.ToArray(), [lengths[0], lengths[1] * lengths[2], .. lengths[3..]]);
            }

            Tensor<float> output = layer.Forward(values, isTraining);
            if (parameters.Axes[0] is GlobalAxis)
            {
                outputs.Add(layer, output);
            }
            else
            {
                values = output;
            }
        }

        return outputs;
    }

    private static nint[] Lengths(PoolShape3D shape) => [shape.Batch, shape.Channels, shape.Depth, shape.Height, shape.Width];

    [MaxPool3D(2, Stride = 1)]
    private sealed partial class Max3D;

    [AveragePool3D(1, 3, 3, Stride = 1)]
    private sealed partial class Average3D;

    [LpPool3D(2, 2, Stride = 1)]
    private sealed partial class Lp3D;

    [AdaptiveMaxPool3D(2, 6, 12)]
    private sealed partial class AdaptiveMax3D;

    [AdaptiveAveragePool3D(2, 5, 11)]
    private sealed partial class AdaptiveAverage3D;

    [GlobalMaxPool3D]
    private sealed partial class GlobalMax3D;

    [GlobalAveragePool3D]
    private sealed partial class GlobalAverage3D;

    [GlobalLpPool3D]
    private sealed partial class GlobalLp3D;

    [MaxPool2D(2, Stride = 1)]
    private sealed partial class Max2D;

    [AveragePool2D(2, Stride = 1)]
    private sealed partial class Average2D;

    [LpPool2D(3, 2, Stride = 1)]
    private sealed partial class Lp2D;

    [AdaptiveMaxPool2D(2, 7)]
    private sealed partial class AdaptiveMax2D;

    [AdaptiveAveragePool2D(2, 6)]
    private sealed partial class AdaptiveAverage2D;

    [GlobalMaxPool2D]
    private sealed partial class GlobalMax2D;

    [GlobalAveragePool2D]
    private sealed partial class GlobalAverage2D;

    [GlobalLpPool2D(1)]
    private sealed partial class GlobalLp2D;

    [MaxPool1D(2, Stride = 1)]
    private sealed partial class Max1D;

    [AveragePool1D(3, Stride = 1, Padding = 1)]
    private sealed partial class Average1D;

    [LpPool1D(1, 2, Stride = 1)]
    private sealed partial class Lp1D;

    [AdaptiveMaxPool1D(3)]
    private sealed partial class AdaptiveMax1D;

    [AdaptiveAveragePool1D(2)]
    private sealed partial class AdaptiveAverage1D;

    [GlobalMaxPool1D]
    private sealed partial class GlobalMax1D;

    [GlobalAveragePool1D]
    private sealed partial class GlobalAverage1D;

    [GlobalLpPool1D(3)]
    private sealed partial class GlobalLp1D;
}
