using GenPool.Generators.Model;
using GenPool.Generators.Planning;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes the second look of a pool that marks all ties: every tap against the value its window gave.</summary>
internal static class TiesEmitter
{
    public static void Emit(SourceWriter writer, KernelPlan plan)
    {
        string element = plan.Spec.Element.ShortName;
        string signature = plan.WalksPixels
            ? $"Mark<TLane>(ref readonly {element} source, nint pitch, nint pixel, ref readonly {element} output, ref byte mask, nint group, int columns, int channels)"
            : $"Mark<TLane, TView>(TView source, ref readonly {element} output, ref byte mask, nint outputPitch, nint group, int rows, int columns)";
        string view = plan.WalksPixels ? "" : $"\n    where TView : struct, IView<TView, TLane, {element}>, allows ref struct";
        using (writer.Braces($"""
            // Bit b of byte g is tap 8 * g + b; the bytes of one g lie together for the whole output.
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            public static void {signature}
                where TLane : struct, IOrderedLane<TLane, {element}>{view}
            """))
        {
            if (!plan.AreTiesUnrolled)
            {
                LoopEmitter.EmitMark(writer, plan);
            }
            else if (plan.WalksPixels)
            {
                EmitPixels(writer, plan);
            }
            else
            {
                EmitRows(writer, plan);
            }
        }
    }

    private static void EmitRows(SourceWriter writer, KernelPlan plan)
    {
        using (writer.Braces("for (int row = 0; row < rows; row++)"))
        using (writer.Braces("for (int column = 0; column < columns; column += TLane.Count)"))
        {
            writer.Lines($"""
                column = Math.Min(column, columns - TLane.Count);
                TView first = {Address.View("source", Address.Scaled("row", plan.Spec.Rows.Stride), Address.Scaled("column", plan.Spec.Columns.Stride))};
                nint at = (row * outputPitch) + column;
                """);
            EmitWindow(writer, plan);
        }
    }

    private static void EmitPixels(SourceWriter writer, KernelPlan plan)
    {
        string element = plan.Spec.Element.ShortName;
        using (writer.Braces("for (int column = 0; column < columns; column++)"))
        {
            writer.Lines($"ref {element} corner = {Address.Ref("Unsafe.AsRef(in source)", $"{Address.Scaled("(nint)column", plan.Spec.Columns.Stride)} * pixel")};");
            using (writer.Braces("for (int channel = 0; channel < channels; channel += TLane.Count)"))
            {
                writer.Lines($"""
                    channel = Math.Min(channel, channels - TLane.Count);
                    ref {element} first = ref Unsafe.Add(ref corner, channel);
                    nint at = ((nint)column * channels) + channel;
                    """);
                EmitWindow(writer, plan);
            }
        }
    }

    private static void EmitWindow(SourceWriter writer, KernelPlan plan)
    {
        (AxisSpec rows, int width) = (plan.Spec.Rows, plan.Spec.Columns.Size);
        writer.Lines("TLane value = TLane.Load(in output, at);");
        for (int group = 0; group < plan.TapGroups; group++)
        {
            writer.Lines($"TLane bits{group} = TLane.Zero;");
        }

        for (int row = 0; row < rows.Size; row++)
        {
            writer.Blank();
            string line = row == 0 ? "first" : $"row{row}";
            if (row > 0)
            {
                writer.Lines(plan.WalksPixels
                    ? $"ref {plan.Spec.Element.ShortName} {line} = {Address.Ref("first", Address.Steps((long)row * rows.Dilation, "pitch"))};"
                    : $"TView {line} = first.At({(long)row * rows.Dilation}, 0);");
            }

            foreach (TapRead read in plan.Reads)
            {
                TapLoads.Emit(writer, plan, read, line, row * width);
            }

            for (int tap = row * width; tap < (row + 1) * width; tap++)
            {
                writer.Lines($"bits{tap / 8} = TLane.OrTaps(bits{tap / 8}, TLane.WhereTies(tap{tap}, value, TLane.Tap({1 << (tap % 8)})));");
            }
        }

        writer.Blank();
        for (int group = 0; group < plan.TapGroups; group++)
        {
            writer.Lines($"TLane.StoreTaps(bits{group}, ref mask, {Address.Sum(Address.Steps(group, "group"), "at")});");
        }
    }
}
