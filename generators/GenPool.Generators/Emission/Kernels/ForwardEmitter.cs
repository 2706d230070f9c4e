using GenPool.Generators.Model;
using GenPool.Generators.Planning;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes the forward pass: windows reduced row by row, the rows of one shared with the next where they overlap.</summary>
internal static class ForwardEmitter
{
    private const string Constraints = """
            where TLane : struct, ILane<TLane, {0}>
            where TWinner : struct, IWinner<TWinner, TLane, {0}>
        """;

    public static void Emit(SourceWriter writer, KernelPlan plan)
    {
        string element = plan.Spec.Element.ShortName;
        bool isLooped = plan.Forward == ForwardStrategy.Looped;
        using (writer.Braces($"""
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            public static bool Forward<TLane, TWinner>({Parameters(plan)})
            {Constraints.Replace("{0}", element)}
            """))
        {
            if (isLooped)
            {
                EmitLoop(writer, plan);
                return;
            }

            writer.Lines("TLane seen = TLane.Zero;");
            if (plan.Spec.IsNhwc)
            {
                EmitPixels(writer, plan);
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
        EmitRow(writer, plan, element);
    }

    private static string Parameters(KernelPlan plan)
    {
        string element = plan.Spec.Element.ShortName;
        return plan.Spec.IsNhwc
            ? $"ref readonly {element} source, nint pitch, nint pixel, ref {element} output, ref byte mask, int columns, int channels"
            : $"ref readonly {element} source, nint pitch, ref {element} output, ref byte mask, nint outputPitch, int rows, int columns";
    }

    private static void EmitLoop(SourceWriter writer, KernelPlan plan)
    {
        (AxisSpec rows, AxisSpec columns) = (plan.Spec.Rows, plan.Spec.Columns);
        if (plan.Spec.IsNhwc)
        {
            writer.Lines($"PixelWindow window = new(0, {rows.Size}, 0, {columns.Size}, {columns.Size});\nbool stands = true;");
            using (writer.Braces("for (int column = 0; column < columns; column++)"))
            {
                writer.Lines($"""
                    ref {plan.Spec.Element.ShortName} first = {Address.Ref("Unsafe.AsRef(in source)", Address.Scaled("(nint)column", columns.Stride) + " * pixel")};
                    nint at = (nint)column * channels;
                    stands &= NhwcLoops.Forward<TLane, TWinner, {plan.Spec.Element.ShortName}>(
                        in first, {Address.Steps(rows.Dilation, "pitch")}, {Address.Steps(columns.Dilation, "pixel")}, ref Unsafe.Add(ref output, at), ref Unsafe.Add(ref mask, {(plan.HasWideMask ? "at * sizeof(int)" : "at")}), channels, window);
                    """);
            }

            writer.Blank();
            writer.Lines("return stands;");
            return;
        }

        writer.Lines($"""
            return NchwLoops.Forward<TLane, TWinner, {plan.Spec.Element.ShortName}>(
                in source, pitch, ref output, ref mask, outputPitch, rows, columns, {LoopWindow(plan)});
            """);
    }

    /// <summary>The constants of a window that is looped over.</summary>
    public static string LoopWindow(KernelPlan plan)
    {
        (AxisSpec rows, AxisSpec columns) = (plan.Spec.Rows, plan.Spec.Columns);
        return $"new LoopWindow({rows.Size}, {columns.Size}, {rows.Stride}, {columns.Stride}, {rows.Dilation}, {columns.Dilation})";
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
                ref {plan.Spec.Element.ShortName} first = {Address.Ref("Unsafe.AsRef(in source)", Address.Scaled("(nint)column", plan.Spec.Columns.Stride))};
                nint at = column;
                """);
            for (int row = 0; row < plan.CarriedRows; row++)
            {
                writer.Lines($"TWinner row{row} = {Row(row, "0")};");
            }

            using (writer.Braces("for (int row = 0; row < rows; row++)"))
            {
                for (int row = plan.CarriedRows; row < rows.Size; row++)
                {
                    writer.Lines($"TWinner row{row} = {Row(row, "0")};");
                }

                string combined = string.Concat(Enumerable.Range(1, rows.Size - 1).Select(row => $"\n    .OrRow(row{row}, {row * width})"));
                writer.Lines($"TWinner best = row0{combined};\nbest.Store(ref output, ref mask, at);\nseen = best.Observe(seen);");
                for (int row = 0; row < plan.CarriedRows; row++)
                {
                    writer.Lines($"row{row} = row{row + rows.Stride};");
                }

                writer.Lines($"""
                    first = ref Unsafe.Add(ref first, {Address.Steps(rows.Stride, "pitch")});
                    at += outputPitch;
                    """);
            }
        }
    }

    private static void EmitRows(SourceWriter writer, KernelPlan plan)
    {
        string element = plan.Spec.Element.ShortName;
        using (writer.Braces("for (int row = 0; row < rows; row++)"))
        {
            writer.Lines($"ref {element} line = {Address.Ref("Unsafe.AsRef(in source)", $"row * {Address.Steps(plan.Spec.Rows.Stride, "pitch")}")};");
            using (writer.Braces("for (int column = 0; column < columns; column += TLane.Count)"))
            {
                writer.Lines($"""
                    column = Math.Min(column, columns - TLane.Count);
                    ref {element} first = {Address.Ref("line", Address.Scaled("(nint)column", plan.Spec.Columns.Stride))};
                    """);
                EmitWindow(writer, plan, "(row * outputPitch) + column");
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
                EmitWindow(writer, plan, "at + channel");
            }
        }
    }

    private static void EmitWindow(SourceWriter writer, KernelPlan plan, string at)
    {
        (AxisSpec rows, int width) = (plan.Spec.Rows, plan.Spec.Columns.Size);
        string pixel = plan.Spec.IsNhwc ? ", pixel" : "";
        string combined = string.Concat(Enumerable.Range(1, rows.Size - 1)
            .Select(row => $"\n    .OrRow({Row((long)row * rows.Dilation, $"{row * width}", pixel)}, 0)"));
        writer.Lines($"TWinner best = {Row(0, "0", pixel)}{combined};\nbest.Store(ref output, ref mask, {at});\nseen = best.Observe(seen);");
    }

    private static void EmitRow(SourceWriter writer, KernelPlan plan, string element)
    {
        AxisSpec columns = plan.Spec.Columns;
        string inlining = plan.IsRowInlined ? "AggressiveInlining" : "NoInlining";
        using (writer.Braces($"""
            // Reduces one row of {PlanDescriber.Count(columns.Size, "tap")}, numbered from firstTap.
            [MethodImpl(MethodImplOptions.{inlining})]
            private static TWinner Row<TLane, TWinner>(ref readonly {element} source{(plan.Spec.IsNhwc ? ", nint pixel" : "")}, int firstTap)
            {Constraints.Replace("{0}", element)}
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

    private static string Row(long rowsDown, string firstTap, string pixel = "") =>
        $"Row<TLane, TWinner>({Address.Ref("first", Address.Steps(rowsDown, "pitch"))}{pixel}, {firstTap})";
}
