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
        EmitLines(writer, () =>
        {
            string value = HasTaps.Length == 0 ? "share" : "value";
            foreach (int column in HasTaps.Length == 0 ? [] : Plan.Backward.OutputColumns)
            {
                writer.Lines($"TLane value{column} = {HasTaps} ? share{column} : zero;");
            }

            EmitStores(writer, "line", reach => reach is null ? "zero" : $"{value}{reach.Output}");
        });
    }

    private string Share(string view, string column, string inside)
    {
        string divisor = Plan.DividesByCount ? $"{view}.Divisor<TLane>({column})" : "divisor";
        return $"TLane.Quotient({view}.Load({column}, {inside}, zero), {divisor})";
    }
}
