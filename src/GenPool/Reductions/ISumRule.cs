using System.ComponentModel;
using GenPool.Lanes;

namespace GenPool.Reductions;

/// <summary>A reduction that sums: all that the walks know of one.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISumRule
{
    /// <summary>Whether sums are formed in double, whatever the elements.</summary>
    internal static abstract bool SumsInDouble { get; }

    /// <summary>Whether windows are divided by something: if not, any divisor may be given.</summary>
    internal static abstract bool Divides { get; }

    /// <summary>Whether every tap of a window receives the same share of its gradient, so that one serves all.</summary>
    internal static abstract bool SharesEqually { get; }

    /// <summary>A sum, and what a later tap adds to it.</summary>
    internal static abstract TLane Then<TLane, T>(TLane sum, TLane value)
        where TLane : struct, IArithmeticLane<TLane, T>
        where T : unmanaged;

    /// <summary>The value of a window.</summary>
    internal static abstract TLane Finish<TLane, T>(TLane sum, TLane divisor)
        where TLane : struct, IArithmeticLane<TLane, T>
        where T : unmanaged;

    /// <summary>What a gradient sends to a tap of its window.</summary>
    /// <param name="gradient">The gradient of the window.</param>
    /// <param name="tap">The tap; anything where shares are equal.</param>
    /// <param name="value">The value of the window; anything where shares are equal.</param>
    /// <param name="divisor">What the sum of the window was divided by.</param>
    internal static abstract TLane Share<TLane, T>(TLane gradient, TLane tap, TLane value, TLane divisor)
        where TLane : struct, IArithmeticLane<TLane, T>
        where T : unmanaged;
}
