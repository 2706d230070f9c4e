using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Saved;
using GenPool.Views;

namespace GenPool.Walks.PrefixSuffix;

/// <summary>Where two lines of elements are read, or two of windows written.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe struct LineEnd<T>
    where T : unmanaged
{
    /// <summary>The first value.</summary>
    public required T* Values { get; init; }

    /// <summary>Elements from one value to the next.</summary>
    public required nint Step { get; init; }

    /// <summary>Elements to the value beside it, in the other line.</summary>
    public required nint Beside { get; init; }

    /// <summary>The mark of the first output, where there are any.</summary>
    public byte* Marks { get; init; }

    /// <summary>What is added to the number of a tap that is written first.</summary>
    public int Offset { get; init; }

    /// <summary>What is added besides from one to the next.</summary>
    public int NextOffset { get; init; }

    /// <summary>What is added besides in the other line.</summary>
    public int BesideOffset { get; init; }
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
    /// <param name="marks">Receives the mark, if there is one.</param>
    /// <param name="value">The value.</param>
    /// <param name="tap">The number of its tap.</param>
    static abstract void Store(T* values, byte* marks, TLane value, TLane tap);
}

/// <summary>The input.</summary>
internal readonly unsafe struct InputEnd<TLane, T> : ILineEnd<TLane, T>
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    public static bool IsInput => true;

    public static void Store(T* values, byte* marks, TLane value, TLane tap) => throw new NotSupportedException();
}

/// <summary>
/// A tile between two passes: of winners, a lane each, the values, and behind these, if they are marked, the numbers of their taps, so that
/// one address serves both.
/// </summary>
internal readonly unsafe struct TileEnd<TMarks, TLane, T> : ILineEnd<TLane, T>
    where TMarks : struct, IMarks
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    /// <summary>Elements from one to the next.</summary>
    /// <remarks>Numbers are integers of the element's size, or of four bytes where a lane is one element.</remarks>
    public static int Size
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TMarks.Bytes == 0 ? TLane.Count : TLane.Count > 1 ? 2 * TLane.Count : 1 + Math.Max(1, sizeof(int) / sizeof(T));
    }

    public static bool IsInput => false;

    /// <summary>The number of a winner's tap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane LoadTap(T* cell) =>
        TMarks.Bytes == 0 ? TLane.Zero
        : TLane.Count == 1 ? TLane.Tap(Unsafe.ReadUnaligned<int>(cell + 1))
        : TLane.Load(ref *cell, TLane.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(T* values, byte* marks, TLane value, TLane tap)
    {
        TLane.Store(value, ref *values, 0);
        if (TMarks.Bytes > 0)
        {
            if (TLane.Count == 1)
            {
                TLane.StoreWideTaps(tap, ref *(byte*)(values + 1), 0);
            }
            else
            {
                TLane.Store(tap, ref *values, TLane.Count);
            }
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
    public static void Store(T* values, byte* marks, TLane value, TLane tap)
    {
        TLane.Store(TActivation.Value<TLane, T>(value), ref *values, 0);
        if (TMarks.Bytes > 0)
        {
            new Outputs<TLane, T, TMarks>(values, marks, null, 0).StoreWinners(TActivation.Tap<TLane, T>(value, tap));
        }
    }
}
