namespace Digits.Data;

/// <summary>Draws digits: strokes under a random affine distortion, in a random thickness, with noise.</summary>
internal static class DrawnDigits
{
    public static (DigitSet Train, DigitSet Test) Draw(int trainCount, int testCount, int seed) =>
        (Draw(trainCount, seed), Draw(testCount, seed + 1000));

    private static DigitSet Draw(int count, int seed)
    {
        DigitSet set = new(new float[count * DigitSet.Pixels], new byte[count]);
        for (int i = 0; i < count; i++)
        {
            set.Labels[i] = (byte)(i % 10);
        }

        // A generator per image, so that images can be drawn in any order.
        Parallel.For(0, count, i =>
            Draw(set.Images.AsSpan(i * DigitSet.Pixels, DigitSet.Pixels), DigitStrokes.Segments[set.Labels[i]], new Random(unchecked((seed * 1_000_003) + i))));
        return set;
    }

    private static void Draw(Span<float> image, float[] strokes, Random random)
    {
        // From a pixel back to the unit square: rotation, shear, scale and shift about the centre.
        (float sine, float cosine) = MathF.SinCos(Between(random, -0.3f, 0.3f));
        float shear = Between(random, -0.25f, 0.25f);
        float scaleX = Between(random, 0.8f, 1.2f) / 22;
        float scaleY = Between(random, 0.8f, 1.15f) / 22;
        float shiftX = Between(random, -2.5f, 2.5f);
        float shiftY = Between(random, -2.5f, 2.5f);
        float thickness = Between(random, 0.035f, 0.075f);
        for (int y = 0; y < DigitSet.Side; y++)
        {
            for (int x = 0; x < DigitSet.Side; x++)
            {
                float dx = (x - 13.5f - shiftX) * scaleX;
                float dy = (y - 13.5f - shiftY) * scaleY;
                float u = (cosine * dx) + (sine * dy) + (shear * dy) + 0.5f;
                float v = (cosine * dy) - (sine * dx) + 0.5f;
                float ink = Math.Clamp(1.5f - (Distance(strokes, u, v) / thickness), 0, 1);
                image[(y * DigitSet.Side) + x] = Math.Clamp(ink + Between(random, -0.15f, 0.15f), 0, 1);
            }
        }
    }

    private static float Distance(ReadOnlySpan<float> strokes, float x, float y)
    {
        float nearest = float.MaxValue;
        for (int i = 0; i < strokes.Length; i += 4)
        {
            (float ax, float ay) = (strokes[i], strokes[i + 1]);
            (float bx, float by) = (strokes[i + 2] - ax, strokes[i + 3] - ay);
            float along = Math.Clamp((((x - ax) * bx) + ((y - ay) * by)) / ((bx * bx) + (by * by)), 0, 1);
            (float ex, float ey) = (x - ax - (along * bx), y - ay - (along * by));
            nearest = Math.Min(nearest, (ex * ex) + (ey * ey));
        }

        return MathF.Sqrt(nearest);
    }

    private static float Between(Random random, float low, float high) => low + ((high - low) * random.NextSingle());
}
