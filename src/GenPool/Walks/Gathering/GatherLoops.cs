using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;

namespace GenPool.Walks.Gathering;

/// <summary>Sums, for each cell, what the outputs send that reach it, in row-major order of the outputs.</summary>
/// <typeparam name="TShare">What they send.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal static unsafe class GatherLoops<TShare, TLane, T>
    where TShare : struct, IShare<TLane, T>
    where TLane : struct, IArithmeticLane<TLane, T>
    where T : unmanaged
{
    // Registers that go through the outputs together, so that no addition waits for another.
    private const int Registers = 4;

    /// <summary>Sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(in PoolSlice slice, in GatherWork<T> work)
    {
        CellBox cells = work.Cells;
        for (int z = cells.FirstSlice; z < cells.EndSlice; z++)
        {
            for (int y = cells.FirstRow; y < cells.EndRow; y++)
            {
                Row(slice, work, new(slice, z, y), work.CellStrides.At(z, y, 0));
            }
        }
    }

    // Cell by cell with all its channels, in the order of memory, which processors follow. What neighbours share is still in cache.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row(in PoolSlice slice, in GatherWork<T> work, in OutputRows rows, nint row)
    {
        nint beside = (nint)((byte*)work.Output - (byte*)work.Gradient), next = rows.ColumnStep * work.OutputStrides.Column;
        for (int x = 0; x < work.Cells.Columns; x++)
        {
            AxisWindows columns = work.Columns[x];
            nint cell = row + (x * work.CellStrides.Column);
            int channel = 0;
            for (; channel <= work.Channels - (Registers * TLane.Count); channel += Registers * TLane.Count)
            {
                T* input = work.Input + cell + channel;
                TLane sum0 = TLane.Zero, sum1 = TLane.Zero, sum2 = TLane.Zero, sum3 = TLane.Zero;
                TLane tap0 = TLane.Zero, tap1 = TLane.Zero, tap2 = TLane.Zero, tap3 = TLane.Zero;
                if (TShare.DependsOnValues)
                {
                    tap0 = TLane.Load(ref *input, 0);
                    tap1 = TLane.Load(ref *input, TLane.Count);
                    tap2 = TLane.Load(ref *input, 2 * TLane.Count);
                    tap3 = TLane.Load(ref *input, 3 * TLane.Count);
                }

                for (int d = rows.Slices.First; d < rows.Slices.End; d += rows.SliceStep)
                {
                    for (int h = rows.Rows.First; h < rows.Rows.End; h += rows.RowStep)
                    {
                        T* output = work.Gradient + work.OutputStrides.At(d, h, columns.First) + channel;
                        for (int w = columns.First; w < columns.End; w += rows.ColumnStep)
                        {
                            TLane by = Divisor(slice, work, d, h, w);
                            sum0 = TLane.Add(sum0, Share(output, 0, tap0, by, beside));
                            sum1 = TLane.Add(sum1, Share(output, TLane.Count, tap1, by, beside));
                            sum2 = TLane.Add(sum2, Share(output, 2 * TLane.Count, tap2, by, beside));
                            sum3 = TLane.Add(sum3, Share(output, 3 * TLane.Count, tap3, by, beside));
                            output += next;
                        }
                    }
                }

                T* target = work.Target + cell + channel;
                TLane.Store(sum0, ref *target, 0);
                TLane.Store(sum1, ref *target, TLane.Count);
                TLane.Store(sum2, ref *target, 2 * TLane.Count);
                TLane.Store(sum3, ref *target, 3 * TLane.Count);
            }

            for (; channel < work.Channels; channel += TLane.Count)
            {
                channel = Math.Min(channel, work.Channels - TLane.Count);
                TLane sum = TLane.Zero, tap = TShare.DependsOnValues ? TLane.Load(ref *work.Input, cell + channel) : TLane.Zero;
                for (int d = rows.Slices.First; d < rows.Slices.End; d += rows.SliceStep)
                {
                    for (int h = rows.Rows.First; h < rows.Rows.End; h += rows.RowStep)
                    {
                        T* output = work.Gradient + work.OutputStrides.At(d, h, columns.First) + channel;
                        for (int w = columns.First; w < columns.End; w += rows.ColumnStep)
                        {
                            sum = TLane.Add(sum, Share(output, 0, tap, Divisor(slice, work, d, h, w), beside));
                            output += next;
                        }
                    }
                }

                TLane.Store(sum, ref *work.Target, cell + channel);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Share(T* output, nint offset, TLane tap, TLane by, nint beside) => TShare.Of(
        TLane.Load(ref *output, offset),
        tap,
        TShare.DependsOnValues ? TLane.Load(ref *(T*)((byte*)output + beside), offset) : TLane.Zero,
        by);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Divisor(in PoolSlice slice, in GatherWork<T> work, int depth, int row, int column) =>
        TShare.DependsOnDivisor ? TLane.Number(work.Divisor.At(slice, depth, row, column)) : TLane.Zero;

    /// <summary>The rows of outputs that reach a row of cells.</summary>
    private readonly struct OutputRows(in PoolSlice slice, int z, int y)
    {
        public AxisWindows Slices { get; } = AxisWindows.Of(slice.Depth, z);

        public AxisWindows Rows { get; } = AxisWindows.Of(slice.Height, y);

        public int SliceStep { get; } = AxisWindows.StepOf(slice.Depth);

        public int RowStep { get; } = AxisWindows.StepOf(slice.Height);

        public int ColumnStep { get; } = AxisWindows.StepOf(slice.Width);
    }
}
