// Written from StridedLoad.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <content>Registers of 512 bits.</content>
internal static partial class StridedLoad
{
    /// <summary>Loads elements of four bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Load512(ref int source, int stride)
    {
        Vector512<int> positions = Vector512<int>.Indices * stride;
        Vector512<int> loaded = Take(Vector512.LoadUnsafe(ref source), positions, ref source, positions, 1, stride);
        loaded = Take(loaded, Vector512<int>.Indices, ref source, positions, 2, stride);
        loaded = stride > 3 ? Take(loaded, Vector512<int>.Indices, ref source, positions, 3, stride) : loaded;
        loaded = stride > 4 ? Take(loaded, Vector512<int>.Indices, ref source, positions, 4, stride) : loaded;
        loaded = stride > 5 ? Take(loaded, Vector512<int>.Indices, ref source, positions, 5, stride) : loaded;
        loaded = stride > 6 ? Take(loaded, Vector512<int>.Indices, ref source, positions, 6, stride) : loaded;
        return stride > 7 ? Take(loaded, Vector512<int>.Indices, ref source, positions, 7, stride) : loaded;
    }

    // What lies in the next register, and what was loaded before: its elements that are told.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Take(Vector512<int> loaded, Vector512<int> kept, ref int source, Vector512<int> positions, int register, int stride) =>
        Avx512F.PermuteVar16x32x2(
            loaded,
            Vector512.ConditionalSelect(
                Vector512.GreaterThanOrEqual(positions, Vector512.Create(register * Vector512<int>.Count)),
                positions + Vector512.Create(Vector512<int>.Count - Start512(register, stride)),
                kept),
            Vector512.LoadUnsafe(ref source, (nuint)Start512(register, stride)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Start512(int register, int stride) =>
        register * (register == stride - 1 ? Vector512<int>.Count - 1 : Vector512<int>.Count);
}
