using System.Globalization;
using GenPool.Generators.Model;
using GenPool.Generators.Planning;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes a backward pass in which every input cell sums the outputs that marked it.</summary>
internal static class GatherEmitter
{
    public static void Emit(SourceWriter writer, KernelPlan plan)
    {
        using (writer.Braces("public static void Backward(ref readonly float outputGradient, ref readonly byte mask, ref float inputGradient, in PoolSlice slice)"))
        {
            writer.Lines("int blocks = slice.Columns.BlockEnd - slice.Columns.BlockStart;");
            LaneLadder.Emit(writer, "blocks", lane =>
                $"BackwardPlanes<{lane}>(ref Unsafe.AsRef(in outputGradient), ref Unsafe.AsRef(in mask), ref inputGradient, slice);");
        }

        writer.Blank();
        EmitPlanes(writer, plan);
        foreach (Phase phase in plan.RowPhases)
        {
            writer.Blank();
            EmitRow(writer, plan, phase);
        }

        writer.Blank();
        EmitCell(writer, plan);
    }

    private static void EmitPlanes(SourceWriter writer, KernelPlan plan)
    {
        (AxisSpec rows, AxisSpec columns) = (plan.Spec.Rows, plan.Spec.Columns);
        using (writer.Braces($$"""
            // Which window rows reach an input row depends on its position in a block of {{PlanDescriber.Count(rows.Stride, "row")}}; columns come in blocks of {{columns.Stride}}.
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            private static void BackwardPlanes<TLane>(ref float outputGradient, ref byte mask, ref float inputGradient, in PoolSlice slice)
                where TLane : struct, ILane<TLane, float>
            """))
        {
            writer.Lines($"""
                WindowAxis columns = slice.Columns;
                nint outputSize = (nint)slice.Rows.Output * columns.Output;
                int leftEdge = (int)Math.Min(columns.Input, {Minus($"(long)columns.BlockStart * {columns.Stride}", ColumnPadding(plan))});
                int rightEdge = (int)Math.Max(leftEdge, {Minus($"(long)columns.BlockEnd * {columns.Stride}", ColumnPadding(plan))});
                """);
            using (writer.Braces("if (columns.BlockStart == columns.BlockEnd)"))
            {
                writer.Lines("rightEdge = leftEdge;");
            }

            writer.Blank();
            using (writer.Braces("for (int plane = slice.FirstPlane; plane < slice.EndPlane; plane++)"))
            {
                writer.Lines("""
                    ref float gradient = ref Unsafe.Add(ref outputGradient, plane * outputSize);
                    ref byte marks = ref Unsafe.Add(ref mask, plane * outputSize);
                    """);
                using (writer.Braces("for (int row = slice.FirstRow; row < slice.EndRow; row++)"))
                {
                    writer.Lines("ref float target = ref Unsafe.Add(ref inputGradient, (((nint)plane * slice.Rows.Input) + row) * columns.Input);");
                    EmitPhaseSwitch(writer, plan);
                    writer.Blank();
                    EmitCells(writer, "0", "leftEdge");
                    writer.Blank();
                    EmitCells(writer, "rightEdge", "columns.Input");
                }
            }
        }
    }

    private static void EmitPhaseSwitch(SourceWriter writer, KernelPlan plan)
    {
        AxisSpec rows = plan.Spec.Rows;
        string distance = plan.IsPaddedAutomatically ? "(row + slice.Rows.Padding)"
            : rows.PaddingBefore == 0 ? "row"
            : $"(row + {rows.PaddingBefore})";
        const string arguments = "ref gradient, ref marks, ref target, slice";
        if (rows.Stride == 1)
        {
            writer.Lines($"BackwardRow0<TLane>({arguments}, {distance.Trim('(', ')')});");
            return;
        }

        using (writer.Braces($"switch ({distance} % {rows.Stride})"))
        {
            foreach (Phase phase in plan.RowPhases)
            {
                writer.Lines(phase.Position == rows.Stride - 1 ? "default:" : $"case {phase.Position}:");
                writer.Lines($"    BackwardRow{phase.Position}<TLane>({arguments}, {distance} / {rows.Stride});\n    break;");
            }
        }
    }

    private static void EmitCells(SourceWriter writer, string start, string end)
    {
        using (writer.Braces($"for (int column = {start}; column < {end}; column++)"))
        {
            writer.Lines("Unsafe.Add(ref target, column) = BackwardCell(ref gradient, ref marks, slice, row, column);");
        }
    }

    private static void EmitRow(SourceWriter writer, KernelPlan plan, Phase rowPhase)
    {
        AxisSpec columns = plan.Spec.Columns;
        string reached = rowPhase.Reaches.Count == 0
            ? "no window reaches: they are 0"
            : $"window {(rowPhase.Reaches.Count == 1 ? "row" : "rows")} {string.Join(", ", rowPhase.Reaches.Select(reach => reach.Tap))} can reach";
        using (writer.Braces($"""
            // Input rows at position {rowPhase.Position} of their block, which {reached}.
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            private static void BackwardRow{rowPhase.Position}<TLane>(ref float gradient, ref byte mask, ref float target, in PoolSlice slice, int block)
                where TLane : struct, ILane<TLane, float>
            """))
        {
            foreach (Reach row in rowPhase.Reaches)
            {
                string outputRow = row.BlocksBack == 0 ? "block" : $"block - {row.BlocksBack}";
                writer.Lines($"""
                    int outputRow{row.Tap} = {outputRow};
                    bool has{row.Tap} = (uint)outputRow{row.Tap} < (uint)slice.Rows.Output;
                    """);
            }

            using (writer.Braces("for (int column = slice.Columns.BlockStart; column < slice.Columns.BlockEnd; column += TLane.Count)"))
            {
                writer.Lines("column = Math.Min(column, slice.Columns.BlockEnd - TLane.Count);");
                foreach (Phase phase in plan.ColumnPhases)
                {
                    writer.Lines($"TLane sum{phase.Position} = TLane.Zero;");
                }

                foreach (Reach row in rowPhase.Reaches)
                {
                    writer.Blank();
                    EmitOutputRow(writer, plan, row);
                }

                writer.Blank();
                EmitStores(writer, columns, ColumnPadding(plan));
            }
        }
    }

    private static void EmitOutputRow(SourceWriter writer, KernelPlan plan, Reach row)
    {
        using (writer.Braces($"if (has{row.Tap})"))
        {
            writer.Lines($"nint at = ((nint)outputRow{row.Tap} * slice.Columns.Output) + column;");
            IEnumerable<Reach> reaches = plan.ColumnPhases.SelectMany(phase => phase.Reaches);
            foreach (int back in reaches.Select(reach => reach.BlocksBack).Distinct().OrderByDescending(back => back))
            {
                string from = back == 0 ? "at" : $"at - {back}";
                writer.Lines($"TLane gradient{back} = TLane.Load(in gradient, {from});");
                foreach (int group in reaches.Where(reach => reach.BlocksBack == back).Select(reach => Group(plan, row, reach)).Distinct())
                {
                    string plane = group == 0 ? from : $"({group} * slice.Outputs) + {from}";
                    writer.Lines($"TLane taps{back}{Suffix(plan, group)} = TLane.LoadTaps(in mask, {plane});");
                }
            }

            foreach (Phase phase in plan.ColumnPhases)
            {
                foreach (Reach column in phase.Reaches)
                {
                    int tap = (row.Tap * plan.Spec.Columns.Size) + column.Tap;
                    string taps = $"taps{column.BlocksBack}{Suffix(plan, Group(plan, row, column))}";
                    string marked = plan.Spec.MarksAllTies
                        ? $"TLane.HasTap({taps}, TLane.Tap({1 << (tap % 8)}))"
                        : $"TLane.SameTap({taps}, TLane.Tap({tap}))";
                    writer.Lines($"sum{phase.Position} = TLane.Add(sum{phase.Position}, TLane.Where({marked}, gradient{column.BlocksBack}));{(plan.Spec.MarksAllTies ? $" // tap {tap}" : "")}");
                }
            }
        }
    }

    private static void EmitStores(SourceWriter writer, AxisSpec columns, string padding)
    {
        if (columns.Stride == 1)
        {
            writer.Lines($"TLane.Store(sum0, ref target, {Minus("column", padding)});");
        }
        else if (columns.Stride == 2)
        {
            writer.Lines($"TLane.StorePairs(sum0, sum1, ref target, {Minus("((nint)column * 2)", padding)});");
        }
        else
        {
            for (int position = 0; position < columns.Stride; position++)
            {
                string block = $"((nint)column * {columns.Stride}){(position == 0 ? "" : $" + {position}")}";
                writer.Lines($"TLane.StoreEvery(sum{position}, ref target, {Minus(block, padding)}, {columns.Stride});");
            }
        }
    }

    private static void EmitCell(SourceWriter writer, KernelPlan plan)
    {
        using (writer.Braces("""
            // One cell near the left or right edge: all windows that can reach it, in output order.
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            private static float BackwardCell(ref float gradient, ref byte mask, in PoolSlice slice, int row, int column)
            """))
        {
            EmitRange(writer, "Row", "row", "slice.Rows", plan.Spec.Rows, RowPadding(plan));
            EmitRange(writer, "Column", "column", "slice.Columns", plan.Spec.Columns, ColumnPadding(plan));
            writer.Lines("float sum = 0;");
            using (writer.Braces("for (int outputRow = firstRow; outputRow < endRow; outputRow++)"))
            {
                string windowRow = EmitTap(writer, "Row", "row", plan.Spec.Rows, RowPadding(plan));
                writer.Lines($"""
                    int firstTap = {windowRow} * {plan.Spec.Columns.Size};
                    nint at = (nint)outputRow * slice.Columns.Output;
                    """);
                using (writer.Braces("for (int outputColumn = firstColumn; outputColumn < endColumn; outputColumn++)"))
                {
                    string windowColumn = EmitTap(writer, "Column", "column", plan.Spec.Columns, ColumnPadding(plan));
                    writer.Lines($"int tap = firstTap + {windowColumn};");
                    string marked = plan.Spec.MarksAllTies
                        ? "(Unsafe.Add(ref mask, (tap / 8 * slice.Outputs) + at + outputColumn) & (1 << (tap % 8))) != 0"
                        : "Unsafe.Add(ref mask, at + outputColumn) == tap";
                    writer.Lines($"sum += {marked} ? Unsafe.Add(ref gradient, at + outputColumn) : 0;");
                }
            }

            writer.Blank();
            writer.Lines("return sum;");
        }
    }

    // The windows that can reach the cell along one axis. Divisors are constants, which divide by multiplying.
    private static void EmitRange(SourceWriter writer, string axis, string cell, string windows, AxisSpec spec, string padding)
    {
        bool isConstant = long.TryParse(padding, NumberStyles.None, CultureInfo.InvariantCulture, out long before);
        string from = isConstant
            ? Plus($"(long){cell}", before - (spec.Extent - spec.Stride))
            : Plus($"((long){cell} + {padding})", spec.Stride - spec.Extent);
        string to = isConstant ? Plus($"(long){cell}", before) : $"((long){cell} + {padding})";
        writer.Lines($"""
            int first{axis} = (int)Math.Max(0, {Over(from, spec.Stride)});
            int end{axis} = (int)Math.Min({windows}.Output, {Over(to, spec.Stride)} + 1);
            """);
    }

    private static string Over(string value, int divisor) => divisor == 1 ? value : $"({value} / {divisor})";

    private static string Plus(string value, long amount) =>
        amount == 0 ? value : amount > 0 ? $"({value} + {amount})" : $"({value} - {-amount})";

    private static string EmitTap(SourceWriter writer, string axis, string cell, AxisSpec spec, string padding)
    {
        string distance = $"({cell}{(padding == "0" ? "" : $" + {padding}")} - {(spec.Stride == 1 ? $"output{axis}" : $"(output{axis} * {spec.Stride})")})";
        if (spec.Dilation == 1)
        {
            return distance;
        }

        writer.Lines($"int distance{axis} = {distance};");
        using (writer.Braces($"if (distance{axis} % {spec.Dilation} != 0)"))
        {
            writer.Lines("continue;");
        }

        writer.Blank();
        return $"(distance{axis} / {spec.Dilation})";
    }

    private static string RowPadding(KernelPlan plan) =>
        plan.IsPaddedAutomatically ? "slice.Rows.Padding" : $"{plan.Spec.Rows.PaddingBefore}";

    private static int Group(KernelPlan plan, Reach row, Reach column) =>
        plan.Spec.MarksAllTies ? ((row.Tap * plan.Spec.Columns.Size) + column.Tap) / 8 : 0;

    private static string Suffix(KernelPlan plan, int group) => plan.Spec.MarksAllTies ? $"Group{group}" : "";

    private static string ColumnPadding(KernelPlan plan) =>
        plan.IsPaddedAutomatically ? "slice.Columns.Padding" : $"{plan.Spec.Columns.PaddingBefore}";

    private static string Minus(string value, string amount) => amount == "0" ? value : $"{value} - {amount}";
}
