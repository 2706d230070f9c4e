using GenPool.Generators.Model;
using GenPool.Generators.Planning;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes the forward pass: windows reduced row by row, the rows of one shared with the next where they overlap.</summary>
internal static class ForwardEmitter
{
    public static void Emit(SourceWriter writer, KernelPlan plan)
    {
        using (writer.Braces(Head(plan)))
        {
            if (plan.Forward == ForwardStrategy.Looped)
            {
                LoopEmitter.EmitForward(writer, plan);
                return;
            }

            writer.Lines("TLane seen = TLane.Zero;");
            writer.Blank();
            if (plan.WalksPixels)
            {
                EmitPixels(writer, plan);
            }
            else if (plan.CarriedRows > 0 && plan.Spec.Rows.Stride == 1)
            {
                StripEmitter.Emit(writer, plan);
            }
            else if (plan.CarriedRows > 0)
            {
                EmitStrips(writer, plan);
            }
            else
            {
                EmitRows(writer, plan);
            }

            writer.Blank();
            writer.Lines("return !TLane.HasNaN(seen);");
        }

        writer.Blank();
        EmitRow(writer, plan);
    }

    private static string Head(KernelPlan plan)
    {
        string element = plan.Spec.Element.ShortName;
        string signature = plan.WalksPixels
            ? $"Forward<TLane, TWinner>(ref readonly {element} source, nint pitch, nint pixel, ref {element} output, ref byte mask, int columns, int channels)"
            : $"Forward<TLane, TWinner, TView>(TView source, ref {element} output, ref byte mask, nint outputPitch, int rows, int columns)";
        return $"""
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            public static bool {signature}
            {Constraints(plan)}
            """;
    }

    private static string Constraints(KernelPlan plan)
    {
        string element = plan.Spec.Element.ShortName;
        string constraints = $"""
                where TLane : struct, IOrderedLane<TLane, {element}>
                where TWinner : struct, IWinner<TWinner, TLane, {element}>
            """;
        return plan.WalksPixels ? constraints : $"{constraints}\n    where TView : struct, IView<TView, TLane, {element}>, allows ref struct";
    }

    private static void EmitStrips(SourceWriter writer, KernelPlan plan)
    {
        AxisSpec rows = plan.Spec.Rows;
        int width = plan.Spec.Columns.Size;
        writer.Lines($"// Strips of columns, one lane wide, from the top down. {Carried(plan.CarriedRows)}");
        using (writer.Braces("for (int column = 0; column < columns; column += TLane.Count)"))
        {
            writer.Lines($"""
                column = Math.Min(column, columns - TLane.Count);
                TView first = {Address.View("source", "0", Address.Scaled("column", plan.Spec.Columns.Stride))};
                nint at = column;
                """);
            for (int row = 0; row < plan.CarriedRows; row++)
            {
                writer.Lines($"TWinner row{row} = {ViewRow($"{row}", "0")};");
            }

            writer.Blank();
            using (writer.Braces("for (int row = 0; row < rows; row++)"))
            {
                for (int row = plan.CarriedRows; row < rows.Size; row++)
                {
                    writer.Lines($"TWinner row{row} = {ViewRow($"{row}", "0")};");
                }

                string combined = string.Concat(Enumerable.Range(1, rows.Size - 1).Select(row => $"\n    .OrRow(row{row}, {row * width})"));
                EmitBest(writer, $"row0{combined}", "at");
                writer.Blank();
                for (int row = 0; row < plan.CarriedRows; row++)
                {
                    writer.Lines($"row{row} = row{row + rows.Stride};");
                }

                writer.Lines($"""
                    first = first.At({rows.Stride}, 0);
                    at += outputPitch;
                    """);
            }
        }
    }

    private static void EmitRows(SourceWriter writer, KernelPlan plan)
    {
        using (writer.Braces("for (int row = 0; row < rows; row++)"))
        {
            writer.Lines($"TView line = {Address.View("source", Address.Scaled("row", plan.Spec.Rows.Stride), "0")};");
            using (writer.Braces("for (int column = 0; column < columns; column += TLane.Count)"))
            {
                writer.Lines($"""
                    column = Math.Min(column, columns - TLane.Count);
                    TView first = {Address.View("line", "0", Address.Scaled("column", plan.Spec.Columns.Stride))};
                    """);
                EmitWindow(writer, plan, "(row * outputPitch) + column", Address.View("first", $"{plan.Spec.Rows.Dilation}", "0"), (row, firstTap) => ViewRow($"{row}", firstTap));
            }
        }
    }

    private static void EmitPixels(SourceWriter writer, KernelPlan plan)
    {
        string element = plan.Spec.Element.ShortName;
        using (writer.Braces("for (int column = 0; column < columns; column++)"))
        {
            writer.Lines($"""
                ref {element} corner = {Address.Ref("Unsafe.AsRef(in source)", $"{Address.Scaled("(nint)column", plan.Spec.Columns.Stride)} * pixel")};
                nint at = (nint)column * channels;
                """);
            using (writer.Braces("for (int channel = 0; channel < channels; channel += TLane.Count)"))
            {
                writer.Lines($"""
                    channel = Math.Min(channel, channels - TLane.Count);
                    ref {element} first = ref Unsafe.Add(ref corner, channel);
                    """);
                EmitWindow(writer, plan, "at + channel", Address.Ref("first", Address.Steps(plan.Spec.Rows.Dilation, "pitch")), (row, firstTap) =>
                    $"Row<TLane, TWinner>({Address.Ref("first", Address.Steps(row, "pitch"))}, pixel, {firstTap})");
            }
        }
    }

    private static void EmitWindow(SourceWriter writer, KernelPlan plan, string at, string nextRow, Func<long, string, string> emitRow)
    {
        (AxisSpec rows, int width) = (plan.Spec.Rows, plan.Spec.Columns.Size);
        if (plan.AreRowsLooped)
        {
            writer.Lines($"TWinner best = {emitRow(0, "0")};");
            using (writer.Braces($"for (int windowRow = 1; windowRow < {rows.Size}; windowRow++)"))
            {
                writer.Lines($"first = {nextRow};\nbest = best.OrRow({emitRow(0, "0")}, windowRow * {width});");
            }

            writer.Blank();
            EmitStore(writer, at);
            return;
        }

        string combined = string.Concat(Enumerable.Range(1, rows.Size - 1)
            .Select(row => $"\n    .OrRow({emitRow((long)row * rows.Dilation, $"{row * width}")}, 0)"));
        EmitBest(writer, $"{emitRow(0, "0")}{combined}", at);
    }

    /// <summary>Writes what is done with the winner of a window.</summary>
    public static void EmitBest(SourceWriter writer, string best, string at)
    {
        writer.Lines($"TWinner best = {best};");
        EmitStore(writer, at);
    }

    private static void EmitStore(SourceWriter writer, string at) =>
        writer.Lines($"best.Store(ref output, ref mask, {at});\nseen = best.Observe(seen);");

    private static void EmitRow(SourceWriter writer, KernelPlan plan)
    {
        AxisSpec columns = plan.Spec.Columns;
        string inlining = plan.IsRowInlined ? "AggressiveInlining" : "NoInlining | MethodImplOptions.AggressiveOptimization";
        string signature = plan.WalksPixels
            ? $"Row<TLane, TWinner>(ref readonly {plan.Spec.Element.ShortName} source, nint pixel, int firstTap)"
            : "Row<TLane, TWinner, TView>(TView source, int firstTap)";
        using (writer.Braces($"""
            // Reduces one row of {PlanDescriber.Count(columns.Size, "tap")}, numbered from firstTap.
            [MethodImpl(MethodImplOptions.{inlining})]
            private static TWinner {signature}
            {Constraints(plan)}
            """))
        {
            foreach (TapRead read in plan.Reads)
            {
                TapLoads.Emit(writer, plan, read, "source", 0);
            }

            string taps = string.Concat(Enumerable.Range(1, columns.Size - 1).Select(tap => $"\n    .Or(tap{tap}, firstTap + {tap})"));
            writer.Lines($"return TWinner.First(tap0, firstTap){taps};");
        }
    }

    private static string Carried(int rows) => rows == 1
        ? "The last row of a window is the first of the next, and is carried over."
        : $"The last {rows} rows of a window are the first of the next, and are carried over.";

    private static string ViewRow(string rowsDown, string firstTap) =>
        $"Row<TLane, TWinner, TView>({Address.View("first", rowsDown, "0")}, {firstTap})";
}
