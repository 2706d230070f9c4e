using System.ComponentModel;
using System.Runtime.CompilerServices;
using GenPool.Lanes;

namespace GenPool.Reductions;

/// <summary>What a norm makes of a tap, and of the sum: rule 13 of the semantics.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface INorm
{
    /// <summary>Whether it takes powers, and so sums in double.</summary>
    internal static abstract bool TakesPowers { get; }

    /// <summary>What a tap adds to the sum.</summary>
    internal static abstract TLane Term<TLane, T>(TLane value)
        where TLane : struct, IArithmeticLane<TLane, T>
        where T : unmanaged;

    /// <summary>The value of a window.</summary>
    internal static abstract TLane Root<TLane, T>(TLane sum)
        where TLane : struct, IArithmeticLane<TLane, T>
        where T : unmanaged;

    /// <summary>What a gradient sends to a tap of its window, whose value is not 0.</summary>
    internal static abstract TLane Share<TLane, T>(TLane gradient, TLane tap, TLane value)
        where TLane : struct, IArithmeticLane<TLane, T>
        where T : unmanaged;
}

/// <summary>The exponent of a norm.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IExponent
{
    /// <summary>p.</summary>
    static abstract double Exponent { get; }
}

/// <summary>p = 1: the sum of absolute values.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AbsoluteNorm : INorm
{
    static bool INorm.TakesPowers => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane INorm.Term<TLane, T>(TLane value) => TLane.Absolute(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane INorm.Root<TLane, T>(TLane sum) => sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane INorm.Share<TLane, T>(TLane gradient, TLane tap, TLane value) =>
        TLane.WhereZero(tap, TLane.Zero, TLane.Multiply(gradient, TLane.Sign(tap)));
}

/// <summary>p = 2: the square root of the sum of squares.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SquareNorm : INorm
{
    static bool INorm.TakesPowers => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane INorm.Term<TLane, T>(TLane value) => TLane.Multiply(value, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane INorm.Root<TLane, T>(TLane sum) => TLane.SquareRoot(sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane INorm.Share<TLane, T>(TLane gradient, TLane tap, TLane value) => TLane.Divide(TLane.Multiply(gradient, tap), value);
}

/// <summary>Any other p, in double.</summary>
/// <typeparam name="TExponent">The exponent.</typeparam>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PowerNorm<TExponent> : INorm
    where TExponent : struct, IExponent
{
    static bool INorm.TakesPowers => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane INorm.Term<TLane, T>(TLane value) => TLane.Power(TLane.Absolute(value), TExponent.Exponent);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane INorm.Root<TLane, T>(TLane sum) => TLane.Power(sum, 1 / TExponent.Exponent);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane INorm.Share<TLane, T>(TLane gradient, TLane tap, TLane value) => TLane.Multiply(
        gradient,
        TLane.Multiply(TLane.Sign(tap), TLane.Power(TLane.Divide(TLane.Absolute(tap), value), TExponent.Exponent - 1)));
}
