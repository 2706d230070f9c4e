using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Saved;

namespace GenPool.Walks.WholePlanes;

/// <summary>The backward pass of windows as large as their plane: all of its cells are 0, but for the one that the output marked.</summary>
/// <typeparam name="TMarks">What was marked: a winner.</typeparam>
/// <typeparam name="TLane">The lane, of no more elements than a plane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe ref struct WholePlanesBackward<TMarks, TLane, T>(T* gradient, byte* mask, T* target, in PoolSlice slice)
    where TMarks : struct, IMarks
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged, INumber<T>
{
    private readonly ref readonly PoolSlice _slice = ref slice;

    /// <summary>Runs the pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
        nint cells = _slice.PlaneInputs, last = cells - TLane.Count;
        T* plane = target + (_slice.First * cells);
        for (nint i = _slice.First; i < _slice.End; i++, plane += cells)
        {
            for (nint cell = 0; cell < cells; cell += TLane.Count)
            {
                TLane.Store(TLane.Zero, ref *plane, Math.Min(cell, last));
            }

            // A sum of +0 and the gradient, as elsewhere. A mark that names no cell is one of no tap.
            nuint winner = TMarks.Bytes == 1 ? mask[i] : Unsafe.ReadUnaligned<uint>(mask + (i * TMarks.Bytes));
            if (winner < (nuint)cells)
            {
                plane[winner] = ScalarSum.Add(T.Zero, gradient[i]);
            }
        }
    }
}
