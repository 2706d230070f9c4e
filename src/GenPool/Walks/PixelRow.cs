using System.Runtime.CompilerServices;
using GenPool.Lanes;

namespace GenPool.Walks;

/// <summary>Copies a row of pixels.</summary>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal static unsafe class PixelRow<TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    /// <summary>Copies some channels of every pixel, whole lanes of them, to where the pixels are neighbours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(T* source, nint column, T* target, int columns, nint channels)
    {
        for (int x = 0; x < columns; x++)
        {
            for (nint channel = 0; channel < channels; channel += TLane.Count)
            {
                TLane.Store(TLane.Load(ref *source, channel), ref *target, channel);
            }

            source += column;
            target += channels;
        }
    }
}
