using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>The cells of a block, and the outputs that reach them, in the order in which their gradients are added.</summary>
internal sealed class CellReaches(PoolPlan plan)
{
    private readonly Phase[] _slices = Positions(plan.Slices, plan.Backward.Slices, plan.IsVolume && plan.Backward.Carries);
    private readonly Phase[] _rows = Positions(plan.Rows, plan.Backward.Rows, !plan.IsVolume && plan.Backward.Carries);
    private readonly Phase[] _columns = [.. plan.Backward.Columns];

    /// <summary>The cells whose sums are kept, in row-major order.</summary>
    public IEnumerable<Cell> Cells =>
        from slice in _slices from row in _rows from column in _columns select new Cell(slice.Position, row.Position, column.Position);

    /// <summary>The rows of outputs that reach the block, in row-major order.</summary>
    public IEnumerable<(int Slice, int Row)> OutputRows =>
        from slice in Outputs(_slices) from row in Outputs(_rows) select (slice, row);

    /// <summary>The cells that an output reaches, each with the tap by which it does.</summary>
    public IEnumerable<(Cell Cell, int Tap)> ReachedBy(int slice, int row, int column) =>
        from s in Reached(_slices, slice)
        from r in Reached(_rows, row)
        from c in Reached(_columns, column)
        select (new Cell(s.Position, r.Position, c.Position), (((s.Tap * plan.Rows.Size) + r.Tap) * plan.Columns.Size) + c.Tap);

    private static IEnumerable<int> Outputs(Phase[] phases) =>
        phases.SelectMany(phase => phase.Reaches).Select(reach => reach.Output).Distinct().OrderBy(output => output);

    private static IEnumerable<(int Position, int Tap)> Reached(Phase[] phases, int output) =>
        phases.SelectMany(phase => phase.Reaches.Where(reach => reach.Output == output).Select(reach => (phase.Position, reach.Tap)));

    // Where sums are carried, every step adds one output to all the cells under its window.
    private static Phase[] Positions(AxisSpec axis, EquatableArray<Phase> phases, bool isCarried) => isCarried
        ? [.. Enumerable.Range(0, Math.Max(axis.Size, axis.Stride)).Select(position => new Phase(
            position, new EquatableArray<Reach>(position < axis.Size ? [new Reach(position, 0)] : [])))]
        : [.. phases];
}

/// <summary>A cell of a block, by its place in it.</summary>
internal readonly record struct Cell(int Slice, int Row, int Column);
