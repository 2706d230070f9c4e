using GenPool.Generators.Emission.Writing;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>
/// Writes the steps of a sum down a strip of lanes where taps are kept: those of rows that the window above has too come from there, those of
/// the others are loaded.
/// </summary>
internal static class SumKept
{
    /// <summary>Writes the loop over the steps, and what is in registers before it.</summary>
    /// <param name="writer">Receives it.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="emitSum">Writes what becomes of the taps of a window.</param>
    public static void Emit(SourceWriter writer, PoolPlan plan, Action emitSum)
    {
        int kept = plan.Forward.Carried;
        if (plan.Rows.Stride == 1)
        {
            EmitSingle(writer, plan, kept, emitSum);
            return;
        }

        writer.Blank().Comments(["What the first window would have in common with one above."]);
        EmitLoads(writer, plan, line => Row(plan, line) < kept, line => line.View);
        writer.Blank();
        using (writer.Braces("for (int step = 0; step < steps; step++)"))
        {
            EmitLoads(writer, plan, line => Row(plan, line) >= kept, line => line.View);
            emitSum();
            writer.Lines("output.Advance();").Blank();
            EmitNext(writer, plan, kept);
            writer.Lines("window.Advance();");
        }
    }

    // At stride 1 one row a step, and the first ones only begin windows: the loop begins before the first of these, so that it alone loads.
    private static void EmitSingle(SourceWriter writer, PoolPlan plan, int kept, Action emitSum)
    {
        foreach (int tap in Taps(plan, kept))
        {
            writer.Lines($"TLane tap{tap} = default;");
        }

        writer.Blank().Comments(["Before step 0 a window has too few rows."]);
        using (writer.Braces($"for (int step = {Text.Number(-kept)}; step < steps; step++)"))
        {
            string last = $".Row({Text.Number(kept)})";
            EmitLoads(writer, plan, line => Row(plan, line) == kept, line => line.View.Replace(last, ""));
            using (writer.Braces("if (step >= 0)"))
            {
                emitSum();
                writer.Lines("output.Advance();");
            }

            writer.Blank();
            EmitNext(writer, plan, kept);
            writer.Lines("window.Advance();");
        }
    }

    private static int Row(PoolPlan plan, WindowLine line) => line.FirstTap / plan.Columns.Size % plan.Rows.Size;

    private static void EmitLoads(SourceWriter writer, PoolPlan plan, Func<WindowLine, bool> isLoaded, Func<WindowLine, string> view)
    {
        foreach (WindowLine line in WindowLines.Of(plan).Where(isLoaded))
        {
            writer.Lines($"TView {line.Row} = {view(line)};");
            RowReads.Emit(writer, plan, line.Row, line.FirstTap);
        }
    }

    // The taps that are kept.
    private static IEnumerable<int> Taps(PoolPlan plan, int kept) => WindowLines.Of(plan)
        .Where(line => Row(plan, line) < kept)
        .SelectMany(line => Enumerable.Range(line.FirstTap, plan.Columns.Size));

    private static void EmitNext(SourceWriter writer, PoolPlan plan, int kept)
    {
        foreach (int tap in Taps(plan, kept))
        {
            writer.Lines($"tap{tap} = tap{tap + (plan.Rows.Stride * plan.Columns.Size)};");
        }
    }
}
