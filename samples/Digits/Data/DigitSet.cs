namespace Digits.Data;

/// <summary>Labelled images of 28 by 28 pixels, each from 0 to 1, row by row.</summary>
/// <param name="Images">The pixels of all images.</param>
/// <param name="Labels">The digit each shows.</param>
internal sealed record DigitSet(float[] Images, byte[] Labels)
{
    public const int Side = 28;

    public const int Pixels = Side * Side;

    public int Count => Labels.Length;

    public ReadOnlySpan<float> Image(int index) => Images.AsSpan(index * Pixels, Pixels);
}
