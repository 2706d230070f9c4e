using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using GenPool.Execution;
using GenPool.Lanes;

namespace GenPool.Walks.Scattering;

/// <summary>
/// Adds the outputs of a cache line's channels of an image to the sums of the pixels that they marked: for some outputs all pixels are found,
/// and then the channels take turns, output by output.
/// </summary>
/// <typeparam name="T">The element type, in which sums are formed.</typeparam>
internal readonly unsafe ref struct MarkedPixels<T> : IScatteredOutputs<T>
    where T : unmanaged, INumber<T>
{
    // Outputs of a channel at a time.
    private const int Part = 64;

    private readonly T* _gradient;
    private readonly byte* _mask;
    private readonly MarkedCells _marked;
    private readonly WindowOrigins _origins;
    private readonly byte* _marks;
    private readonly int* _cells;
    private readonly nint _channels;
    private readonly nint _step;
    private readonly nint _first;

    /// <param name="gradient">The outputs.</param>
    /// <param name="mask">Their marks.</param>
    /// <param name="slice">The work.</param>
    /// <param name="plan">Its windows.</param>
    /// <param name="memory">Where <see cref="Bytes"/> are left.</param>
    public MarkedPixels(T* gradient, byte* mask, in PoolSlice slice, in SumPlan plan, ref ScratchMemory memory)
    {
        _gradient = gradient;
        _mask = mask;
        _marked = new(slice);
        _origins = new(memory.Take<ushort>(WindowOrigins.Length(slice, plan.First, plan.End, InTurn)), slice, plan.First, plan.End, InTurn);
        _marks = memory.Take<byte>(Part * InTurn);
        _cells = memory.Take<int>(Part * InTurn);
        _channels = slice.Channels;
        _step = slice.PlaneOutputs / Math.Max(1, slice.Outer.Output);
        _first = plan.First * _step;
    }

    /// <summary>Channels that take turns.</summary>
    public static int InTurn => SumPlan.LineBytes / sizeof(T);

    /// <summary>Bytes that it takes.</summary>
    public static long Bytes(in PoolSlice slice, in SumPlan plan) =>
        ScratchMemory.Bytes(WindowOrigins.Length(slice, plan.First, plan.End, InTurn), sizeof(ushort))
        + ScratchMemory.Bytes(Part * InTurn, sizeof(byte)) + ScratchMemory.Bytes(Part * InTurn, sizeof(int));

    /// <inheritdoc/>
    public void Add(T* sums, nint output, int inTurn, int first, int end)
    {
        nint last = end * _step;
        for (nint at = first * _step; at < last; at += Part)
        {
            int count = (int)Math.Min(Part, last - at);
            byte* marks = _mask + output + (at * _channels);
            T* gradients = _gradient + output + (at * _channels);
            nint later = at + Part < last ? Part * _channels : (((first * _step) - at) * _channels) + InTurn;
            for (int i = 0; i < count; i++)
            {
                byte* mark = marks + (i * _channels);
                T* next = gradients + (i * _channels) + later;
                Unsafe.CopyBlockUnaligned(_marks + (i * InTurn), mark, (uint)InTurn);
                if (Sse.IsSupported)
                {
                    // The same outputs of the next part, or of the next channels: too far apart for the processor to go there by itself.
                    Sse.Prefetch0(mark + later);
                    Sse.Prefetch0(next);
                }
            }

            WindowOrigins origins = _origins.From((at - _first) * InTurn);
            if (_marked.TryFind(_marks, origins, count * InTurn, 0, _cells))
            {
                AddFound(sums, _cells, gradients, _channels, count);
            }
            else
            {
                AddExisting(sums, gradients, origins, count);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AddFound(T* sums, int* cells, T* gradients, nint channels, int count)
    {
        const int Unrolled = 8;
        for (int i = 0; i < count; i++, gradients += channels)
        {
            for (int channel = 0; channel < InTurn; channel += Unrolled, cells += Unrolled)
            {
                T* first = sums + channel, gradient = gradients + channel;
                Add(first, cells[0], 0, gradient[0]);
                Add(first, cells[1], 1, gradient[1]);
                Add(first, cells[2], 2, gradient[2]);
                Add(first, cells[3], 3, gradient[3]);
                Add(first, cells[4], 4, gradient[4]);
                Add(first, cells[5], 5, gradient[5]);
                Add(first, cells[6], 6, gradient[6]);
                Add(first, cells[7], 7, gradient[7]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(T* sums, int cell, int channel, T value)
    {
        T* pixel = sums + ((uint)cell * (nuint)InTurn);
        pixel[channel] = ScalarSum.Add(pixel[channel], value);
    }

    // Marks that name no cell.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void AddExisting(T* sums, T* gradients, in WindowOrigins origins, int count)
    {
        for (int i = 0; i < count * InTurn; i++)
        {
            int cell = _marked.Find(_marks[i], origins, i);
            if (cell >= 0)
            {
                Add(sums, cell, i % InTurn, gradients[(i / InTurn * _channels) + (i % InTurn)]);
            }
        }
    }
}
