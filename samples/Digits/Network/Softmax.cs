using System.Numerics.Tensors;

namespace Digits.Network;

/// <summary>Scores to probabilities, with the same bits on every processor.</summary>
internal static class Softmax
{
    private const double Log2OfE = 1.4426950408889634;
    private const double LogOf2 = 0.6931471805599453;

    public static void Apply(Span<float> scores)
    {
        float greatest = TensorPrimitives.Max<float>(scores);
        foreach (ref float score in scores)
        {
            score = Exp(score - greatest);
        }

        TensorPrimitives.Divide(scores, FixedOrder.Sum(scores), scores);
    }

    // The library's Exp is free in its last bit, and takes that freedom by instruction set. This is a Taylor series in plain
    // double arithmetic around the nearest power of two: |r| is at most log(2) / 2, and the first term left out below 1e-16.
    private static float Exp(float x)
    {
        if (x < -200)
        {
            return 0;
        }

        double power = Math.Round(x * Log2OfE);
        double r = x - (power * LogOf2);
        double sum = 1;
        for (int term = 13; term > 0; term--)
        {
            sum = 1 + (sum * r / term);
        }

        return (float)Math.ScaleB(sum, (int)power);
    }
}
