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
        EmitColumns(writer);
        foreach (int column in Plan.Backward.OutputColumns)
        {
            writer.Lines($"TLane gradient{column} = TLane.Zero;\nTLane winners{column} = TLane.Tap(-1);");
        }

        using (writer.Braces($"if (output.{RowReads.Exists(Plan)})"))
        {
            foreach (int column in Plan.Backward.OutputColumns)
            {
                writer.Lines($"gradient{column} = output.LoadMarked({column});\nwinners{column} = output.{Winners}({column}, inside{column});");
            }
        }

        writer.Lines("\n// Counted from the first tap of a row, the winners of other rows have no number that a tap of this row has.");
        EmitLines(writer, () =>
        {
            foreach (int column in Plan.Backward.OutputColumns)
            {
                string taps = $"TLane.AddTaps(winners{column}, TLane.Tap(-({FirstTap})))";
                writer.Lines($"TLane taps{column} = {(HasTaps.Length == 0 ? taps : $"{HasTaps} ? {taps} : TLane.Tap(-1)")};");
            }

            writer.Wrapped($"SpreadRow<TLane, TView>(line, {string.Join(", ", Plan.Backward.OutputColumns.Select(column => $"gradient{column}, taps{column}"))});");
        });
    }

    public override void EmitRows(SourceWriter writer)
    {
        (int width, string element) = (Plan.Columns.Size, Plan.Spec.Element.ShortName);
        string parameters = string.Concat(Plan.Backward.OutputColumns.Select(column => $", TLane gradient{column}, TLane taps{column}"));
        writer.Blank();
        using (writer.Braces($"""
            // Stores +0 plus the gradient to the cell of a row that won, and +0 to the others.
            [MethodImpl(MethodImplOptions.{(width <= UnrollPolicy.MaxInlinedTaps ? "AggressiveInlining" : "AggressiveOptimization | MethodImplOptions.NoInlining")})]
            private static void SpreadRow<TLane, TView>(TView row{parameters})
                where TLane : struct, ISumLane<TLane, {element}>
                where TView : struct, IPlaneView<TView, TLane, {element}>
            """))
        {
            EmitStores(writer, "row", reach => reach is null
                ? "TLane.Zero"
                : $"TLane.AddWhereSame(TLane.Zero, gradient{reach.Output}, taps{reach.Output}, TLane.Tap({reach.Tap}))");
        }
    }

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
