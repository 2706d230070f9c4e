// Written from StridedLoad.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <content>Registers of 256 bits.</content>
internal static partial class StridedLoad
{
    /// <summary>Loads elements of four bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Load256(ref int source, int stride)
    {
        Vector256<int> positions = Vector256<int>.Indices * stride;
        Vector256<int> loaded = Take(Vector256.LoadUnsafe(ref source), positions, ref source, positions, 1, stride);
        loaded = Take(loaded, Vector256<int>.Indices, ref source, positions, 2, stride);
        loaded = stride > 3 ? Take(loaded, Vector256<int>.Indices, ref source, positions, 3, stride) : loaded;
        loaded = stride > 4 ? Take(loaded, Vector256<int>.Indices, ref source, positions, 4, stride) : loaded;
        loaded = stride > 5 ? Take(loaded, Vector256<int>.Indices, ref source, positions, 5, stride) : loaded;
        loaded = stride > 6 ? Take(loaded, Vector256<int>.Indices, ref source, positions, 6, stride) : loaded;
        return stride > 7 ? Take(loaded, Vector256<int>.Indices, ref source, positions, 7, stride) : loaded;
    }

    // What lies in the next register, and what was loaded before: its elements that are told.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Take(Vector256<int> loaded, Vector256<int> kept, ref int source, Vector256<int> positions, int register, int stride) =>
        Avx512F.VL.PermuteVar8x32x2(
            loaded,
            Vector256.ConditionalSelect(
                Vector256.GreaterThanOrEqual(positions, Vector256.Create(register * Vector256<int>.Count)),
                positions + Vector256.Create(Vector256<int>.Count - Start256(register, stride)),
                kept),
            Vector256.LoadUnsafe(ref source, (nuint)Start256(register, stride)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Start256(int register, int stride) =>
        register * (register == stride - 1 ? Vector256<int>.Count - 1 : Vector256<int>.Count);
}
