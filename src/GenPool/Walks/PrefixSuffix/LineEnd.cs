using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Saved;
using GenPool.Views;

namespace GenPool.Walks.PrefixSuffix;

/// <summary>Where a line of elements is read, or one of windows written.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <param name="values">The first value.</param>
/// <param name="step">Elements from one value to the next.</param>
/// <param name="taps">The first position or mark, where there are any.</param>
/// <param name="tapStep">Bytes from one to the next.</param>
/// <param name="position">Of the input, the position of the first element; of the output, that of the first window's first tap.</param>
/// <param name="nextPosition">From there to that of the next.</param>
internal readonly unsafe struct LineEnd<T>(T* values, nint step, byte* taps, nint tapStep, int position = 0, int nextPosition = 0)
    where T : unmanaged
{
    public T* Values => values;

    public nint Step => step;

    public byte* Taps => taps;

    public nint TapStep => tapStep;

    public int Position => position;

    public int NextPosition => nextPosition;
}

/// <summary>What lies at an end of a line.</summary>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal unsafe interface ILineEnd<TLane, T>
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    /// <summary>Whether it is the input, where each element stands for itself, and a NaN is to be watched for.</summary>
    static abstract bool IsInput { get; }

    /// <summary>Stores the best of a window.</summary>
    /// <param name="values">Receives the value.</param>
    /// <param name="taps">Receives the position, or the mark.</param>
    /// <param name="value">The value.</param>
    /// <param name="tap">Its position.</param>
    /// <param name="origin">The position of the window's first tap, negative.</param>
    static abstract void Store(T* values, byte* taps, TLane value, TLane tap, TLane origin);
}

/// <summary>The input.</summary>
internal readonly unsafe struct InputEnd<TLane, T> : ILineEnd<TLane, T>
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    public static bool IsInput => true;

    public static void Store(T* values, byte* taps, TLane value, TLane tap, TLane origin) => throw new NotSupportedException();
}

/// <summary>A tile between two passes, which keeps values and positions.</summary>
internal readonly unsafe struct TileEnd<TMarks, TLane, T> : ILineEnd<TLane, T>
    where TMarks : struct, IMarks
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    public static bool IsInput => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(T* values, byte* taps, TLane value, TLane tap, TLane origin)
    {
        TLane.Store(value, ref *values, 0);
        if (TMarks.Bytes > 0)
        {
            TileTaps<TLane, T>.Store(tap, taps);
        }
    }
}

/// <summary>The output, with its marks.</summary>
internal readonly unsafe struct OutputEnd<TMarks, TActivation, TLane, T> : ILineEnd<TLane, T>
    where TMarks : struct, IMarks
    where TActivation : struct, IActivation
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    public static bool IsInput => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(T* values, byte* taps, TLane value, TLane tap, TLane origin)
    {
        TLane.Store(TActivation.Value<TLane, T>(value), ref *values, 0);
        if (TMarks.Bytes > 0)
        {
            new Outputs<TLane, T, TMarks>(values, taps, null, 0).StoreWinners(TActivation.Tap<TLane, T>(value, TLane.AddTaps(tap, origin)));
        }
    }
}
