using GenPool.Axes;
using GenPool.Execution;
using GenPool.Walks.Scattering;

namespace GenPool.Axes.Tests;

/// <summary>The cells that marks name, a register of marks at a time, are those that a tap of a window lies on.</summary>
public sealed unsafe class MarkedCellsTests
{
    [Fact]
    public void EveryMark_OfEveryOutput_NamesTheCellUnderItsTap()
    {
        Random random = new(20);
        int slices = 0, found = 0;
        while (slices < 400)
        {
            (WindowAxis depth, WindowAxis height, WindowAxis width) = (Draw(random, 5), Draw(random, 12), Draw(random, 12));
            int band = random.Next(depth.Input), end = band + 1 + random.Next(depth.Input - band);
            PoolSlice slice = new(depth, height, width, 3, 1, 1, default, 0, 1, band, end);
            if (!MarkedCells.IsFor(slice))
            {
                continue;
            }

            slices++;
            found += Check(slice, random) ? 1 : 0;
        }

        // Both answers were given.
        Assert.InRange(found, 1, 399);
    }

    [Fact]
    public void LargePlanes_AndManyTaps_AreNotForIt()
    {
        WindowAxis one = Sliding(1, 1);
        Assert.True(MarkedCells.IsFor(Slice(one, Sliding(255, 3), Sliding(257, 3))));
        Assert.False(MarkedCells.IsFor(Slice(one, Sliding(256, 3), Sliding(256, 3))));
        Assert.True(MarkedCells.IsFor(Slice(one, Sliding(40, 15), Sliding(40, 17))));
        Assert.False(MarkedCells.IsFor(Slice(one, Sliding(40, 16), Sliding(40, 16))));
        Assert.False(MarkedCells.IsFor(Slice(one, one, Sliding(40000, 3))));
    }

    private static PoolSlice Slice(WindowAxis depth, WindowAxis height, WindowAxis width) =>
        new(depth, height, width, 3, 1, 1, default, 0, 1, 0, depth.Input);

    // All outputs have the same mark, one after another; each mark there may be, those included that name no tap.
    private static bool Check(PoolSlice slice, Random random)
    {
        int count = (int)slice.PlaneOutputs, plane = random.Next(1000);
        ushort[] memory = new ushort[(int)WindowOrigins.Length(slice, 0, slice.Depth.Output)];
        byte[] marks = new byte[count + 32];
        int[] cells = new int[count];
        bool any = false;
        fixed (ushort* origins = memory)
        fixed (byte* mark = marks)
        fixed (int* cell = cells)
        {
            MarkedCells marked = new(slice);
            WindowOrigins windows = new(origins, slice, 0, slice.Depth.Output);
            for (int tap = 0; tap < slice.Taps + 3 && tap <= byte.MaxValue; tap++)
            {
                marks.AsSpan().Fill((byte)tap);
                int[] wanted = [.. Enumerable.Range(0, count).Select(output => CellOf(slice, tap, output))];
                bool all = marked.TryFind(mark, windows, count, plane, cell);
                Assert.Equal(wanted.All(one => one >= 0), all);
                Assert.True(!all || cells.SequenceEqual(wanted.Select(one => one + plane)), $"{slice}, tap {tap}");
                for (int output = 0; output < count; output++)
                {
                    Assert.Equal(Math.Sign(wanted[output] + 1), Math.Sign(marked.Find(tap, windows, output) + 1));
                    Assert.True(wanted[output] < 0 || marked.Find(tap, windows, output) == wanted[output]);
                }

                any |= all;
            }
        }

        return any;
    }

    private static int CellOf(in PoolSlice slice, int tap, int output)
    {
        (WindowAxis depth, WindowAxis height, WindowAxis width) = (slice.Depth, slice.Height, slice.Width);
        (int line, int w) = Math.DivRem(tap, width.Size);
        (int d, int h) = Math.DivRem(line, height.Size);
        (int row, int column) = Math.DivRem(output, width.Output);
        (int plane, row) = Math.DivRem(row, height.Output);
        int z = depth.Origin(plane) + (d * depth.Dilation);
        return Has(depth, plane, d) && Has(height, row, h) && Has(width, column, w) && z >= slice.FirstBand && z < slice.EndBand
            ? (((z * height.Input) + height.Origin(row) + (h * height.Dilation)) * width.Input) + width.Origin(column) + (w * width.Dilation)
            : -1;
    }

    private static bool Has(in WindowAxis axis, int window, int tap) => tap >= axis.FirstTap(window) && tap < axis.EndTap(window);

    private static WindowAxis Draw(Random random, int most)
    {
        (int size, int padding, int dilation) = (1 + random.Next(4), random.Next(2), 1 + random.Next(2));
        int extent = ((size - 1) * dilation) + 1;
        return Sliding(extent + random.Next(most), size, 1 + random.Next(3), Math.Min(padding, size - 1), dilation);
    }

    private static WindowAxis Sliding(int input, int size, int stride = 1, int padding = 0, int dilation = 1) =>
        Axis.Lay(new SlidingAxis(size) { Stride = stride, PaddingBefore = padding, PaddingAfter = padding, Dilation = dilation }, input);
}
