using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenPool;

/// <summary>Loops over sums, written once for every type that sums are formed in.</summary>
internal interface ISumLoops
{
    /// <summary>Runs them.</summary>
    /// <typeparam name="TSum">The accumulation type.</typeparam>
    void Run<TSum>()
        where TSum : unmanaged, INumber<TSum>;
}

/// <summary>The arithmetic of sums: rule 10 of the semantics.</summary>
internal static class Sum
{
    /// <summary>Runs loops in the accumulation type of an element type.</summary>
    /// <remarks>Float for <see cref="Half"/> and float, a long or ulong for integers up to 64 bits, otherwise the type itself.</remarks>
    public static void Run<T, TLoops>(TLoops loops)
        where T : unmanaged, INumber<T>
        where TLoops : ISumLoops, allows ref struct
    {
        if (typeof(T) == typeof(Half))
        {
            loops.Run<float>();
        }
        else if (!Number<T>.IsInteger || Unsafe.SizeOf<T>() > sizeof(long))
        {
            loops.Run<T>();
        }
        else if (Number<T>.IsSigned)
        {
            loops.Run<long>();
        }
        else
        {
            loops.Run<ulong>();
        }
    }

    /// <summary>Divides, and rounds a quotient of integers to nearest, ties to even.</summary>
    public static TSum Divide<TSum>(TSum sum, long divisor)
        where TSum : unmanaged, INumber<TSum>
    {
        TSum by = TSum.CreateTruncating(divisor);
        TSum quotient = sum / by;
        if (!Number<TSum>.IsInteger)
        {
            return quotient;
        }

        TSum rest = TSum.Abs(sum - (quotient * by));
        bool isAway = rest > by - rest || (rest == by - rest && TSum.IsOddInteger(quotient));
        return isAway ? quotient + TSum.CopySign(TSum.One, sum) : quotient;
    }

    /// <summary>Rounds sums to elements; integers lose their upper bits.</summary>
    public static void Round<TSum, T>(ReadOnlySpan<TSum> sums, Span<T> elements)
        where TSum : INumber<TSum>
        where T : INumber<T>
    {
        for (int i = 0; i < elements.Length; i++)
        {
            elements[i] = T.CreateTruncating(sums[i]);
        }
    }

    private static class Number<T>
        where T : unmanaged, INumber<T>
    {
        public static readonly bool IsInteger = T.One / (T.One + T.One) == T.Zero;

        public static readonly bool IsSigned = unchecked(T.Zero - T.One) < T.Zero;
    }
}
