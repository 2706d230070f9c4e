using GenPool.Generators.Emission.Writing;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes the forward pass of a sum: one accumulator, the taps in row-major order.</summary>
internal static class SumForwardEmitter
{
    public static void Emit(SourceWriter writer, PoolPlan plan)
    {
        string element = plan.Spec.Element.ShortName;
        using (writer.Braces($"""
            {Text.Whole}
            public static void Forward<TLane, TSum, TView, TOutputs>(TView source, TOutputs outputs, int blocks, int steps, int lanes)
                where TLane : struct, IArithmeticLane<TLane, {element}>
                where TSum : struct, ISum<TSum, TLane, {element}>
                where TView : struct, IPlaneView<TView, TLane, {element}>
                where TOutputs : struct, IOutputs<TOutputs, TLane, {element}>
            """))
        {
            writer.LinesIf(NeedsPadding(plan), "TLane padding = TLane.Zero;");
            writer.LinesIf(HasConstantDivisor(plan), $"TLane divisor = TLane.Number({Text.Number(plan.ConstantDivisor)});");
            writer.LinesIf(NeedsPadding(plan) || HasConstantDivisor(plan), "");
            EmitWindows(writer, plan);
        }

        if (plan.Forward.Form == ForwardForm.RowLoop)
        {
            EmitRow(writer, plan);
        }
    }

    private static bool NeedsPadding(PoolPlan plan) => RowReads.Masks(plan).Any() || RowReads.ChoosesPadding(plan);

    private static bool HasConstantDivisor(PoolPlan plan) => plan.Spec.Reduction.IsDivided && !plan.DividesByCount;

    private static void EmitWindows(SourceWriter writer, PoolPlan plan)
    {
        if (plan.ReducesDownStrips)
        {
            EmitStrips(writer, plan);
        }
        else
        {
            EmitRows(writer, plan);
        }
    }

    private static void EmitStrips(SourceWriter writer, PoolPlan plan) => StripLoop.Emit(writer, plan, () => { }, () =>
    {
        if (plan.Forward.Form == ForwardForm.Keep)
        {
            SumKept.Emit(writer, plan, () =>
            {
                EmitSum(writer, plan);
                EmitStore(writer, plan, "output");
            });
        }
        else
        {
            EmitSteps(writer, plan);
        }
    });

    private static void EmitSteps(SourceWriter writer, PoolPlan plan)
    {
        using (writer.Braces("for (int step = 0; step < steps; step++)"))
        {
            if (plan.Forward.Form == ForwardForm.Chain)
            {
                foreach (WindowLine line in WindowLines.Of(plan))
                {
                    writer.Lines($"TView {line.Row} = {line.View};");
                    RowReads.Emit(writer, plan, line.Row, line.FirstTap);
                }

                EmitSum(writer, plan);
            }
            else
            {
                EmitRowLoop(writer, plan, "window");
            }

            EmitStore(writer, plan, "output");
            writer.Lines("window.Advance();\noutput.Advance();");
        }
    }

    // Strips of lanes inside, so that a row of windows, or a pixel, is read from its start to its end.
    private static void EmitRows(SourceWriter writer, PoolPlan plan)
    {
        LaneLoop.EmitLast(writer);
        using (writer.Braces("for (int block = 0; block < blocks; block++)"))
        {
            writer.Lines("TView window = source.Window(block, 0);\nTOutputs output = outputs.Window(block, 0);");
            using (writer.Braces("for (int step = 0; step < steps; step++)"))
            {
                bool isChain = plan.Forward.Form == ForwardForm.Chain;
                if (isChain)
                {
                    WindowLines.Emit(writer, plan);
                }

                using (LaneLoop.Braces(writer))
                {
                    if (isChain)
                    {
                        EmitChain(writer, plan);
                    }
                    else
                    {
                        writer.Lines($"TView strip = window.Strip(lane, {plan.Columns.Stride});");
                        RowReads.EmitMasks(writer, plan, "strip");
                        EmitRowLoop(writer, plan, "strip");
                    }

                    EmitStore(writer, plan, "output.Strip(lane)");
                }

                writer.Blank();
                writer.Lines("window.Advance();\noutput.Advance();");
            }
        }
    }

    private static void EmitChain(SourceWriter writer, PoolPlan plan)
    {
        bool isFirst = true;
        foreach (WindowLine line in WindowLines.Of(plan))
        {
            writer.Lines($"TView {line.Row} = {line.Line}.Strip(lane, {plan.Columns.Stride});");
            if (isFirst)
            {
                RowReads.EmitMasks(writer, plan, line.Row);
                isFirst = false;
            }

            RowReads.Emit(writer, plan, line.Row, line.FirstTap);
        }

        EmitSum(writer, plan);
    }

    private static void EmitSum(SourceWriter writer, PoolPlan plan) =>
        writer.Lines($"TSum sum = TSum.First(tap0){Later(1, (int)plan.TapCount)};");

    private static void EmitStore(SourceWriter writer, PoolPlan plan, string output)
    {
        writer.LinesIf(plan.DividesByCount, $"TLane divisor = {output}.Divisor<TLane>();");
        writer.Lines($"{output}.Store(sum.Finish({(plan.Spec.Reduction.IsDivided ? "divisor" : "TLane.Zero")}));");
    }

    private static void EmitRowLoop(SourceWriter writer, PoolPlan plan, string window)
    {
        writer.Lines("TSum sum = default;   // +0");
        string view = Moved(plan.IsVolume ? $"{window}.Slice({Text.Scaled("slice", plan.Slices.Dilation)})" : window, plan);
        string arguments = string.Join(", ", ["sum", view, .. Shared(plan)]);
        using (plan.IsVolume ? writer.Braces($"for (int slice = 0; slice < {plan.Slices.Size}; slice++)") : (IDisposable?)null)
        using (writer.Braces($"for (int row = 0; row < {plan.Rows.Size}; row++)"))
        {
            writer.Wrapped($"sum = AddRow<TLane, TSum, TView>({arguments});");
        }

        writer.Blank();
    }

    private static string Moved(string view, PoolPlan plan) => $"{view}.Row({Text.Scaled("row", plan.Rows.Dilation)})";

    private static IEnumerable<string> Shared(PoolPlan plan) =>
        [.. RowReads.Masks(plan).Select(mask => mask.Name), .. NeedsPadding(plan) ? new[] { "padding" } : []];

    private static void EmitRow(SourceWriter writer, PoolPlan plan)
    {
        string element = plan.Spec.Element.ShortName;
        string parameters = string.Join(", ", ["TSum sum", "TView row", .. Shared(plan).Select(name => "TLane " + name)]);
        writer.Blank();
        writer.Lines($"""
            // Adds a row of {Text.Count(plan.Columns.Size, "tap")}{(plan.LeavesRows ? ", if it is on the input" : "")}.{(plan.Forward.IsRowInlined ? "" : " A call, for that is more than the JIT would inline.")}
            [MethodImpl(MethodImplOptions.{(plan.Forward.IsRowInlined ? "AggressiveInlining" : "AggressiveOptimization | MethodImplOptions.NoInlining")})]
            """);
        writer.Wrapped($"private static TSum AddRow<TLane, TSum, TView>({parameters})");
        using (writer.Braces($"""
                where TLane : struct, IArithmeticLane<TLane, {element}>
                where TSum : struct, ISum<TSum, TLane, {element}>
                where TView : struct, IPlaneView<TView, TLane, {element}>
            """))
        {
            if (plan.LeavesRows)
            {
                using (writer.Braces($"if (!row.{RowReads.Exists(plan)})"))
                {
                    writer.Lines("return sum;");
                }

                writer.Blank();
            }

            RowReads.Emit(writer, plan, "row", 0);
            writer.Lines($"return sum{Later(0, plan.Columns.Size)};");
        }
    }

    private static string Later(int from, int to) =>
        string.Concat(Enumerable.Range(from, to - from).Select(tap => $"\n    .Then(tap{tap})"));
}
