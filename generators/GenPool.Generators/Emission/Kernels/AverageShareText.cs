using GenPool.Generators.Emission.Writing;
using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>To every tap the gradient, divided by what the window's sum was divided by.</summary>
internal sealed class AverageShareText(PoolPlan plan) : ShareText(plan)
{
    public override void EmitConstants(SourceWriter writer)
    {
        writer.Lines("TLane zero = TLane.Zero;");
        writer.LinesIf(!Plan.DividesByCount, $"TLane divisor = TLane.Number({Text.Number(Plan.ConstantDivisor)});");
        writer.Blank();
    }

    public override void EmitLoad(SourceWriter writer, string view, int column, string name, IEnumerable<int> taps) => writer.Lines(
        $"TLane share{name} = {Share(view, Text.Number(column), Text.Name("inside", column))};");

    public override string Add(string sum, string name, int tap) => $"TLane.Add({sum}, share{name})";

    public override void EmitSpreading(SourceWriter writer)
    {
        (AxisSpec slices, AxisSpec rows, AxisSpec columns) = (Plan.Slices, Plan.Rows, Plan.Columns);
        EmitColumns(writer);
        writer.Lines("// +0 plus the share: a lone -0 arrives as +0.");
        foreach (int column in Plan.Backward.OutputColumns)
        {
            writer.Lines($"TLane share{column} = zero;");
        }

        using (writer.Braces($"if (output.{RowReads.Exists(Plan)})"))
        {
            foreach (int column in Plan.Backward.OutputColumns)
            {
                writer.Lines($"share{column} = TLane.Add(zero, {Share("output", Text.Number(column), $"inside{column}")});");
            }
        }

        writer.Blank();
        using IDisposable? outer = Plan.IsVolume ? writer.Braces($"for (int slice = 0; slice < {slices.Stride}; slice++)") : null;
        using (writer.Braces($"for (int row = 0; row < {rows.Stride}; row++)"))
        {
            writer.Lines($"TView line = {(Plan.IsVolume ? "cell.Slice(slice).Row(row)" : "cell.Row(row)")};");
            using (writer.Braces($"if (line.{RowReads.Exists(Plan)})"))
            {
                string value = HasTaps.Length == 0 ? "share" : "value";
                foreach (int column in HasTaps.Length == 0 ? [] : Plan.Backward.OutputColumns)
                {
                    writer.Lines($"TLane value{column} = {HasTaps} ? share{column} : zero;");
                }

                foreach (Phase phase in Plan.Backward.Columns)
                {
                    // Windows that do not overlap: one at most.
                    Reach? reach = phase.Reaches.SingleOrDefault();
                    string stored = reach is null ? "zero" : $"{value}{reach.Output}";
                    writer.Lines(columns.Stride == 1 ? $"line.Store({stored}, 0);" : $"line.StoreEvery({stored}, {phase.Position}, {columns.Stride});");
                }
            }
        }
    }

    private string Share(string view, string column, string inside)
    {
        string divisor = Plan.DividesByCount ? $"{view}.Divisor<TLane>({column})" : "divisor";
        return $"TLane.Quotient({view}.Load({column}, {inside}, zero), {divisor})";
    }
}
