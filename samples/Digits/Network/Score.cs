using System.Numerics.Tensors;

namespace Digits.Network;

/// <summary>How good one or more answers were.</summary>
/// <param name="Loss">The cross-entropy, summed.</param>
/// <param name="Right">How many were right.</param>
internal readonly record struct Score(float Loss, int Right)
{
    public static Score Of(ReadOnlySpan<float> probabilities, int truth) => new(
        -MathF.Log(Math.Max(probabilities[truth], 1e-9f)),
        TensorPrimitives.IndexOfMax(probabilities) == truth ? 1 : 0);

    public static Score operator +(Score left, Score right) => new(left.Loss + right.Loss, left.Right + right.Right);
}
