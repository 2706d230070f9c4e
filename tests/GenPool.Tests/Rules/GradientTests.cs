namespace GenPool.Tests;

/// <summary>The backward pass against the slope of the forward pass, measured.</summary>
public sealed class GradientTests
{
    [Fact]
    [Rule(7)]
    public void Backward_DistinctValues_IsTheSlopeOfForward()
    {
        Check<Pool2>();
        Check<Overlapping2>();
        Check<OverlappingAllTies>();
        Check<Stem>();
        Check<StructKernel>();
    }

    private static void Check<TPool>()
        where TPool : IMaxPool2D<float>
    {
        // Values lie further apart than the step, so no step changes a winner; sums of small integers are exact.
        Random random = new(5);
        PoolShape shape = new(2, 2, 7, 9);
        float[] input = [.. Enumerable.Range(0, (int)shape.ElementCount).Select(value => (float)value)];
        random.Shuffle(input);
        float[] weights = [.. Enumerable.Range(0, (int)TPool.OutputShape(shape).ElementCount).Select(_ => (float)random.Next(-9, 10))];
        byte[] mask = new byte[TPool.MaskByteCount(shape)];
        float[] gradient = new float[input.Length];
        TPool.Forward(input, new float[weights.Length], mask, shape);
        TPool.Backward(weights, mask, gradient, shape);

        const float step = 0.25f;
        for (int i = 0; i < input.Length; i++)
        {
            float held = input[i];
            input[i] = held + step;
            double above = Loss<TPool>(input, weights, shape);
            input[i] = held - step;
            double below = Loss<TPool>(input, weights, shape);
            input[i] = held;
            Assert.Equal((above - below) / (2 * step), gradient[i], 1e-6);
        }
    }

    private static double Loss<TPool>(float[] input, float[] weights, PoolShape shape)
        where TPool : IMaxPool2D<float>
    {
        float[] output = new float[weights.Length];
        TPool.Forward(input, output, shape);
        return output.Zip(weights, (value, weight) => (double)value * weight).Sum();
    }
}
