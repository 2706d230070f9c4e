using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Saved;
using GenPool.Views;

namespace GenPool.Walks.WholePlanes;

/// <summary>The forward pass of windows as large as their plane, in lanes of neighbouring cells.</summary>
/// <typeparam name="TMarks">What is marked: nothing, or winners.</typeparam>
/// <typeparam name="TActivation">What is made of a maximum.</typeparam>
/// <typeparam name="TLane">The lane, of no more elements than a plane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Taps are not carried along. The maxima of as many planes as a lane has elements come first, from a tree of comparisons that
/// transposes on its way; then the winner of each is the first cell equal to its maximum. That cell is loaded again, for of zeros of both signs
/// the tree keeps any.
/// </remarks>
internal readonly unsafe ref struct WholePlanesForward<TMarks, TActivation, TLane, T>(T* input, T* output, byte* mask, in PoolSlice slice)
    where TMarks : struct, IMarks
    where TActivation : struct, IActivation
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged, INumber<T>
{
    private readonly ref readonly PoolSlice _slice = ref slice;

    /// <summary>Runs the pass.</summary>
    public void Run()
    {
        // Planes lie equally far apart: all, or those of an image.
        bool isDense = _slice.HasDensePlanes;
        nint ahead = FarMemory.BytesAhead(_slice, sizeof(T));
        for (int plane = _slice.First; plane < _slice.End;)
        {
            int end = isDense ? _slice.End : Math.Min(_slice.End, ((plane / _slice.Channels) + 1) * _slice.Channels);
            nint pitch = isDense ? _slice.PlaneInputs : _slice.Input.Channel;
            T* cells = input + _slice.PlaneAt(plane);
            if (ahead == 0)
            {
                Reduce(cells, pitch, plane, end);
                plane = end;
                continue;
            }

            // A lane of planes at a time, so that the loop over near planes is left as it is.
            end = Math.Min(end, plane + TLane.Count);
            FetchAhead.Lines((byte*)cells + ahead, (end - plane) * pitch * sizeof(T));
            Reduce(cells, pitch, plane, end);
            plane = end;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Reduce(T* cells, nint pitch, int first, int end)
    {
        byte* memory = stackalloc byte[PlaneMaxima<TLane, T>.Bytes];
        PlaneMaxima<TLane, T> maxima = new(memory, _slice.PlaneInputs);
        for (int plane = first; plane < end; plane += TLane.Count)
        {
            // The last ones overlap those before, where there are so many.
            plane = Math.Max(first, Math.Min(plane, end - TLane.Count));
            int count = Math.Min(TLane.Count, end - plane);
            T* start = cells + ((plane - first) * pitch);
            bool stands = maxima.Find(start, pitch, count, out TLane values);

            // A bit for each plane that is looked at by itself: all, or where maxima stand those that are zero.
            ulong alone = ulong.MaxValue >> (64 - count);
            if (stands && (TMarks.Bytes == 0 || (TMarks.Bytes == sizeof(byte) && count == TLane.Count)))
            {
                if (TMarks.Bytes > 0)
                {
                    byte* marks = mask + plane;
                    maxima.Winners(start, pitch, marks);
                    TLane.StoreTaps(TActivation.Tap<TLane, T>(values, TLane.LoadTaps(ref *marks, 0)), ref *marks, 0);
                }

                TLane.StoreWithin(TActivation.Value<TLane, T>(values), output + plane, 0, count);
                alone = MaxRule.HasNaN<T>() ? TLane.EqualBits(values, TLane.Zero) & alone : 0;
            }

            for (; alone != 0; alone &= alone - 1)
            {
                int i = BitOperations.TrailingZeroCount(alone);
                T* at = start + (i * pitch);
                Store(at, stands ? maxima.Winner(at, i) : Winner(at), plane + i);
            }
        }
    }

    // By the whole rule, one cell after another.
    private nint Winner(T* plane)
    {
        nint winner = 0;
        for (nint cell = 1; cell < _slice.PlaneInputs; cell++)
        {
            winner = plane[cell] > plane[winner] || T.IsNaN(plane[cell]) ? cell : winner;
        }

        return winner;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(T* plane, nint winner, int index) =>
        BestTap<Lane1<T>, T, ExactNaN<Lane1<T>, T>, TActivation>.First(Lane1<T>.Load(ref *plane, winner), Lane1<T>.Tap((int)winner))
            .Store(new Outputs<Lane1<T>, T, TMarks>(output + index, mask + ((nint)index * TMarks.Bytes), null, 0));
}
