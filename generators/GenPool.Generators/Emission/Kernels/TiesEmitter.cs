using GenPool.Generators.Emission.Writing;
using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes the second look of a pool that marks all ties: every tap against the value its window gave.</summary>
internal static class TiesEmitter
{
    // Bits of a mask byte.
    private const int Group = 8;

    public static void Emit(SourceWriter writer, PoolPlan plan)
    {
        string element = plan.Spec.Element.ShortName;
        using (writer.Braces($"""
            // Every tap against the value that was stored. Bit b of group g is tap {Group} * g + b.
            {Text.Whole}
            public static void Mark<TLane, TActivation, TView, TOutputs>(TView source, TOutputs outputs, int blocks, int steps, int lanes)
                where TLane : struct, IOrderedLane<TLane, {element}>
                where TActivation : struct, IActivation
                where TView : struct, IPlaneView<TView, TLane, {element}>
                where TOutputs : struct, IOutputs<TOutputs, TLane, {element}>
            """))
        using (writer.Braces("for (int block = 0; block < blocks; block++)"))
        using (writer.Braces("for (int step = 0; step < steps; step++)"))
        using (writer.Braces("for (int lane = 0; lane < lanes; lane += TLane.Count)"))
        {
            writer.Lines($"""
                lane = Math.Min(lane, lanes - TLane.Count);
                TView window = source.Window(block, step).Strip(lane, {plan.Columns.Stride});
                TOutputs output = outputs.Window(block, step).Strip(lane);
                TLane value = output.Load();
                """);
            if (plan.Forward.Form == ForwardForm.Chain)
            {
                EmitTaps(writer, plan);
            }
            else
            {
                EmitGroups(writer, plan);
            }
        }
    }

    private static void EmitTaps(SourceWriter writer, PoolPlan plan)
    {
        int width = plan.Columns.Size;
        RowReads.EmitMasks(writer, plan, "window");
        writer.LinesIf(RowReads.Masks(plan).Any() || RowReads.ChoosesPadding(plan), "TLane padding = TLane.Zero;");
        for (int group = 0; group < plan.TapGroups; group++)
        {
            writer.Lines($"TLane ties{group} = TLane.Zero;");
        }

        foreach ((int firstTap, int slice, int row) in Rows(plan))
        {
            writer.Blank();
            string line = $"row{firstTap / width}";
            string moved = Text.Moved(Text.Moved("window", "Slice", (long)slice * plan.Slices.Dilation), "Row", (long)row * plan.Rows.Dilation);
            writer.Lines($"TView {line} = {moved};");
            using IDisposable? block = plan.LeavesRows ? writer.Braces($"if ({line}.{RowReads.Exists(plan)})") : null;
            RowReads.Emit(writer, plan, line, firstTap);
            for (int tap = firstTap; tap < firstTap + width; tap++)
            {
                writer.Wrapped($"ties{tap / Group} = TLane.OrTaps(ties{tap / Group}, {Tie(plan, $"tap{tap}", tap - firstTap, $"TLane.Tap({1 << (tap % Group)})")});");
            }
        }

        writer.Blank();
        for (int group = 0; group < plan.TapGroups; group++)
        {
            writer.Lines($"output.StoreTies(TActivation.Ties<TLane, {plan.Spec.Element.ShortName}>(value, ties{group}), {group});");
        }
    }

    private static IEnumerable<(int FirstTap, int Slice, int Row)> Rows(PoolPlan plan) =>
        Enumerable.Range(0, plan.Slices.Size).SelectMany(slice => Enumerable.Range(0, plan.Rows.Size)
            .Select(row => (((slice * plan.Rows.Size) + row) * plan.Columns.Size, slice, row)));

    // More taps than are written out: a group after another, each of eight taps in a loop.
    private static void EmitGroups(SourceWriter writer, PoolPlan plan)
    {
        (int width, string element) = (plan.Columns.Size, plan.Spec.Element.ShortName);
        using (writer.Braces($"for (int firstTap = 0; firstTap < {plan.TapCount}; firstTap += {Group})"))
        {
            writer.Lines("TLane ties = TLane.Zero;");
            using (writer.Braces($"for (int tap = firstTap; tap < Math.Min({plan.TapCount}, firstTap + {Group}); tap++)"))
            {
                string slice = plan.IsVolume ? $".Slice({Text.Scaled($"tap / {plan.SliceTaps}", plan.Slices.Dilation)})" : "";
                string row = plan.IsVolume ? $"tap / {width} % {plan.Rows.Size}" : $"tap / {width}";
                writer.Lines($"""
                    TView row = window{slice}.Row({Text.Scaled(row, plan.Rows.Dilation)});
                    int column = {Text.Scaled($"tap % {width}", plan.Columns.Dilation)};
                    """);
                using IDisposable? block = plan.LeavesRows ? writer.Braces($"if (row.{RowReads.Exists(plan)})") : null;
                string load = plan.Columns.Stride == 1 || plan.Spec.IsChannelsLast
                    ? plan.LeavesColumns ? "row.Load(column, inside, TLane.Zero)" : "row.Load(column)"
                    : $"row.LoadEvery(column, {plan.Columns.Stride}{(plan.LeavesColumns ? ", TLane.Zero" : "")})";
                writer.LinesIf(plan.LeavesColumns, $"TLane inside = row.InsideEvery(column, {plan.Columns.Stride});");
                string tie = $"TLane.WhereTies({load}, value, TLane.Tap(1 << (tap - firstTap)))";
                writer.Wrapped($"ties = TLane.OrTaps(ties, {(plan.LeavesColumns ? $"TLane.Where(inside, {tie}, TLane.Zero)" : tie)});");
            }

            writer.Blank();
            writer.Lines($"output.StoreTies(TActivation.Ties<TLane, {element}>(value, ties), firstTap / {Group});");
        }
    }

    // What padding is must not tie with the value, whatever it is; so ties off the row are dropped.
    private static string Tie(PoolPlan plan, string tap, int column, string bit)
    {
        string tie = $"TLane.WhereTies({tap}, value, {bit})";
        return plan.LeavesColumns && !plan.Columns.IsAlwaysInside(column)
            ? $"TLane.Where(window.InsideEvery({Text.Number((long)column * plan.Columns.Dilation)}, {plan.Columns.Stride}), {tie}, TLane.Zero)"
            : tie;
    }
}
