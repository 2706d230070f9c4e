using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <summary>The elements of a register from a later one on, and then those before it. One instruction for elements of four and eight bytes.</summary>
internal static class Rotation
{
    private const string Constant = "A number of the emitted code, which is a constant once that is inlined.";

    /// <summary>Whether a register of so many elements is rotated in one instruction.</summary>
    public static bool Has<T>(int elements)
        where T : unmanaged => (elements * Unsafe.SizeOf<T>()) switch
        {
            512 / 8 => Has512<T>(),
            256 / 8 => Has256<T>(),
            _ => false,
        };

    /// <summary>Whether a register of 512 bits is rotated in one instruction.</summary>
    public static bool Has512<T>()
        where T : unmanaged => Avx512F.IsSupported && Unsafe.SizeOf<T>() >= 4;

    /// <summary>Whether a register of 256 bits is rotated in one instruction.</summary>
    public static bool Has256<T>()
        where T : unmanaged => Avx512F.VL.IsSupported && Unsafe.SizeOf<T>() >= 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [SuppressMessage("Performance", "CA1857", Justification = Constant)]
    public static Vector512<T> Of<T>(Vector512<T> values, int by)
        where T : unmanaged => Unsafe.SizeOf<T>() == 8
            ? Avx512F.AlignRight64(values.AsInt64(), values.AsInt64(), (byte)by).As<long, T>()
            : Avx512F.AlignRight32(values.AsInt32(), values.AsInt32(), (byte)by).As<int, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [SuppressMessage("Performance", "CA1857", Justification = Constant)]
    public static Vector256<T> Of<T>(Vector256<T> values, int by)
        where T : unmanaged => Unsafe.SizeOf<T>() == 8
            ? Avx512F.VL.AlignRight64(values.AsInt64(), values.AsInt64(), (byte)by).As<long, T>()
            : Avx512F.VL.AlignRight32(values.AsInt32(), values.AsInt32(), (byte)by).As<int, T>();
}
