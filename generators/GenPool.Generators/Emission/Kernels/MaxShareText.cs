using GenPool.Generators.Emission.Writing;
using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>The whole gradient to the taps that were marked, nothing to the others.</summary>
internal sealed class MaxShareText(PoolPlan plan) : ShareText(plan)
{
    // Bits of a mask byte.
    private const int Group = 8;

    private string Winners => Plan.TapCount > UnrollPolicy.MaxByteTaps ? "WideWinners" : "Winners";

    public override void EmitConstants(SourceWriter writer)
    {
        foreach (string number in Held.Select(Number).Distinct())
        {
            writer.Lines($"TLane {Name(number)} = TLane.Tap({number});");
        }

        writer.LinesIf(Held.Length > 0, "");
    }

    public override void EmitLoad(SourceWriter writer, string view, int column, string name, IEnumerable<int> taps)
    {
        (string number, string inside) = (Text.Number(column), Text.Name("inside", column));
        writer.Lines($"TLane gradient{name} = {view}.LoadMarked({number});");
        if (!Plan.MarksAllTies)
        {
            writer.Lines($"TLane winners{name} = {view}.{Winners}({number}, {inside});");
            return;
        }

        foreach (int group in taps.Select(tap => tap / Group).Distinct().OrderBy(group => group))
        {
            writer.Lines($"TLane ties{name}_{group} = {view}.Ties({number}, {group}, {inside});");
        }
    }

    public override string Add(string sum, string name, int tap)
    {
        string number = Number(tap);
        string held = Held.Contains(tap) ? Name(number) : $"TLane.Tap({number})";
        return Plan.MarksAllTies
            ? $"TLane.AddWhereHas({sum}, gradient{name}, ties{name}_{tap / Group}, {held})"
            : $"TLane.AddWhereSame({sum}, gradient{name}, winners{name}, {held})";
    }

    public override void EmitSpreading(SourceWriter writer)
    {
        (AxisSpec slices, AxisSpec rows, int width) = (Plan.Slices, Plan.Rows, Plan.Columns.Size);
        writer.Lines($"""
            TLane gradient = TLane.Zero;
            TLane winners = TLane.Tap(-1);
            """);
        using (writer.Braces($"if (output.{RowReads.Exists(Plan)})"))
        {
            writer.Lines($"gradient = output.LoadMarked(0);\nwinners = output.{Winners}(0, inside0);");
        }

        writer.Lines("\n// Counted from the first tap of a row, the winners of other rows have no number that a tap of this row has.");
        string first = Plan.IsVolume ? $"((slice * {rows.Size}) + row) * {width}" : $"row * {width}";
        string inWindow = string.Join(" && ", Spread(slices, "slice").Concat(Spread(rows, "row")));
        using IDisposable? outer = Plan.IsVolume ? writer.Braces($"for (int slice = 0; slice < {slices.Stride}; slice++)") : null;
        using (writer.Braces($"for (int row = 0; row < {rows.Stride}; row++)"))
        {
            string moved = Plan.IsVolume ? "cell.Slice(slice).Row(row)" : "cell.Row(row)";
            writer.Lines($"TView line = {moved};");
            using (writer.Braces($"if (line.{RowReads.Exists(Plan)})"))
            {
                string taps = $"TLane.AddTaps(winners, TLane.Tap(-({first})))";
                writer.Lines($"SpreadRow<TLane, TView>(line, gradient, {(inWindow.Length == 0 ? taps : $"{inWindow} ? {taps} : TLane.Tap(-1)")});");
            }
        }
    }

    public override void EmitRows(SourceWriter writer)
    {
        (int width, int stride, string element) = (Plan.Columns.Size, Plan.Columns.Stride, Plan.Spec.Element.ShortName);
        writer.Blank();
        using (writer.Braces($"""
            // Stores +0 plus the gradient to the cell of a row that won, and +0 to the others.
            [MethodImpl(MethodImplOptions.{(width <= UnrollPolicy.MaxInlinedTaps ? "AggressiveInlining" : "AggressiveOptimization")})]
            private static void SpreadRow<TLane, TView>(TView row, TLane gradient, TLane winners)
                where TLane : struct, ISumLane<TLane, {element}>
                where TView : struct, IPlaneView<TView, TLane, {element}>
            """))
        {
            for (int column = 0; column < stride; column++)
            {
                string value = Plan.Backward.Columns.Any(phase => phase.Position == column && phase.Reaches.Count > 0)
                    ? $"TLane.AddWhereSame(TLane.Zero, gradient, winners, TLane.Tap({Plan.Backward.Columns[column].Reaches[0].Tap}))"
                    : "TLane.Zero";
                writer.Lines(stride == 1 ? $"row.Store({value}, 0);" : $"row.StoreEvery({value}, {column}, {stride});");
            }
        }
    }

    private static IEnumerable<string> Spread(AxisSpec axis, string name) =>
        axis.Stride > axis.Size ? [$"{name} < {axis.Size}"] : [];

    // The taps whose numbers stay in registers: all, or none.
    private int[] Held
    {
        get
        {
            int[] taps = [.. Enumerable.Range(0, Plan.TapCount > UnrollPolicy.MaxInlinedTaps ? 0 : (int)Plan.TapCount)];
            return taps.Select(Number).Distinct().Count() <= UnrollPolicy.MaxHeldNumbers ? taps : [];
        }
    }

    // The number of a tap, or the bit that it has in its group.
    private string Number(int tap) => Text.Number(Plan.MarksAllTies ? 1 << (tap % Group) : tap);

    private string Name(string number) => (Plan.MarksAllTies ? "bit" : "number") + number;
}
