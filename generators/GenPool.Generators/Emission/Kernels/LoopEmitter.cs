using GenPool.Generators.Model;
using GenPool.Generators.Planning;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes the calls of loops, for windows with more taps than are worth unrolling.</summary>
internal static class LoopEmitter
{
    public static void EmitForward(SourceWriter writer, KernelPlan plan)
    {
        string element = plan.Spec.Element.ShortName;
        (AxisSpec rows, AxisSpec columns) = (plan.Spec.Rows, plan.Spec.Columns);
        if (!plan.WalksPixels)
        {
            writer.Lines($"""
                return NchwLoops.Forward<TLane, TWinner, TView, {element}>(
                    source, ref output, ref mask, outputPitch, rows, columns, {Window(plan)});
                """);
            return;
        }

        writer.Lines($"PixelWindow window = new(0, {rows.Size}, 0, {columns.Size}, {columns.Size});\nbool stands = true;");
        using (writer.Braces("for (int column = 0; column < columns; column++)"))
        {
            writer.Lines($"""
                ref {element} first = {Address.Ref("Unsafe.AsRef(in source)", $"{Address.Scaled("(nint)column", columns.Stride)} * pixel")};
                nint at = (nint)column * channels;
                stands &= NhwcLoops.Forward<TLane, TWinner, {element}>(
                    in first, {Address.Steps(rows.Dilation, "pitch")}, {Address.Steps(columns.Dilation, "pixel")}, ref Unsafe.Add(ref output, at), ref Unsafe.Add(ref mask, {(plan.HasWideMask ? "at * sizeof(int)" : "at")}), channels, window);
                """);
        }

        writer.Blank();
        writer.Lines("return stands;");
    }

    public static void EmitMark(SourceWriter writer, KernelPlan plan)
    {
        string element = plan.Spec.Element.ShortName;
        (AxisSpec rows, AxisSpec columns) = (plan.Spec.Rows, plan.Spec.Columns);
        if (!plan.WalksPixels)
        {
            writer.Lines($"NchwLoops.Mark<TLane, TView, {element}>(source, in output, ref mask, outputPitch, group, rows, columns, {Window(plan)});");
            return;
        }

        writer.Lines($"PixelWindow window = new(0, {rows.Size}, 0, {columns.Size}, {columns.Size});");
        using (writer.Braces("for (int column = 0; column < columns; column++)"))
        {
            writer.Lines($"""
                ref {element} first = {Address.Ref("Unsafe.AsRef(in source)", $"{Address.Scaled("(nint)column", columns.Stride)} * pixel")};
                nint at = (nint)column * channels;
                NhwcLoops.Mark<TLane, {element}>(
                    in first, {Address.Steps(rows.Dilation, "pitch")}, {Address.Steps(columns.Dilation, "pixel")}, in Unsafe.Add(ref Unsafe.AsRef(in output), at), ref Unsafe.Add(ref mask, at), group, {rows.Size}, channels, window);
                """);
        }
    }

    private static string Window(KernelPlan plan)
    {
        (AxisSpec rows, AxisSpec columns) = (plan.Spec.Rows, plan.Spec.Columns);
        return $"new LoopWindow({rows.Size}, {columns.Size}, {rows.Stride}, {columns.Stride}, {rows.Dilation}, {columns.Dilation})";
    }
}
