using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>How the numbers of winning taps lie in a mask.</summary>
/// <remarks>Support for generated kernels.</remarks>
internal interface ITapNumbers
{
    /// <summary>Mask bytes per output.</summary>
    static abstract int Bytes { get; }

    /// <summary>Stores the tap numbers of neighbouring outputs.</summary>
    static abstract void Store<TLane, T>(TLane taps, ref byte mask, nint offset)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged;
}

/// <summary>One byte per output: windows of up to 255 taps.</summary>
/// <remarks>Support for generated kernels.</remarks>
internal readonly struct ByteTaps : ITapNumbers
{
    /// <inheritdoc/>
    public static int Bytes => 1;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<TLane, T>(TLane taps, ref byte mask, nint offset)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged => TLane.StoreTaps(taps, ref mask, offset);
}

/// <summary>Four bytes per output: larger windows.</summary>
/// <remarks>Support for generated kernels.</remarks>
internal readonly struct WideTaps : ITapNumbers
{
    /// <inheritdoc/>
    public static int Bytes => sizeof(int);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<TLane, T>(TLane taps, ref byte mask, nint offset)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged => TLane.StoreWideTaps(taps, ref mask, offset);
}
