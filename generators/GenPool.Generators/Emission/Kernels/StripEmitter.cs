using GenPool.Generators.Model;
using GenPool.Generators.Planning;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>
/// Writes the forward pass of windows that move down by one row: each input row is reduced once, and the rows of a window
/// are combined one by one or by doubling.
/// </summary>
internal static class StripEmitter
{
    public static void Emit(SourceWriter writer, KernelPlan plan)
    {
        AxisSpec rows = plan.Spec.Rows;
        bool isDoubled = plan.Doublings.Count > 0;
        writer.Lines($"// Strips of columns, one lane wide, from the top down: every input row is reduced once. The first {rows.Size - 1} only begin windows.");
        using (writer.Braces("for (int column = 0; column < columns; column += TLane.Count)"))
        {
            writer.Lines($"""
                column = Math.Min(column, columns - TLane.Count);
                TView line = {Address.View("source", "0", Address.Scaled("column", plan.Spec.Columns.Stride))};
                nint at = column;
                """);
            if (isDoubled)
            {
                EmitDelays(writer, plan);
            }
            else
            {
                EmitCarries(writer, plan);
            }

            writer.Blank();
            using (writer.Braces($"for (int row = {Address.Number(1 - rows.Size)}; row < rows; row++)"))
            {
                string name = isDoubled ? "best1" : $"row{rows.Size - 1}";
                writer.Lines($"TWinner {name} = Row<TLane, TWinner, TView>(line, 0);\nline = line.At(1, 0);");
                if (isDoubled)
                {
                    EmitDoublings(writer, plan);
                }
                else
                {
                    EmitCombination(writer, plan);
                }
            }
        }
    }

    private static void EmitCarries(SourceWriter writer, KernelPlan plan)
    {
        for (int row = 0; row < plan.CarriedRows; row++)
        {
            writer.Lines($"TWinner row{row} = TWinner.None;");
        }
    }

    private static void EmitCombination(SourceWriter writer, KernelPlan plan)
    {
        (int size, int width) = (plan.Spec.Rows.Size, plan.Spec.Columns.Size);
        using (writer.Braces("if (row >= 0)"))
        {
            string combined = string.Concat(Enumerable.Range(1, size - 1).Select(row => $"\n    .OrRow(row{row}, {row * width})"));
            EmitStore(writer, $"row0{combined}");
        }

        writer.Blank();
        for (int row = 0; row < plan.CarriedRows; row++)
        {
            writer.Lines($"row{row} = row{row + 1};");
        }
    }

    // The best of so many rows, by their last row.
    private static void EmitDelays(SourceWriter writer, KernelPlan plan)
    {
        int covered = 1;
        foreach (int step in plan.Doublings)
        {
            writer.Lines($"Delay<TWinner> delay{covered} = default;");
            covered += step;
        }
    }

    private static void EmitDoublings(SourceWriter writer, KernelPlan plan)
    {
        int width = plan.Spec.Columns.Size;
        int covered = 1;
        for (int i = 0; i < plan.Doublings.Count; i++)
        {
            int step = plan.Doublings[i];
            string combined = $"delay{covered}.Exchange(row, {step}, best{covered}).OrRow(best{covered}, {step * width})";
            if (i < plan.Doublings.Count - 1)
            {
                writer.Lines($"TWinner best{covered + step} = {combined};");
            }
            else
            {
                writer.Lines($"TWinner last = delay{covered}.Exchange(row, {step}, best{covered});");
                using (writer.Braces("if (row >= 0)"))
                {
                    EmitStore(writer, $"last.OrRow(best{covered}, {step * width})");
                }
            }

            covered += step;
        }
    }

    private static void EmitStore(SourceWriter writer, string best)
    {
        ForwardEmitter.EmitBest(writer, best, "at");
        writer.Lines("at += outputPitch;");
    }
}
