using GenPool.Generators.Model;
using GenPool.Generators.Planning;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes the reduction of windows: unrolled where they lie on the input, looped where they reach over an edge.</summary>
internal static class WindowEmitter
{
    private const string Constraints = """
            where TLane : struct, ILane<TLane, float>
            where TWinner : struct, IWinner<TWinner, TLane, float>
        """;

    public static void Emit(SourceWriter writer, KernelPlan plan)
    {
        if (plan.Forward == ForwardStrategy.Unrolled)
        {
            if (plan.CarriedRows > 0)
            {
                EmitStrip(writer, plan);
            }
            else
            {
                EmitWindow(writer, plan);
            }

            writer.Blank();
            EmitRow(writer, plan);
        }

        if (plan.Forward == ForwardStrategy.Unrolled && (plan.HasRowEdges || plan.HasColumnEdges))
        {
            writer.Blank();
        }

        if (plan.Forward == ForwardStrategy.Looped || plan.HasRowEdges || plan.HasColumnEdges)
        {
            EmitPartialWindow(writer, plan);
        }
    }

    private static void EmitStrip(SourceWriter writer, KernelPlan plan)
    {
        AxisSpec rows = plan.Spec.Rows;
        int width = plan.Spec.Columns.Size;
        using (writer.Braces($"""
            // Walks down one strip of columns. {Carried(plan.CarriedRows)}
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            private static void ForwardStrip<TLane, TWinner>(ref float image, ref float output, ref byte mask, nint first, in PoolSlice slice, int column)
            {Constraints}
            """))
        {
            writer.Lines("""
                nint pitch = slice.Columns.Input;
                nint outputPitch = slice.Columns.Output;
                int origin = slice.Columns.Origin(column);
                """);
            if (plan.HasRowEdges)
            {
                writer.Lines("""
                    int steadyStart = Math.Clamp(slice.Rows.SteadyStart, slice.FirstRow, slice.EndRow);
                    int steadyEnd = Math.Clamp(slice.Rows.SteadyEnd, steadyStart, slice.EndRow);
                    """);
                EmitPartialRows(writer, "slice.FirstRow", "steadyStart", width);
                EmitPartialRows(writer, "steadyEnd", "slice.EndRow", width);
                using (writer.Braces("if (steadyStart == steadyEnd)"))
                {
                    writer.Lines("return;");
                }

                writer.Blank();
            }

            (string start, string end) = plan.HasRowEdges ? ("steadyStart", "steadyEnd") : ("slice.FirstRow", "slice.EndRow");
            writer.Lines($"ref float source = ref Unsafe.Add(ref image, (slice.Rows.Origin({start}) * pitch) + origin);");
            for (int row = 0; row < plan.CarriedRows; row++)
            {
                writer.Lines($"TWinner row{row} = {Row(row, "0")};");
            }

            writer.Lines($"source = ref Unsafe.Add(ref source, {Pitches(plan.CarriedRows)});");
            using (writer.Braces($"for (int row = {start}; row < {end}; row++)"))
            {
                for (int row = plan.CarriedRows; row < rows.Size; row++)
                {
                    writer.Lines($"TWinner row{row} = {Row(row - plan.CarriedRows, "0")};");
                }

                string combined = string.Concat(Enumerable.Range(1, rows.Size - 1).Select(row => $"\n    .OrRow(row{row}, {row * width})"));
                writer.Lines($"row0{combined}\n    .Store(ref output, ref mask, first + (row * outputPitch) + column);");
                for (int row = 0; row < plan.CarriedRows; row++)
                {
                    writer.Lines($"row{row} = row{row + rows.Stride};");
                }

                writer.Lines($"source = ref Unsafe.Add(ref source, {Pitches(rows.Stride)});");
            }
        }
    }

    private static void EmitPartialRows(SourceWriter writer, string start, string end, int width)
    {
        using (writer.Braces($"for (int row = {start}; row < {end}; row++)"))
        {
            writer.Lines($"PartialWindow<TLane, TWinner>(ref image, slice, row, origin, 0, {width}).Store(ref output, ref mask, first + (row * outputPitch) + column);");
        }
    }

    private static void EmitWindow(SourceWriter writer, KernelPlan plan)
    {
        (AxisSpec rows, int width) = (plan.Spec.Rows, plan.Spec.Columns.Size);
        using (writer.Braces($"""
            // Reduces windows that lie on the input. The source is their first tap.
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            private static TWinner Window<TLane, TWinner>(ref float source, nint pitch)
            {Constraints}
            """))
        {
            string combined = string.Concat(Enumerable.Range(1, rows.Size - 1)
                .Select(row => $"\n    .OrRow({Row(row * rows.Dilation, $"{row * width}")}, 0)"));
            writer.Lines($"return {Row(0, "0")}{combined};");
        }
    }

    private static void EmitRow(SourceWriter writer, KernelPlan plan)
    {
        string inlining = plan.IsRowInlined ? "AggressiveInlining" : "NoInlining";
        using (writer.Braces($"""
            // Reduces one row of {PlanDescriber.Count(plan.Spec.Columns.Size, "tap")}, numbered from firstTap.
            [MethodImpl(MethodImplOptions.{inlining})]
            private static TWinner Row<TLane, TWinner>(ref float source, int firstTap)
            {Constraints}
            """))
        {
            foreach (TapRead read in plan.Reads)
            {
                writer.Lines(read.IsPair
                    ? $"TLane.LoadPairs(in source, {read.Offset}, out TLane tap{read.Tap}, out TLane tap{read.Tap + 1});"
                    : plan.Spec.Columns.Stride == 1
                        ? $"TLane tap{read.Tap} = TLane.Load(in source, {read.Offset});"
                        : $"TLane tap{read.Tap} = TLane.LoadEvery(in source, {read.Offset}, {plan.Spec.Columns.Stride});");
            }

            string combined = string.Concat(Enumerable.Range(1, plan.Spec.Columns.Size - 1)
                .Select(tap => $"\n    .Or(tap{tap}, firstTap + {tap})"));
            writer.Lines($"return TWinner.First(tap0, firstTap){combined};");
        }
    }

    private static void EmitPartialWindow(SourceWriter writer, KernelPlan plan)
    {
        (AxisSpec rows, AxisSpec columns) = (plan.Spec.Rows, plan.Spec.Columns);
        using (writer.Braces($"""
            // Reduces windows by looping over those of their taps that fall on the input: columns firstTap to endTap of the
            // rows that do. The origin is the column under tap 0, on the padding perhaps.
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            private static TWinner PartialWindow<TLane, TWinner>(ref float image, in PoolSlice slice, int row, int origin, int firstTap, int endTap)
            {Constraints}
            """))
        {
            // Without dilation the taps on the input follow without a division.
            (string first, string end) = rows.Dilation == 1
                ? ("Math.Max(0, -top)", $"Math.Min({rows.Size}, slice.Rows.Input - top)")
                : ("slice.Rows.FirstTap(row)", "slice.Rows.EndTap(row)");
            writer.Lines($"""
                TWinner best = TWinner.None;
                int top = slice.Rows.Origin(row);
                int firstRow = {first};
                int endRow = {end};
                """);
            if (plan.CanBeEmpty)
            {
                using (writer.Braces("if (firstTap >= endTap)"))
                {
                    writer.Lines("return best;");
                }

                writer.Blank();
            }

            using (writer.Braces("for (int windowRow = firstRow; windowRow < endRow; windowRow++)"))
            {
                string load(string tap) => $"TLane.LoadEvery(in source, origin + {Scaled(tap, columns.Dilation)}, {columns.Stride})";
                writer.Lines($"""
                    nint inputRow = top + {Scaled("windowRow", rows.Dilation)};
                    ref float source = ref Unsafe.Add(ref image, inputRow * slice.Columns.Input);
                    TWinner reduced = TWinner.First({load("firstTap")}, firstTap);
                    """);
                using (writer.Braces("for (int tap = firstTap + 1; tap < endTap; tap++)"))
                {
                    writer.Lines($"reduced = reduced.Or({load("tap")}, tap);");
                }

                writer.Blank();
                string number = columns.Size == 1 ? "windowRow" : $"windowRow * {columns.Size}";
                writer.Lines($"best = windowRow == firstRow ? reduced.From({number}) : best.OrRow(reduced, {number});");
            }

            writer.Blank();
            writer.Lines("return best;");
        }
    }

    private static string Carried(int rows) => rows == 1
        ? "The last row of a window is the first of the next, and is carried over."
        : $"The last {rows} rows of a window are the first of the next, and are carried over.";

    private static string Row(int rowsDown, string firstTap)
    {
        string source = rowsDown == 0 ? "ref source" : $"ref Unsafe.Add(ref source, {Pitches(rowsDown)})";
        return $"Row<TLane, TWinner>({source}, {firstTap})";
    }

    private static string Pitches(int rows) => rows == 1 ? "pitch" : $"{rows} * pitch";

    private static string Scaled(string value, int factor) => factor == 1 ? value : $"({value} * {factor})";
}
