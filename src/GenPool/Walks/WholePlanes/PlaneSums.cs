using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Views;

namespace GenPool.Walks.WholePlanes;

/// <summary>The forward pass of sums over windows as large as their plane, in lanes of planes, whose cells follow one another.</summary>
/// <typeparam name="TSum">What is summed.</typeparam>
/// <typeparam name="TLane">The lane, of no more elements than there are planes.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// A sum takes one cell after another, so only planes can be summed side by side. A few cells of each are loaded, as many as fill a
/// 128-bit block of a register, and transposed within each block; the planes of different blocks are brought together by the load.
/// </remarks>
internal static unsafe class PlaneSums<TSum, TLane, T>
    where TSum : struct, ISum<TSum, TLane, T>
    where TLane : struct, IArithmeticLane<TLane, T>
    where T : unmanaged
{
    private const int BlockBytes = 16;

    // Sums of a block: cells of a plane that are loaded together, and planes that are loaded one by one.
    private static int Block
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLane.Count / Math.Max(1, Unsafe.SizeOf<TLane>() / BlockBytes);
    }

    /// <summary>Runs the pass.</summary>
    /// <param name="input">The input of the call.</param>
    /// <param name="output">Its output.</param>
    /// <param name="divisor">What every sum is divided by.</param>
    /// <param name="slice">The work.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(T* input, T* output, long divisor, in PoolSlice slice)
    {
        nint cells = slice.PlaneInputs, ahead = FarMemory.BytesAhead(slice, sizeof(T));
        if (ahead == 0)
        {
            Reduce(input, output, divisor, cells, slice.First, slice.End);
            return;
        }

        // A lane of planes at a time, so that the loop over near planes is left as it is.
        for (int plane = slice.First; plane < slice.End; plane += TLane.Count)
        {
            FetchAhead.Lines((byte*)(input + (plane * cells)) + ahead, TLane.Count * cells * sizeof(T));
            Reduce(input, output, divisor, cells, plane, Math.Min(slice.End, plane + TLane.Count));
        }
    }

    // Not inlined, for the JIT's budget of the caller would not last for what this inlines itself.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Reduce(T* input, T* output, long divisor, nint cells, int first, int end)
    {
        TLane by = TLane.Number(divisor);
        for (int plane = first; plane < end; plane += TLane.Count)
        {
            plane = Math.Min(plane, end - TLane.Count);
            TLane.Store(Sum(input + (plane * cells), cells).Finish(by), ref *output, plane);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TSum Sum(T* planes, nint cells)
    {
        TSum sum = TSum.First(TLane.Zero);
        nint cell = 0;
        for (; cell <= cells - Block; cell += Block)
        {
            sum = AddBlock(sum, planes + cell, cells, 0);
        }

        if (cells < Block)
        {
            for (; cell < cells; cell++)
            {
                sum = sum.Then(TLane.LoadEvery(ref *planes, cell, (int)cells));
            }
        }
        else if (cell < cells)
        {
            // The last cells overlap the ones before, which are passed over.
            sum = AddBlock(sum, planes + cells - Block, cells, (int)(cell - (cells - Block)));
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TSum AddBlock(TSum sum, T* cells, nint plane, int passed)
    {
        if (Block == 1)
        {
            return sum.Then(TLane.LoadBlocks(cells, plane));
        }

        nint apart = Block * plane;
        TLane row0 = TLane.LoadBlocks(cells, apart), row1 = TLane.LoadBlocks(cells + plane, apart);
        if (Block == 2)
        {
            TLane.Zip(row0, row1, out TLane first, out TLane last);
            sum = passed > 0 ? sum : sum.Then(first);
            return sum.Then(last);
        }

        TLane row2 = TLane.LoadBlocks(cells + (2 * plane), apart), row3 = TLane.LoadBlocks(cells + (3 * plane), apart);
        TLane.Zip(row0, row2, out TLane even0, out TLane even1);
        TLane.Zip(row1, row3, out TLane odd0, out TLane odd1);
        TLane.Zip(even0, odd0, out TLane cell0, out TLane cell1);
        TLane.Zip(even1, odd1, out TLane cell2, out TLane cell3);
        sum = passed > 0 ? sum : sum.Then(cell0);
        sum = passed > 1 ? sum : sum.Then(cell1);
        sum = passed > 2 ? sum : sum.Then(cell2);
        return sum.Then(cell3);
    }
}
