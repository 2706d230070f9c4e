using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Reductions;

namespace GenPool.Walks.WholePlanes;

/// <summary>The same with channels last: each pixel receives shares of the gradients of its channels.</summary>
/// <typeparam name="TRule">The reduction.</typeparam>
/// <typeparam name="TLane">The lane, of no more elements than there are channels.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>See <see cref="PlaneShares{TRule, TLane, T}"/>.</remarks>
internal static unsafe class ImageShares<TRule, TLane, T>
    where TRule : struct, ISumRule
    where TLane : struct, IArithmeticLane<TLane, T>
    where T : unmanaged
{
    // Registers of channels that go through the pixels together. Pixels of many channels may all lie in the same few sets of a cache, and
    // then a line should be written whole before the next pixel is.
    private const int Registers = 8;

    /// <inheritdoc cref="PlaneShares{TRule, TLane, T}.Run"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in BackwardOperands<T> operands, long divisor, in PoolSlice slice)
    {
        (nint channels, WholeCells cells) = (slice.Channels, WholeCells.Of(slice));
        TLane by = TLane.Number(divisor);
        for (nint image = slice.First; image < slice.End; image++)
        {
            (nint output, nint pixel) = (image * channels, ((image * slice.PlaneInputs) + cells.First) * channels);
            nint channel = 0;
            for (; channel <= channels - (Registers * TLane.Count); channel += Registers * TLane.Count)
            {
                Eight(operands, output + channel, pixel + channel, by, channels, cells.Count);
            }

            for (; channel < channels; channel += TLane.Count)
            {
                channel = Math.Min(channel, channels - TLane.Count);
                One(operands, output + channel, pixel + channel, by, channels, cells.Count);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Eight(in BackwardOperands<T> operands, nint output, nint pixel, TLane by, nint channels, nint pixels)
    {
        T* gradient = operands.Gradient + output, value = operands.Output + output;
        TLane gradient0 = Gradient(gradient, 0, by), gradient1 = Gradient(gradient, 1, by), gradient2 = Gradient(gradient, 2, by), gradient3 = Gradient(gradient, 3, by);
        TLane gradient4 = Gradient(gradient, 4, by), gradient5 = Gradient(gradient, 5, by), gradient6 = Gradient(gradient, 6, by), gradient7 = Gradient(gradient, 7, by);
        TLane value0 = Value(value, 0), value1 = Value(value, 1), value2 = Value(value, 2), value3 = Value(value, 3);
        TLane value4 = Value(value, 4), value5 = Value(value, 5), value6 = Value(value, 6), value7 = Value(value, 7);
        T* target = operands.Target + pixel, input = operands.Input + pixel;
        for (; pixels > 0; pixels--)
        {
            Store(target, input, 0, gradient0, value0, by);
            Store(target, input, 1, gradient1, value1, by);
            Store(target, input, 2, gradient2, value2, by);
            Store(target, input, 3, gradient3, value3, by);
            Store(target, input, 4, gradient4, value4, by);
            Store(target, input, 5, gradient5, value5, by);
            Store(target, input, 6, gradient6, value6, by);
            Store(target, input, 7, gradient7, value7, by);
            target += channels;
            input += channels;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void One(in BackwardOperands<T> operands, nint output, nint pixel, TLane by, nint channels, nint pixels)
    {
        TLane gradient = Gradient(operands.Gradient + output, 0, by), value = Value(operands.Output + output, 0);
        T* target = operands.Target + pixel, input = operands.Input + pixel;
        for (; pixels > 0; pixels--)
        {
            Store(target, input, 0, gradient, value, by);
            target += channels;
            input += channels;
        }
    }

    // Where shares do not depend on values, all pixels receive the same.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Gradient(T* gradient, nint register, TLane by)
    {
        TLane gradients = TLane.Load(ref *gradient, register * TLane.Count);
        return TRule.SharesEqually ? TLane.Add(TLane.Zero, TRule.Share<TLane, T>(gradients, TLane.Zero, TLane.Zero, by)) : gradients;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Value(T* value, nint register) => TRule.SharesEqually ? TLane.Zero : TLane.Load(ref *value, register * TLane.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(T* target, T* input, nint register, TLane gradient, TLane value, TLane by)
    {
        nint at = register * TLane.Count;
        TLane share = TRule.SharesEqually ? gradient : TLane.Add(TLane.Zero, TRule.Share<TLane, T>(gradient, TLane.Load(ref *input, at), value, by));
        TLane.Store(share, ref *target, at);
    }
}
