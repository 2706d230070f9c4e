using GenPool.Generators.Planning;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes the second look of a pool that marks all ties: every tap against the value its window gave.</summary>
internal static class TiesEmitter
{
    public static void Emit(SourceWriter writer, KernelPlan plan)
    {
        using (writer.Braces("""
            // Marks every tap that ties with the value of its window.
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            private static void MarkPlane<TLane>(ref float input, ref float output, ref byte mask, in PoolSlice slice)
                where TLane : struct, ILane<TLane, float>
            """))
        {
            writer.Lines("""
                WindowAxis columns = slice.Columns;
                ref float image = ref Unsafe.Add(ref input, (nint)slice.FirstPlane * slice.Rows.Input * columns.Input);
                nint first = (nint)slice.FirstPlane * slice.Rows.Output * columns.Output;
                """);
            using (writer.Braces("for (int row = slice.FirstRow; row < slice.EndRow; row++)"))
            {
                writer.Lines("nint at = first + ((nint)row * columns.Output);");
                EmitColumns(writer, "column < columns.SteadyEnd", "columns.SteadyStart", "TLane");
                if (plan.HasColumnEdges)
                {
                    writer.Blank();
                    EmitColumns(writer, "column < columns.SteadyStart", "0", "Lane1");
                    writer.Blank();
                    EmitColumns(writer, "column < columns.Output", "columns.SteadyEnd", "Lane1");
                }
            }
        }

        writer.Blank();
        EmitWindow(writer, plan);
    }

    private static void EmitColumns(SourceWriter writer, string condition, string start, string lane)
    {
        using (writer.Braces($"for (int column = {start}; {condition}; column += {lane}.Count)"))
        {
            if (lane == "TLane")
            {
                writer.Lines("column = Math.Min(column, columns.SteadyEnd - TLane.Count);");
            }

            writer.Lines($"MarkWindow<{lane}>(ref image, {lane}.Load(in output, at + column), ref mask, at + column, slice, row, column);");
        }
    }

    private static void EmitWindow(SourceWriter writer, KernelPlan plan)
    {
        (int width, int columnStep, int rowStep) = (plan.Spec.Columns.Size, plan.Spec.Columns.Dilation, plan.Spec.Rows.Dilation);
        using (writer.Braces("""
            // Bit b of byte g is tap 8 * g + b; the bytes of one g lie together for the whole output.
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            private static void MarkWindow<TLane>(ref float image, TLane value, ref byte mask, nint at, in PoolSlice slice, int row, int column)
                where TLane : struct, ILane<TLane, float>
            """))
        {
            writer.Lines("""
                int firstTap = slice.Columns.FirstTap(column);
                int endTap = slice.Columns.EndTap(column);
                int firstRow = slice.Rows.FirstTap(row);
                int endRow = slice.Rows.EndTap(row);
                nint origin = ((nint)slice.Rows.Origin(row) * slice.Columns.Input) + slice.Columns.Origin(column);
                """);
            using (writer.Braces($"for (int group = 0; group < {plan.BitPlanes}; group++)"))
            {
                writer.Lines("TLane bits = TLane.Zero;");
                using (writer.Braces($"for (int tap = group * 8; tap < Math.Min({plan.TapCount}, (group * 8) + 8); tap++)"))
                {
                    writer.Lines($"int windowRow = tap / {width};\nint windowColumn = tap % {width};");
                    using (writer.Braces("if (windowRow >= firstRow && windowRow < endRow && windowColumn >= firstTap && windowColumn < endTap)"))
                    {
                        string rowOffset = rowStep == 1 ? "windowRow" : $"windowRow * {rowStep}";
                        string columnOffset = columnStep == 1 ? "windowColumn" : $"(windowColumn * {columnStep})";
                        writer.Lines($"""
                            nint offset = origin + ((nint){(rowStep == 1 ? rowOffset : $"({rowOffset})")} * slice.Columns.Input) + {columnOffset};
                            TLane ties = TLane.Ties(TLane.LoadEvery(in image, offset, {plan.Spec.Columns.Stride}), value);
                            bits = TLane.OrTaps(bits, TLane.Where(ties, TLane.Tap(1 << (tap % 8))));
                            """);
                    }
                }

                writer.Blank();
                writer.Lines("TLane.StoreTaps(bits, ref mask, (group * slice.Outputs) + at);");
            }
        }
    }
}
