using System.Numerics;

namespace GenPool;

/// <summary>The arithmetic of Lp pools: rule 13 of the semantics.</summary>
internal static class Norm
{
    /// <summary>What an element adds to the sum of its window: <c>|x|^p</c>.</summary>
    public static TSum Term<TSum>(TSum x, double p)
        where TSum : IBinaryFloatingPointIeee754<TSum> => p switch
        {
            1 => TSum.Abs(x),
            2 => x * x,
            _ => TSum.Pow(TSum.Abs(x), TSum.CreateTruncating(p)),
        };

    /// <summary>The value of a window: <c>sum^(1/p)</c>.</summary>
    public static TSum Root<TSum>(TSum sum, double p)
        where TSum : IBinaryFloatingPointIeee754<TSum> => p switch
        {
            1 => sum,
            2 => TSum.Sqrt(sum),
            _ => TSum.Pow(sum, TSum.CreateTruncating(1 / p)),
        };

    /// <summary>What the gradient of an output y sends to an input x: <c>gradient * sign(x) * |x|^(p-1) / y^(p-1)</c>.</summary>
    public static TSum Share<TSum>(TSum gradient, TSum x, TSum y, double p)
        where TSum : IBinaryFloatingPointIeee754<TSum> => p switch
        {
            1 => TSum.IsZero(x) ? TSum.Zero : gradient * Sign(x),
            2 => gradient * x / y,
            _ => gradient * (Sign(x) * TSum.Pow(TSum.Abs(x) / y, TSum.CreateTruncating(p - 1))),
        };

    private static TSum Sign<TSum>(TSum x)
        where TSum : IBinaryFloatingPointIeee754<TSum> =>
        TSum.IsNaN(x) ? x : TSum.IsZero(x) ? TSum.Zero : TSum.CopySign(TSum.One, x);
}
