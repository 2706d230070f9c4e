using GenPool.Generators.Emission.Writing;
using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes the forward pass of a maximum.</summary>
internal static class MaxForwardEmitter
{
    private const string Types = "TLane, TBest, TView";

    public static void Emit(SourceWriter writer, PoolPlan plan)
    {
        string element = plan.Spec.Element.ShortName;
        using (writer.Braces($"""
            {Text.Whole}
            public static bool Forward<TLane, TBest, TView, TOutputs>(TView source, TOutputs outputs, int blocks, int steps, int lanes)
                where TLane : struct, IOrderedLane<TLane, {element}>
                where TBest : struct, IBest<TBest, TLane, {element}>
                where TView : struct, IPlaneView<TView, TLane, {element}>
                where TOutputs : struct, IOutputs<TOutputs, TLane, {element}>
            """))
        {
            EmitConstants(writer, plan);
            switch (plan.Forward.Form)
            {
                case ForwardForm.Chain or ForwardForm.RowLoop:
                    EmitWindows(writer, plan);
                    break;
                default:
                    MaxCarryEmitter.Emit(writer, plan);
                    break;
            }

            writer.Blank();
            NaNWatch.EmitEnd(writer, plan);
        }

        if (plan.Forward.Form != ForwardForm.Chain)
        {
            EmitRow(writer, plan);
        }
    }

    /// <summary>The arguments of a call of the method that reduces a row.</summary>
    public static string RowCall(PoolPlan plan, string view) =>
        $"Row<{Types}>({string.Join(", ", [view, .. Shared(plan), .. NaNWatch.Shared(plan, "ref seen")])})";

    // Numbers of taps, and what padding is, in registers before the loops: in an expression each would be loaded anew.
    private static void EmitConstants(SourceWriter writer, PoolPlan plan)
    {
        if (RowReads.Masks(plan).Any() || RowReads.ChoosesPadding(plan))
        {
            writer.Lines("TLane padding = TLane.Lowest;");
        }

        foreach (int tap in HeldTaps(plan))
        {
            writer.Lines($"TLane number{tap} = TLane.Tap({tap});");
        }

        foreach (long piece in HeldPieces(plan))
        {
            writer.Lines($"TLane {plan.Piece}{piece}First = TLane.Tap({piece * plan.PieceTaps});");
        }

        NaNWatch.EmitStart(writer, plan);
        writer.Blank();
    }

    private static IEnumerable<int> HeldTaps(PoolPlan plan)
    {
        int taps = plan.Forward.Form == ForwardForm.Chain ? (int)plan.TapCount : plan.Columns.Size;
        return taps <= UnrollPolicy.MaxHeldNumbers ? Enumerable.Range(0, taps).Skip(FirstIsKnown(plan) ? 0 : 1) : [];
    }

    private static IEnumerable<long> HeldPieces(PoolPlan plan) =>
        plan.Forward is { Form: ForwardForm.Carry, Doublings.Count: 0 } && plan.Walked.Size <= UnrollPolicy.MaxHeldNumbers
            ? Enumerable.Range(1, plan.Walked.Size - 1).Select(piece => (long)piece)
            : [];

    /// <summary>Whether the first tap of every window lies on the input.</summary>
    private static bool FirstIsKnown(PoolPlan plan) => !plan.LeavesRows && !plan.LeavesColumns;

    private static string Number(PoolPlan plan, int tap) =>
        HeldTaps(plan).Contains(tap) ? $"number{tap}" : $"TLane.Tap({tap})";

    /// <summary>The number from which the taps of a piece count.</summary>
    public static string PieceNumber(PoolPlan plan, int piece) =>
        HeldPieces(plan).Contains(piece) ? $"{plan.Piece}{piece}First" : $"TLane.Tap({Text.Number(piece * plan.PieceTaps)})";

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

    private static void EmitStrips(SourceWriter writer, PoolPlan plan) => StripLoop.Emit(
        writer,
        plan,
        () =>
        {
            writer.LinesIf(plan.LeavesColumns && CountsRows(plan), "TLane firstOfRow = strip.FirstTap();");
            writer.LinesIf(!FirstIsKnown(plan) && !CountsRows(plan), "TLane firstTap = strip.FirstTap();");
        },
        () =>
        {
            using (writer.Braces("for (int step = 0; step < steps; step++)"))
            {
                EmitRowsBefore(writer, plan, "firstOfRow");
                if (IsChain(plan))
                {
                    EmitChain(writer, plan, line => line.View);
                }
                else
                {
                    EmitRowLoop(writer, plan, "window");
                }

                writer.Lines("best.Store(output);\nwindow.Advance();\noutput.Advance();");
            }
        });

    // Strips of lanes inside, so that a row of windows, or a pixel, is read from its start to its end.
    private static void EmitRows(SourceWriter writer, PoolPlan plan)
    {
        LaneLoop.EmitLast(writer);
        using (writer.Braces("for (int block = 0; block < blocks; block++)"))
        {
            writer.Lines("TView window = source.Window(block, 0);\nTOutputs output = outputs.Window(block, 0);");
            using (writer.Braces("for (int step = 0; step < steps; step++)"))
            {
                if (IsChain(plan))
                {
                    WindowLines.Emit(writer, plan);
                }

                RowReads.EmitMasks(writer, plan, "window");
                EmitRowsBefore(writer, plan, "window.FirstTap()");
                writer.LinesIf(!FirstIsKnown(plan) && !CountsRows(plan), "TLane firstTap = window.FirstTap();");
                using (LaneLoop.Braces(writer))
                {
                    if (IsChain(plan))
                    {
                        EmitChain(writer, plan, line => $"{line.Line}.Strip(lane, {plan.Columns.Stride})");
                    }
                    else
                    {
                        writer.Lines($"TView strip = window.Strip(lane, {plan.Columns.Stride});");
                        EmitRowLoop(writer, plan, "strip");
                    }

                    writer.Lines("best.Store(output.Strip(lane));");
                }

                writer.Blank();
                writer.Lines("window.Advance();\noutput.Advance();");
            }
        }
    }

    private static bool IsChain(PoolPlan plan) => plan.Forward.Form == ForwardForm.Chain;

    // A window written out tap by tap has one number for its first tap on the input, which depends on its row too.
    private static bool CountsRows(PoolPlan plan) => IsChain(plan) && plan.LeavesRows;

    private static string TapsBefore(PoolPlan plan, string view) =>
        $"{view}.TapsBefore({plan.Columns.Size}{(plan.IsVolume ? $", {plan.SliceTaps}" : "")})";

    private static void EmitRowsBefore(SourceWriter writer, PoolPlan plan, string firstOfRow)
    {
        string before = $"TLane.Tap({TapsBefore(plan, "window")})";
        writer.LinesIf(CountsRows(plan), $"TLane firstTap = {(plan.LeavesColumns ? $"TLane.AddTaps({firstOfRow}, {before})" : before)};");
    }

    private static void EmitChain(SourceWriter writer, PoolPlan plan, Func<WindowLine, string> view)
    {
        foreach (WindowLine line in WindowLines.Of(plan))
        {
            writer.Lines($"TView {line.Row} = {view(line)};");
            RowReads.Emit(writer, plan, line.Row, line.FirstTap);
        }

        int[] taps = [.. Enumerable.Range(0, (int)plan.TapCount)];
        IEnumerable<string> later = taps.Skip(1).Select(tap => $"\n    .Or(tap{tap}, {Number(plan, tap)})");
        writer.Lines($"TBest best = TBest.First(tap0, {(FirstIsKnown(plan) ? Number(plan, 0) : "firstTap")}){string.Concat(later)};");
        NaNWatch.Emit(writer, plan, taps.Length);
    }

    private static void EmitRowLoop(SourceWriter writer, PoolPlan plan, string window)
    {
        (AxisSpec slices, AxisSpec rows) = (plan.Slices, plan.Rows);
        writer.Wrapped($"TBest best = {RowCall(plan, window)};");
        string number = plan.IsVolume
            ? $"((slice * {rows.Size}) + row) * {plan.Columns.Size}"
            : $"row * {plan.Columns.Size}";
        string view = Scaled(window, "Slice", plan.IsVolume ? "slice" : "0", slices.Dilation);
        view = Scaled(view, "Row", "row", rows.Dilation);
        if (plan.IsVolume)
        {
            using (writer.Braces($"for (int slice = 0; slice < {slices.Size}; slice++)"))
            using (writer.Braces($"for (int row = slice == 0 ? 1 : 0; row < {rows.Size}; row++)"))
            {
                writer.Wrapped($"best = best.OrRow({RowCall(plan, view)}, TLane.Tap({number}));");
            }
        }
        else
        {
            using (writer.Braces($"for (int row = 1; row < {rows.Size}; row++)"))
            {
                writer.Wrapped($"best = best.OrRow({RowCall(plan, view)}, TLane.Tap({number}));");
            }
        }

        writer.Blank();
    }

    private static string Scaled(string view, string axis, string by, int dilation) =>
        by == "0" ? view : $"{view}.{axis}({Text.Scaled(by, dilation)})";

    /// <summary>What the method that reduces a row is given beside the row.</summary>
    private static IEnumerable<string> Shared(PoolPlan plan) =>
    [
        .. RowReads.Masks(plan).Select(mask => mask.Name),
        .. RowReads.Masks(plan).Any() || RowReads.ChoosesPadding(plan) ? new[] { "padding" } : [],
        .. FirstIsKnown(plan) ? [] : new[] { "firstTap" },
        .. HeldTaps(plan).Select(tap => $"number{tap}"),
    ];

    private static void EmitRow(SourceWriter writer, PoolPlan plan)
    {
        string element = plan.Spec.Element.ShortName;
        int width = plan.Columns.Size;
        string parameters = string.Join(", ", ["TView row", .. Shared(plan).Select(name => $"TLane {name}"), .. NaNWatch.Shared(plan, "ref TLane seen")]);
        string option = plan.Forward.IsRowInlined ? "AggressiveInlining" : "AggressiveOptimization | MethodImplOptions.NoInlining";
        writer.Blank();
        writer.Comments([
            $"The best of a row of {Text.Count(width, "tap")}, which are numbered within it{(FirstIsKnown(plan) ? "" : ", the first by firstTap")}"
            + (plan.LeavesRows ? "; for a row off the input, what stands for it." : ".")
            + (plan.Forward.IsRowInlined ? "" : " A call, for that is more than the JIT would inline.")]);
        writer.Lines($"[MethodImpl(MethodImplOptions.{option})]");
        writer.Wrapped($"private static TBest Row<{Types}>({parameters})");
        using (writer.Braces($"""
                where TLane : struct, IOrderedLane<TLane, {element}>
                where TBest : struct, IBest<TBest, TLane, {element}>
                where TView : struct, IPlaneView<TView, TLane, {element}>
            """))
        {
            if (plan.LeavesRows)
            {
                using (writer.Braces($"if (!row.{RowReads.Exists(plan)})"))
                {
                    writer.Lines($"return TBest.Absent(TLane.AddTaps(firstTap, TLane.Tap({TapsBefore(plan, "row")})));");
                }

                writer.Blank();
            }

            RowReads.Emit(writer, plan, "row", 0);
            NaNWatch.Emit(writer, plan, width);
            IEnumerable<string> later = Enumerable.Range(1, width - 1).Select(tap => $"\n    .Or(tap{tap}, {Number(plan, tap)})");
            writer.Lines($"return TBest.First(tap0, {(FirstIsKnown(plan) ? Number(plan, 0) : "firstTap")}){string.Concat(later)};");
        }
    }
}
