using GenPool.Walks.Columns;
using GenPool.Walks;

namespace GenPool.Axes.Tests;

/// <summary>Which columns need no look at the edges, over every small row.</summary>
public sealed class InnerStripsTests
{
    [Fact]
    public void Strips_LieInside_AndLeaveToTheEdgesWhatTheirLanesCover()
    {
        for (int lane = 1; lane <= 4; lane++)
        {
            for (int end = 1; end <= 14; end++)
            {
                for (int start = 0; start <= end; start++)
                {
                    for (int stop = start; stop <= end; stop++)
                    {
                        Check(InnerStrips.Find(0, end, start, stop, lane), end, start, stop, lane);
                        (int from, int to) = InnerStrips.Find(3, end + 3, start + 3, stop + 3, lane);
                        Assert.Equal(InnerStrips.Find(0, end, start, stop, lane), (from - 3, to - 3));
                    }
                }
            }
        }
    }

    [Fact]
    public void Strips_OfARow_AreOfItsSteadyWindows()
    {
        Axes.WindowAxis axis = Axis.Lay(new SlidingAxis(3) { Stride = 1, PaddingBefore = 1, PaddingAfter = 2 }, 30);
        Assert.Equal((4, 27), InnerStrips.Find(axis, 4));
        Assert.Equal(InnerStrips.Find(0, 31, 1, 29, 4), InnerStrips.Find(axis, 4));
    }

    private static void Check((int From, int To) strips, int end, int start, int stop, int lane)
    {
        string row = $"{lane} lanes, inside from {start} to {stop} of {end}: {strips}";
        if (strips.From == strips.To)
        {
            // None, where the edges' lanes cover the row, or too few columns lie inside for a lane.
            Assert.True(strips.From == end, row);
            Assert.True(stop - start < lane || Covered(start, lane) + Covered(end - stop, lane) >= end, row);
            return;
        }

        Assert.True(strips.From >= start && strips.To <= stop && strips.To - strips.From >= lane, row);
        Assert.True(Covered(start, lane) + Covered(end - stop, lane) < end, row);

        // Whole lanes from the start, and whole lanes from the end, are enough for the rest: no lane is there for one that is covered.
        Assert.True(strips.From <= Covered(start, lane) && strips.To >= end - Covered(end - stop, lane), row);
        Assert.True(strips.To - strips.From == lane || (strips.From == Math.Min(Covered(start, lane), stop) && strips.To == Math.Max(end - Covered(end - stop, lane), start)), row);
    }

    // Columns that the lanes cover which so many columns need.
    private static int Covered(int columns, int lane)
    {
        int covered = 0;
        while (covered < columns)
        {
            covered += lane;
        }

        return covered;
    }
}
