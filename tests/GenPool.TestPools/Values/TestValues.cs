using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenPool.TestPools;

/// <summary>Values that tell pooling rules apart, for every element type.</summary>
public static class TestValues
{
    /// <summary>
    /// Fills inputs: ties alone, hard values densely, hard values among plain ones (so that not all windows are NaN), hard values
    /// in one stretch (so that not all planes hold one), or any bits at all.
    /// </summary>
    public static T[] Inputs<T>(Random random, long count)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        T[] hard = HardValues<T>.All;
        T lowestTie = T.IsNegative(T.MinValue) ? T.CreateChecked(-2) : T.Zero;
        T[] values = new T[count];
        int kind = random.Next(5), start = random.Next(values.Length + 1), end = random.Next(start, values.Length + 1);
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = kind switch
            {
                0 => lowestTie + T.CreateChecked(random.Next(5)),
                1 when random.Next(2) == 0 => hard[random.Next(hard.Length)],
                2 when random.Next(16) == 0 => hard[random.Next(hard.Length)],
                3 when i >= start && i < end => hard[random.Next(hard.Length)],
                4 => AnyBits<T>(random),
                _ => Plain<T>(random),
            };
        }

        return values;
    }

    /// <summary>
    /// Gradients: numbers whose sum depends on the order of adding; of four draws one has hard values among them, which go through a
    /// factor of 0, though not through a choice.
    /// </summary>
    public static T[] Gradients<T>(Random random, long count)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        T[] values = Numbers<T>(random, count);
        return random.Next(4) == 0 ? Harden(random, values) : values;
    }

    /// <summary>
    /// Fills inputs of sums: numbers of several magnitudes, whose sum depends on the order of adding; such numbers with hard
    /// values among them; or small whole numbers, whose quotients are often ties. Those of an integer type may overflow.
    /// </summary>
    public static T[] Summands<T>(Random random, long count)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        T[] values = Numbers<T>(random, count);
        switch (random.Next(4))
        {
            case 0:
                return Harden(random, values);
            case 1:
                T middle = T.IsNegative(T.MinValue) ? T.CreateTruncating(8) : T.Zero;
                return [.. values.Select(_ => unchecked(T.CreateTruncating(random.Next(16)) - middle))];
            default:
                return values;
        }
    }

    // Numbers whose sum depends on the order of adding and, in a narrow type, on the rounding after each addition; -0 among them. Those of an
    // integer type overflow.
    private static T[] Numbers<T>(Random random, long count)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        // Half has 11 bits: the closer its gradients, the more additions round. It ends at 65504, far beyond their sums.
        int decades = typeof(T) == typeof(Half) ? 1 : 4;
        T[] values = new T[count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = !HardValues<T>.IsFloatingPoint ? AnyBits<T>(random)
                : random.Next(8) == 0 ? -T.Zero
                : T.CreateTruncating((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-decades, decades + 1)));
        }

        return values;
    }

    private static T[] Harden<T>(Random random, T[] values)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        T[] hard = HardValues<T>.All;
        foreach (ref T value in values.AsSpan())
        {
            value = random.Next(16) == 0 ? hard[random.Next(hard.Length)] : value;
        }

        return values;
    }

    private static T Plain<T>(Random random)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
        HardValues<T>.IsFloatingPoint ? T.CreateTruncating(random.NextDouble() - 0.5) : AnyBits<T>(random);

    private static T AnyBits<T>(Random random)
        where T : unmanaged
    {
        long bits = random.NextInt64(long.MinValue, long.MaxValue);
        return Unsafe.ReadUnaligned<T>(ref Unsafe.As<long, byte>(ref bits));
    }
}
