using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GenPool.Execution;

namespace GenPool.Walks.Scattering;

/// <summary>Sums of some planes, or of some channels of an image, in a tile that moves along the outermost axis.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TSum">The type sums are formed in.</typeparam>
/// <typeparam name="TOrder">The element order.</typeparam>
internal unsafe ref struct SumTile<T, TSum, TOrder>
    where T : unmanaged, INumber<T>
    where TSum : unmanaged, INumber<TSum>
    where TOrder : struct, IOrder
{
    private readonly TSum* _sums;
    private readonly T* _target;
    private readonly ref readonly PoolSlice _slice;
    private readonly ref readonly SumPlan _plan;
    private readonly int _inTurn;

    // Where the tile begins along the outermost axis.
    private long _first;

    /// <summary>Sums of +0.</summary>
    /// <param name="sums">The tile.</param>
    /// <param name="target">Receives the sums: the first cell of the first plane, or of the first channel.</param>
    /// <param name="slice">The work.</param>
    /// <param name="plan">How the tile is made.</param>
    /// <param name="inTurn">Planes, or channels.</param>
    public SumTile(TSum* sums, T* target, in PoolSlice slice, in SumPlan plan, int inTurn)
    {
        _sums = sums;
        _target = target;
        _slice = ref slice;
        _plan = ref plan;
        _inTurn = inTurn;
        _first = Math.Min(slice.FirstBand, plan.Box.First);
        NativeMemory.Clear(sums, (nuint)(plan.TileLength * sizeof(TSum)));
    }

    /// <summary>The sum of the input's first cell, or where it would be if the tile reached that far.</summary>
    public readonly TSum* Origin => _sums - (nint)(_first * Step) - _plan.Strides.At(0, _slice.IsVolume ? (int)_plan.Box.Top : 0, (int)_plan.Box.Left);

    // Sums from one step along the outermost axis to the next, and rows of a step.
    private readonly nint Step => _slice.IsVolume ? _plan.Strides.Slice : _plan.Strides.Row;

    private readonly int Rows => _slice.IsVolume ? _slice.Height.Input : 1;

    /// <summary>Whether there are sums for all steps before one.</summary>
    public readonly bool Reaches(long end) => end <= _first + _plan.Steps;

    /// <summary>Delivers the sums before a step, and makes room for as many behind the others.</summary>
    public void MoveTo(long step)
    {
        if (step == _first)
        {
            return;
        }

        Deliver(step);

        // Planes lie apart in the tile; channels are parts of its cells.
        nint length = (nint)_plan.Steps * Step, kept = (nint)Math.Max(0, _first + _plan.Steps - step) * Step;
        for (int plane = 0; plane < (TOrder.IsChannelsLast ? 1 : _inTurn); plane++)
        {
            TSum* sums = _sums + (plane * _plan.Strides.Plane);
            Buffer.MemoryCopy(sums + length - kept, sums, kept * sizeof(TSum), kept * sizeof(TSum));
            NativeMemory.Clear(sums + kept, (nuint)((length - kept) * sizeof(TSum)));
        }

        _first = step;
    }

    /// <summary>Delivers the sums before a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly void Deliver(long end)
    {
        // What does not change is found once; rows are short.
        (int width, nint pixel, int rows, int inTurn, SumStrides strides) = (_slice.Width.Input, TOrder.IsChannelsLast ? _slice.Channels : 1, Rows, _inTurn, _plan.Strides);
        (nint stepSums, nint rowSums, nint stepCells) = (Step, strides.Row, rows * width * pixel);
        (long first, long last) = (Math.Max(_first, _slice.FirstBand), Math.Min(end, _slice.EndBand));
        (nint plane, int planes) = TOrder.IsChannelsLast ? (0, 1) : (_slice.PlaneInputs, inTurn);
        TSum* origin = Origin;
        for (int i = 0; i < planes; i++)
        {
            for (long step = first; step < last; step++)
            {
                TSum* sums = origin + (i * strides.Plane) + ((nint)step * stepSums);
                T* cells = _target + (i * plane) + ((nint)step * stepCells);
                bool isReached = Reaches(step + 1);
                for (int row = 0; row < rows; row++)
                {
                    if (TOrder.IsChannelsLast)
                    {
                        for (int x = 0; x < width; x++)
                        {
                            Deliver(sums + (x * strides.Cell), cells + (x * pixel), inTurn, isReached);
                        }
                    }
                    else
                    {
                        Deliver(sums, cells, width, isReached);
                    }

                    sums += rowSums;
                    cells += width * pixel;
                }
            }
        }
    }

    // Neighbours; without sums, where no window reached.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Deliver(TSum* sums, T* elements, int count, bool isReached)
    {
        if (!isReached)
        {
            new Span<T>(elements, count).Clear();
        }
        else if (typeof(T) == typeof(Half))
        {
            TensorPrimitives.ConvertToHalf(new ReadOnlySpan<float>(sums, count), new Span<Half>(elements, count));
        }
        else
        {
            Copy((byte*)sums, (byte*)elements, (nint)count * sizeof(T));
        }
    }

    // Rows are short, and a call for each would take longer than what it does.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(byte* from, byte* to, nint bytes)
    {
        if (bytes >= Vector512<byte>.Count)
        {
            nint last = bytes - Vector512<byte>.Count;
            for (nint at = 0; at < last; at += Vector512<byte>.Count)
            {
                Vector512.Load(from + at).Store(to + at);
            }

            Vector512.Load(from + last).Store(to + last);
        }
        else if (bytes >= Vector256<byte>.Count)
        {
            nint last = bytes - Vector256<byte>.Count;
            Vector256.Load(from).Store(to);
            Vector256.Load(from + last).Store(to + last);
        }
        else if (bytes >= Vector128<byte>.Count)
        {
            nint last = bytes - Vector128<byte>.Count;
            Vector128.Load(from).Store(to);
            Vector128.Load(from + last).Store(to + last);
        }
        else
        {
            new ReadOnlySpan<byte>(from, (int)bytes).CopyTo(new Span<byte>(to, (int)bytes));
        }
    }
}
