using GenPool.Axes;
using GenPool.Walks;

namespace GenPool.Axes.Tests;

/// <summary>Blocks of cells and steps over them, over every small sliding window, against the outputs that reach each cell.</summary>
public sealed class CellTests
{
    [Fact]
    public void Blocks_HoldEveryCellOfTheRow() => ForEach((axis, blocks, isAligned) =>
    {
        Assert.Equal(isAligned ? 0 : -(axis.Padding % axis.Stride), blocks.FirstCell);
        Assert.InRange(blocks.CellOf(0), int.MinValue, 0);
        Assert.InRange(blocks.CellOf(blocks.Count - 1), int.MinValue, axis.Input - 1);
        Assert.InRange(blocks.CellOf(blocks.Count), axis.Input, int.MaxValue);
        Assert.Equal(blocks.CellOf(blocks.Count) == axis.Input, blocks.EndsWithRow);
        Assert.Equal(blocks.CellOf(0) + axis.Stride, blocks.CellOf(1));
    });

    [Fact]
    public void Output_OfABlock_HoldsItsFirstCell() => ForEach((axis, blocks, _) =>
    {
        // Its window begins there or before, and the next one behind it.
        int origin = -axis.Padding + (blocks.Shift * axis.Stride);
        Assert.InRange(blocks.FirstCell, origin, origin + axis.Stride - 1);
    });

    [Fact]
    public void Outputs_ThatReachABlock_AreTheNextBeforeAndBehind() => ForEach((axis, blocks, _) =>
    {
        int[] reaching = [.. Reaching(axis, blocks, block: 0)];
        Assert.Equal((reaching.Min(), reaching.Max()), (blocks.Shift + blocks.Back, blocks.Shift + blocks.Ahead));
    });

    [Fact]
    public void InnerBlocks_HaveAllTheirCellsAndOutputs() => ForEach((axis, blocks, _) =>
    {
        bool[] isInner =
        [
            .. Enumerable.Range(0, blocks.Count).Select(block =>
                blocks.CellOf(block) >= 0 && blocks.CellOf(block + 1) <= axis.Input && Reaching(axis, blocks, block).All(output => output >= 0 && output < axis.Output)),
        ];
        Assert.Equal(Enumerable.Range(0, blocks.Count).Where(block => isInner[block]), Enumerable.Range(blocks.Start, blocks.End - blocks.Start));
        Assert.InRange(blocks.Start, 0, blocks.Count);
        Assert.InRange(blocks.End, blocks.Start, blocks.Count);
    });

    [Fact]
    public void Steps_GiveEveryCellWanted()
    {
        foreach ((WindowAxis axis, _) in Laid())
        {
            for (int first = 0; first < axis.Input; first++)
            {
                for (int end = first + 1; end <= axis.Input; end++)
                {
                    foreach (bool carries in new[] { false, true })
                    {
                        Steps(axis, first, end, carries);
                    }
                }
            }
        }
    }

    // Step s is of output s and the cells from its window's first on, a stride of them.
    private static void Steps(in WindowAxis axis, int first, int end, bool carries)
    {
        CellSteps steps = CellSteps.Of(axis, first, end, carries);
        (int padding, int stride, long extent) = (axis.Padding, axis.Stride, axis.Extent);
        Assert.InRange(first, Cell(0) + ((long)steps.First * stride), int.MaxValue);
        Assert.True(Cell(steps.End) >= end && Cell(steps.End - 1) < end);

        // Without sums from before, the first step is the one of the first cell; with them, also of the first window that reaches it.
        int block = Enumerable.Range(0, steps.End).Last(step => Cell(step) <= first);
        int window = Enumerable.Range(0, steps.End + 1).First(step => Cell(step) + extent > first);
        Assert.Equal(carries ? Math.Min(block, window) : block, steps.First);

        // Inner steps: outputs that exist with all before them that reach their cells, and cells that are all wanted.
        Assert.InRange(steps.Start, steps.First, steps.End);
        Assert.InRange(steps.Stop, steps.Start, steps.End);
        int output = axis.Output, back = axis.BlocksBack;
        int[] inner = [.. Enumerable.Range(steps.First, steps.End - steps.First).Where(step => step - back >= 0 && step < output && Cell(step) >= first && Cell(step + 1) <= end)];
        Assert.Equal(inner, Enumerable.Range(steps.Start, steps.Stop - steps.Start));

        int Cell(int step) => (step * stride) - padding;
    }

    private static IEnumerable<int> Reaching(WindowAxis axis, CellBlocks blocks, int block) =>
        from output in Enumerable.Range(-40, 80)
        let origin = (output * axis.Stride) - axis.Padding
        where origin < blocks.CellOf(block + 1) && origin + axis.Extent > blocks.CellOf(block)
        select output;

    private static void ForEach(Action<WindowAxis, CellBlocks, bool> holds)
    {
        foreach ((WindowAxis axis, string text) in Laid())
        {
            foreach (bool isAligned in new[] { false, true })
            {
                try
                {
                    holds(axis, new CellBlocks(axis, isAligned), isAligned);
                }
                catch (Exception fault)
                {
                    Assert.Fail($"{text}, {(isAligned ? "aligned" : "not aligned")}: {fault.Message}");
                }
            }
        }
    }

    private static IEnumerable<(WindowAxis Axis, string Text)> Laid() =>
        from pair in SmallAxes.All()
        where AxisModel.Of(pair.Axis, pair.Input).Windows.Length > 0
        select (Axis.Lay(pair.Axis, pair.Input), $"{pair.Input} elements under {pair.Axis}");
}
