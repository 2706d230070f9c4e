using System.Runtime.CompilerServices;
using GenPool.Execution;

namespace GenPool.Walks.Looping;

/// <summary>Windows to reduce over pixels whose channels are neighbours: of an image with channels last, or of planes that were transposed to a tile.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe struct PixelWork<T>
    where T : unmanaged
{
    /// <summary>The windows.</summary>
    public required WindowBox Windows { get; init; }

    /// <summary>Channels, no fewer than a lane has elements.</summary>
    public required int Channels { get; init; }

    /// <summary>The input, as if it began with the first pixel of the image.</summary>
    public required T* Input { get; init; }

    /// <summary>How far apart the pixels of the input lie.</summary>
    public required PixelStrides InputStrides { get; init; }

    /// <summary>The output, as if it began with the first window of the image.</summary>
    public required T* Output { get; init; }

    /// <summary>The marks of the output, as if they began with those of that window.</summary>
    public required byte* Mask { get; init; }

    /// <summary>How far apart the pixels of the output lie.</summary>
    public required PixelStrides OutputStrides { get; init; }

    /// <summary>Mask bytes from one group of eight taps to the next, where all ties are marked.</summary>
    public nint Group { get; init; }

    /// <summary>What sums are divided by.</summary>
    public WindowDivisor Divisor { get; init; }

    /// <summary>Bytes of input from what is reduced to what is fetched meanwhile, where the input is far, see <see cref="FarMemory"/>; 0 where it is near.</summary>
    public nint BytesAhead { get; init; }
}

/// <summary>Elements from pixel to pixel.</summary>
/// <param name="Slice">From slice to slice of a volume.</param>
/// <param name="Row">From row to row.</param>
/// <param name="Column">From column to column.</param>
internal readonly record struct PixelStrides(nint Slice, nint Row, nint Column)
{
    /// <summary>Those of pixels without gaps.</summary>
    public static PixelStrides Dense(int height, int width, int channels) => new((nint)height * width * channels, (nint)width * channels, channels);

    /// <summary>From the first pixel to another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint At(int z, int y, int x) => (z * Slice) + (y * Row) + (x * Column);
}

/// <summary>A way to reduce windows of pixels.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal interface IPixelReduction<T>
    where T : unmanaged
{
    /// <summary>How many lanes of channels it had best be given at a time.</summary>
    static abstract int Lanes { get; }

    /// <summary>Reduces them.</summary>
    static abstract void Run(in PoolSlice slice, in PixelWork<T> work);
}
