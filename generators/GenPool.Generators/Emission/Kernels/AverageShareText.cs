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
        writer.Lines("\n// +0 plus the share: a lone -0 arrives as +0.\nTLane share = zero;");
        using (writer.Braces($"if (output.{RowReads.Exists(Plan)})"))
        {
            writer.Lines($"share = TLane.Add(zero, {Share("output", "0", "inside0")});");
        }

        writer.Blank();
        using IDisposable? outer = Plan.IsVolume ? writer.Braces($"for (int slice = 0; slice < {slices.Stride}; slice++)") : null;
        using (writer.Braces($"for (int row = 0; row < {rows.Stride}; row++)"))
        {
            writer.Lines($"TView line = {(Plan.IsVolume ? "cell.Slice(slice).Row(row)" : "cell.Row(row)")};");
            using (writer.Braces($"if (line.{RowReads.Exists(Plan)})"))
            {
                string[] inWindow =
                [
                    .. slices.Stride > slices.Size ? [$"slice < {slices.Size}"] : Array.Empty<string>(),
                    .. rows.Stride > rows.Size ? [$"row < {rows.Size}"] : Array.Empty<string>(),
                ];
                string value = inWindow.Length == 0 ? "share" : "value";
                writer.LinesIf(inWindow.Length > 0, $"TLane value = {string.Join(" && ", inWindow)} ? share : zero;");
                for (int column = 0; column < columns.Stride; column++)
                {
                    bool isCovered = Plan.Backward.Columns[column].Reaches.Count > 0;
                    writer.Lines(columns.Stride == 1
                        ? $"line.Store({value}, 0);"
                        : $"line.StoreEvery({(isCovered ? value : "zero")}, {column}, {columns.Stride});");
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
