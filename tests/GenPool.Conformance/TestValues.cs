namespace GenPool.Conformance;

/// <summary>Values that tell pooling rules apart: many ties, both zeros, infinities and NaNs among plain numbers.</summary>
public static class TestValues
{
    private static readonly float s_otherNaN = BitConverter.Int32BitsToSingle(unchecked((int)0xFFC01234));

    /// <summary>Fills inputs; every third array holds ties without NaN, so that not all windows are NaN.</summary>
    public static float[] Inputs(Random random, long count)
    {
        int kind = random.Next(3);
        float[] values = new float[count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (kind, random.Next(kind == 2 ? 60 : 12)) switch
            {
                (0, _) => random.Next(-2, 3),
                (_, 0) => float.NaN,
                (_, 1) => s_otherNaN,
                (_, 2) => float.NegativeInfinity,
                (_, 3) => float.PositiveInfinity,
                (_, 4) => -0f,
                (_, 5) => 0f,
                _ => random.NextSingle() - 0.5f,
            };
        }

        return values;
    }

    /// <summary>Gradients whose sum depends on the order of adding, -0 among them.</summary>
    public static float[] Gradients(Random random, long count)
    {
        float[] values = new float[count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = random.Next(8) == 0 ? -0f : (random.NextSingle() - 0.5f) * MathF.Pow(10, random.Next(-4, 5));
        }

        return values;
    }
}
