using GenPool.Generators.Model;
using GenPool.Generators.Planning;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes a backward pass in which every output adds to the inputs it marked.</summary>
internal static class ScatterEmitter
{
    public static void Emit(SourceWriter writer, KernelPlan plan)
    {
        using (writer.Braces("""
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            public static void Backward(ref readonly float outputGradient, ref readonly byte mask, ref float inputGradient, in PoolSlice slice)
            """))
        {
            writer.Lines("""
                WindowAxis columns = slice.Columns;
                nint outputSize = (nint)slice.Rows.Output * columns.Output;
                nint bandSize = (nint)(slice.EndRow - slice.FirstRow) * columns.Input;
                int firstRow = slice.Rows.FirstWindow(slice.FirstRow);
                int endRow = slice.Rows.EndWindow(slice.EndRow - 1);
                """);
            using (writer.Braces("for (int plane = slice.FirstPlane; plane < slice.EndPlane; plane++)"))
            {
                writer.Lines("ref float band = ref Unsafe.Add(ref inputGradient, (((nint)plane * slice.Rows.Input) + slice.FirstRow) * columns.Input);");
                using (writer.Braces("for (nint cell = 0; cell < bandSize; cell++)"))
                {
                    writer.Lines("Unsafe.Add(ref band, cell) = 0;");
                }

                writer.Blank();
                using (writer.Braces("for (int row = firstRow; row < endRow; row++)"))
                using (writer.Braces("for (int column = 0; column < columns.Output; column++)"))
                {
                    writer.Lines("""
                        nint at = (plane * outputSize) + ((nint)row * columns.Output) + column;
                        float gradient = Unsafe.Add(ref Unsafe.AsRef(in outputGradient), at);
                        """);
                    EmitMarks(writer, plan);
                }
            }
        }

        writer.Blank();
        EmitAdd(writer, plan.Spec.Rows, plan.Spec.Columns);
    }

    private static void EmitMarks(SourceWriter writer, KernelPlan plan)
    {
        const string bytes = "ref Unsafe.AsRef(in mask)";
        if (!plan.Spec.MarksAllTies)
        {
            writer.Lines(plan.HasWideMask
                ? $"uint tap = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add({bytes}, at * sizeof(uint)));"
                : $"uint tap = Unsafe.Add({bytes}, at);");
            using (writer.Braces($"if (tap < {plan.TapCount})"))
            {
                writer.Lines("Add(ref band, gradient, slice, row, column, (int)tap);");
            }

            return;
        }

        using (writer.Braces($"for (int tap = 0; tap < {plan.TapCount}; tap++)"))
        using (writer.Braces($"if ((Unsafe.Add({bytes}, (tap / 8 * slice.Outputs) + at) & (1 << (tap % 8))) != 0)"))
        {
            writer.Lines("Add(ref band, gradient, slice, row, column, tap);");
        }
    }

    private static void EmitAdd(SourceWriter writer, AxisSpec rows, AxisSpec columns)
    {
        using (writer.Braces("""
            // Adds to the cell under a tap, unless the mask is nonsense and the tap lies off the input.
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            private static void Add(ref float band, float gradient, in PoolSlice slice, int row, int column, int tap)
            """))
        {
            writer.Lines($"""
                int inputRow = slice.Rows.Origin(row) + (tap / {columns.Size} * {rows.Dilation});
                int inputColumn = slice.Columns.Origin(column) + (tap % {columns.Size} * {columns.Dilation});
                bool isInBand = inputRow >= slice.FirstRow && inputRow < slice.EndRow;
                """);
            using (writer.Braces("if (isInBand && (uint)inputColumn < (uint)slice.Columns.Input)"))
            {
                writer.Lines("Unsafe.Add(ref band, ((nint)(inputRow - slice.FirstRow) * slice.Columns.Input) + inputColumn) += gradient;");
            }
        }
    }
}
