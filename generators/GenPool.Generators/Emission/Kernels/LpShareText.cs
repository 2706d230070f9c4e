using GenPool.Generators.Emission.Writing;
using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>To every tap x of a window y, the gradient times sign(x) |x|^(p-1) / y^(p-1); nothing where y is 0.</summary>
internal sealed class LpShareText(PoolPlan plan, double norm) : ShareText(plan)
{
    public override void EmitConstants(SourceWriter writer) => writer.Lines("TLane zero = TLane.Zero;\n");

    public override void EmitCells(SourceWriter writer, IEnumerable<Cell> cells)
    {
        foreach (Cell cell in cells)
        {
            string view = Text.Moved(Text.Moved("cell", "Slice", cell.Slice), "Row", cell.Row);
            writer.Lines($"TLane input{Name(cell)} = {view}.LoadEveryBeside({Text.Number(cell.Column)}, {Plan.Columns.Stride}, zero);");
        }
    }

    public override void EmitLoad(SourceWriter writer, string view, int column, string name, IEnumerable<int> taps)
    {
        (string number, string inside) = (Text.Number(column), Text.Name("inside", column));
        writer.Lines($"""
            TLane gradient{name} = {view}.Load({number}, {inside}, zero);
            TLane value{name} = {view}.LoadBeside({number}, {inside}, zero);
            """);
    }

    public override string Add(string sum, string name, int tap)
    {
        string input = sum.Replace("sum", "input");
        string share = norm switch
        {
            1 => $"TLane.WhereZero({input}, zero, TLane.Multiply(gradient{name}, TLane.Sign({input})))",
            2 => $"TLane.Divide(TLane.Multiply(gradient{name}, {input}), value{name})",
            _ => $"TLane.Multiply(gradient{name}, TLane.Multiply(TLane.Sign({input}), TLane.Power(TLane.Divide(TLane.Absolute({input}), value{name}), Exponent - 1)))",
        };
        return $"TLane.Add({sum}, TLane.WhereZero(value{name}, zero, {share}))";
    }

    public override void EmitSpreading(SourceWriter writer) => throw new NotSupportedException();

    private string Name(Cell cell) => Plan.IsVolume ? $"{cell.Slice}_{cell.Row}_{cell.Column}" : $"{cell.Row}_{cell.Column}";
}
