using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Walks;

/// <summary>
/// Copies in registers. Measured: where a plane of 3 KB is copied to and fro at each end of a tensor, the system's own copy, one instruction of
/// the processor there, takes a microsecond each time, and this hardly any.
/// </summary>
internal static unsafe class RegisterCopy
{
    /// <summary>Copies bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(void* source, void* target, nint bytes) => Rows(source, 0, target, 1, bytes);

    /// <summary>Copies some bytes of each of several rows to where they follow one another.</summary>
    /// <param name="source">The first row.</param>
    /// <param name="stride">Bytes from it to the next.</param>
    /// <param name="target">Where to.</param>
    /// <param name="rows">How many.</param>
    /// <param name="bytes">Bytes of each.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows(void* source, nint stride, void* target, int rows, nint bytes)
    {
        byte* from = (byte*)source;
        byte* to = (byte*)target;
        for (int row = 0; row < rows; row++)
        {
            nint at = 0;
            for (; at <= bytes - Vector512<byte>.Count; at += Vector512<byte>.Count)
            {
                Vector512.Load(from + at).Store(to + at);
            }

            for (; at <= bytes - Vector128<byte>.Count; at += Vector128<byte>.Count)
            {
                Vector128.Load(from + at).Store(to + at);
            }

            for (; at < bytes; at++)
            {
                to[at] = from[at];
            }

            from += stride;
            to += bytes;
        }
    }
}
