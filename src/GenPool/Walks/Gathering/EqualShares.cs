using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Walks.Looping;

namespace GenPool.Walks.Gathering;

/// <summary>Makes shares of gradients, once for all cells that they are sent to.</summary>
/// <typeparam name="TRule">The reduction.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TValue">The type shares are kept in: float for <see cref="Half"/>, whose shares it has no room for.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
internal static unsafe class EqualShares<TRule, T, TValue, TLane>
    where TRule : struct, ISumRule
    where T : unmanaged, INumber<T>
    where TValue : unmanaged, INumber<TValue>
    where TLane : struct, IArithmeticLane<TLane, TValue>
{
    /// <summary>Makes those of some windows, which follow one another.</summary>
    /// <param name="gradient">The gradients.</param>
    /// <param name="shares">Receives the shares; they may be the same memory.</param>
    /// <param name="channels">Channels of a window.</param>
    /// <param name="windows">The windows.</param>
    /// <param name="divisor">The divisors.</param>
    /// <param name="slice">The axes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(T* gradient, TValue* shares, int channels, in WindowBox windows, WindowDivisor divisor, in PoolSlice slice)
    {
        TValue* source = (TValue*)gradient;
        if (typeof(T) == typeof(Half))
        {
            int count = checked(windows.Slices * windows.Rows * windows.Columns * channels);
            TensorPrimitives.ConvertToSingle(new ReadOnlySpan<Half>(gradient, count), new Span<float>(shares, count));
            source = shares;
        }

        for (int d = windows.FirstSlice; d < windows.EndSlice; d++)
        {
            for (int h = windows.FirstRow; h < windows.EndRow; h++)
            {
                for (int w = windows.FirstColumn; w < windows.EndColumn; w++, source += channels, shares += channels)
                {
                    TLane by = TLane.Number(divisor.At(slice, d, h, w));

                    // The last lane is made first: where it overlaps the one before, no share must be made of a share.
                    int last = channels - TLane.Count;
                    TLane end = TRule.Share<TLane, TValue>(TLane.Load(ref *source, last), TLane.Zero, TLane.Zero, by);
                    for (int channel = 0; channel < last; channel += TLane.Count)
                    {
                        TLane.Store(TRule.Share<TLane, TValue>(TLane.Load(ref *source, channel), TLane.Zero, TLane.Zero, by), ref *shares, channel);
                    }

                    TLane.Store(end, ref *shares, last);
                }
            }
        }
    }
}
