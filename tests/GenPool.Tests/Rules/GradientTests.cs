using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>The backward pass against the slope of the forward pass, measured: every attribute, in both orders.</summary>
public sealed class GradientTests
{
    public static TheoryData<string> Kinds => [.. LayerList.Kinds.Select(layer => layer.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    [Rule(7)]
    [Rule(12)]
    [Rule(13)]
    public void Backward_IsTheSlopeOfForward(string name)
    {
        // Values lie further apart than two steps and from zero, so no step changes a winner or a sign.
        TensorLayer layer = TensorLayer.Named(name);
        PoolShape3D shape = layer.Shape with { Batch = 1, Channels = 2 };
        Random random = new(5);
        float[] input = [.. Enumerable.Range(0, (int)shape.ElementCount).Select(value => (value % 2 == 0 ? -1 : 1) * (1 + (value / 8f)))];
        random.Shuffle(input);
        float[] weights = [.. Enumerable.Range(0, (int)layer.OutputShape(shape).ElementCount).Select(_ => (float)random.Next(-9, 10))];
        float[] gradient = layer.Expect(shape, input, weights).InputGradient;

        const float step = 1 / 32f;
        for (int i = 0; i < input.Length; i++)
        {
            float held = input[i];
            input[i] = held + step;
            double above = Loss();
            input[i] = held - step;
            double below = Loss();
            input[i] = held;
            Assert.Equal((above - below) / (2 * step), gradient[i], 2e-3);
        }

        double Loss() => layer.Expect(shape, input, weights).Output.Zip(weights, (value, weight) => (double)value * weight).Sum();
    }
}
