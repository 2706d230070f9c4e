using GenPool.Generators.Emission.Writing;
using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>What an output sends to a cell that it reaches by a tap, as text.</summary>
internal abstract class ShareText(PoolPlan plan)
{
    protected PoolPlan Plan { get; } = plan;

    /// <summary>Declares what is kept in registers through all loops.</summary>
    public abstract void EmitConstants(SourceWriter writer);

    /// <summary>Loads what is needed of the outputs in a column.</summary>
    /// <param name="writer">Receives the statements.</param>
    /// <param name="view">The view of their row.</param>
    /// <param name="column">The column.</param>
    /// <param name="name">What the names of the loaded values end in.</param>
    /// <param name="taps">The taps by which they reach cells.</param>
    public abstract void EmitLoad(SourceWriter writer, string view, int column, string name, IEnumerable<int> taps);

    /// <summary>Where a loop goes over the rows of windows, <c>row</c>: declares what differs by them.</summary>
    public virtual void EmitRow(SourceWriter writer)
    {
    }

    /// <summary>There, behind a load: makes taps of that row those of row 0, which sums are written out for.</summary>
    public virtual void EmitFirstRow(SourceWriter writer, string name)
    {
    }

    /// <summary>A sum, with what an output sends by a tap.</summary>
    public abstract string Add(string sum, string name, int tap);

    /// <summary>
    /// For windows that do not overlap, and have more taps than are written out: stores the cells of a block row by row, each with what
    /// the one output sends that reaches it.
    /// </summary>
    public abstract void EmitSpreading(SourceWriter writer);

    /// <summary>The methods that the stores row by row call, if there are any.</summary>
    public virtual void EmitRows(SourceWriter writer)
    {
    }

    /// <summary>Values of the cells that shares depend on, loaded before the outputs are gone over.</summary>
    public virtual void EmitCells(SourceWriter writer, IEnumerable<Cell> cells)
    {
    }

    /// <summary>Says, where stores row by row take more than one column of outputs, what names end in.</summary>
    protected void EmitColumns(SourceWriter writer)
    {
        writer.LinesIf(Plan.Backward.OutputColumns.Count() > 1, "// 0: of the outputs in the patches' own column; 1: of those 1 column after.");
    }

    /// <summary>Goes over the rows of a block that are on the input; each is a view, <c>line</c>.</summary>
    /// <param name="writer">Receives the loops.</param>
    /// <param name="emitLine">Writes what is done with one.</param>
    protected void EmitLines(SourceWriter writer, Action emitLine)
    {
        using IDisposable? outer = Plan.IsVolume ? writer.Braces($"for (int slice = 0; slice < {Plan.Slices.Stride}; slice++)") : null;
        using (writer.Braces($"for (int row = 0; row < {Plan.Rows.Stride}; row++)"))
        {
            writer.Lines($"TView line = {(Plan.IsVolume ? "cell.Slice(slice).Row(row)" : "cell.Row(row)")};");
            using (writer.Braces($"if (line.{RowReads.Exists(Plan)})"))
            {
                emitLine();
            }
        }
    }

    /// <summary>Stores the cells of a row.</summary>
    /// <param name="writer">Receives the statements.</param>
    /// <param name="view">The view of the row.</param>
    /// <param name="value">What a cell receives of the one output that reaches it, if one does: windows do not overlap.</param>
    protected void EmitStores(SourceWriter writer, string view, Func<Reach?, string> value)
    {
        int stride = Plan.Columns.Stride;
        foreach (Phase phase in Plan.Backward.Columns)
        {
            string stored = value(phase.Reaches.SingleOrDefault());
            writer.Lines(stride == 1 ? $"{view}.Store({stored}, 0);" : $"{view}.StoreEvery({stored}, {phase.Position}, {stride});");
        }
    }

    /// <summary>When the window that a block begins with has taps in one of its rows, <c>slice</c> and <c>row</c>; empty where always.</summary>
    protected string HasTaps => string.Join(" && ", HasTap(Plan.Slices, "slice").Concat(HasTap(Plan.Rows, "row")));

    /// <summary>The number of the first of them.</summary>
    protected string FirstTap =>
        $"{(Plan.IsVolume ? $"(({Tap(Plan.Slices, "slice")} * {Plan.Rows.Size}) + {Tap(Plan.Rows, "row")})" : Tap(Plan.Rows, "row"))} * {Plan.Columns.Size}";

    private static IEnumerable<string> HasTap(AxisSpec axis, string position) =>
    [
        .. axis.Stride > axis.Extent ? [$"{position} < {axis.Extent}"] : Array.Empty<string>(),
        .. axis.Dilation > 1 ? [$"{position} % {axis.Dilation} == 0"] : Array.Empty<string>(),
    ];

    private static string Tap(AxisSpec axis, string position) => axis.Dilation > 1 ? $"({position} / {axis.Dilation})" : position;
}
