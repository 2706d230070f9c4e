using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Runtime;

/// <summary>How cells of one kind become cells of another on their way to a tile or back.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TFrom">What is read.</typeparam>
/// <typeparam name="TTo">What is written.</typeparam>
internal unsafe interface ICarriage<T, TFrom, TTo>
    where T : unmanaged
    where TFrom : unmanaged
    where TTo : unmanaged
{
    /// <summary>Carries a lane.</summary>
    static abstract void Copy(TFrom* source, nint from, TTo* target, nint to);

    /// <summary>Carries and transposes a square of as many lanes as a lane has elements.</summary>
    static abstract void Transpose(TFrom* source, nint* from, TTo* target, nint* to, T* scratch);
}

/// <summary>Carries values.</summary>
internal readonly unsafe struct ValueCarriage<TLane, T> : ICarriage<T, T, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(T* source, nint from, T* target, nint to) => TLane.Store(TLane.Load(in *source, from), ref *target, to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Transpose(T* source, nint* from, T* target, nint* to, T* scratch)
    {
        if (sizeof(T) == sizeof(int) && TLane.Count == 16 && Avx512F.IsSupported)
        {
            Squares.Transpose16((int*)source, from, (int*)target, to);
        }
        else if (sizeof(T) == sizeof(int) && TLane.Count == 8 && Avx2.IsSupported)
        {
            Squares.Transpose8((int*)source, from, (int*)target, to);
        }
        else
        {
            Transposition<TLane, T>.Run(new ValueRows<TLane, T>(source, from), new ValueRows<TLane, T>(target, to), scratch);
        }
    }
}

/// <summary>Carries marks, of a byte each.</summary>
internal readonly unsafe struct MarkCarriage<TLane, T> : ICarriage<T, byte, byte>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(byte* source, nint from, byte* target, nint to) => TLane.StoreTaps(TLane.LoadTaps(in *source, from), ref *target, to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Transpose(byte* source, nint* from, byte* target, nint* to, T* scratch)
    {
        if (TLane.Count == 16 && Sse2.IsSupported)
        {
            Squares.Transpose16(source, from, target, to);
        }
        else if (TLane.Count == 8 && Sse2.IsSupported)
        {
            Squares.Transpose8(source, from, target, to);
        }
        else
        {
            Transposition<TLane, T>.Run(new MarkRows<TLane, T>(source, from), new MarkRows<TLane, T>(target, to), scratch);
        }
    }
}

/// <summary>Carries marks to where each is as large as an element.</summary>
internal readonly unsafe struct WideningCarriage<TLane, T> : ICarriage<T, byte, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(byte* source, nint from, T* target, nint to) => TLane.Store(TLane.LoadTaps(in *source, from), ref *target, to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Transpose(byte* source, nint* from, T* target, nint* to, T* scratch)
    {
        if (sizeof(T) == sizeof(int) && TLane.Count == 16 && Avx512F.IsSupported)
        {
            Squares.Transpose16(source, from, (int*)target, to);
        }
        else
        {
            Transposition<TLane, T>.Run(new MarkRows<TLane, T>(source, from), new ValueRows<TLane, T>(target, to), scratch);
        }
    }
}
