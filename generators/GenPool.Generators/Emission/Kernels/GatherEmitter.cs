using GenPool.Generators.Model;
using GenPool.Generators.Planning;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes a backward pass in which every input cell sums the outputs that marked it.</summary>
internal static class GatherEmitter
{
    public static void Emit(SourceWriter writer, KernelPlan plan)
    {
        string element = plan.Spec.Element.ShortName;
        string signature = plan.WalksPixels
            ? $"Backward<TLane>(ref readonly {element} gradient, ref readonly byte mask, nint gradientPitch, nint group, ref {element} target, nint pitch, int columns, int channels)"
            : "Backward<TLane, TView, TMarks>(TView gradient, TMarks mask, TView target, int rows, int columns)";
        string views = plan.WalksPixels ? "" : $"\n    where TView : struct, IView<TView, TLane, {element}>, allows ref struct\n    where TMarks : struct, IMarkView<TMarks>, allows ref struct";
        using (writer.Braces($"""
            // Blocks of {plan.Spec.Rows.Stride}x{plan.Spec.Columns.Stride} input cells: the windows that reach a cell depend on its position in the block alone.
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            public static void {signature}
                where TLane : struct, ISumLane<TLane, {element}>{views}
            """))
        {
            if (plan.WalksPixels)
            {
                EmitPixels(writer, plan, element);
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
        {
            EmitRowViews(writer, plan);
            writer.Blank();
            using (writer.Braces("for (int column = 0; column < columns; column += TLane.Count)"))
            {
                writer.Lines("column = Math.Min(column, columns - TLane.Count);");
                EmitBlock(writer, plan);
            }
        }
    }

    // The rows of cells of a row of blocks, and the rows of outputs that reach them.
    private static void EmitRowViews(SourceWriter writer, KernelPlan plan)
    {
        string down = Address.Scaled("row", plan.Spec.Rows.Stride);
        foreach (Phase row in plan.RowPhases)
        {
            writer.Lines($"TView cellRow{row.Position} = target.At({(row.Position == 0 ? Address.Bare(down) : $"{down} + {row.Position}")}, 0);");
        }

        foreach (int back in plan.RowPhases.SelectMany(row => row.Reaches).Select(reach => reach.BlocksBack).Distinct().OrderByDescending(back => back))
        {
            string output = Address.Less("row", $"{back}");
            writer.Lines($"TView gradientRow{back} = gradient.At({output}, 0);\nTMarks markRow{back} = mask.At({output}, 0);");
        }
    }

    private static void EmitPixels(SourceWriter writer, KernelPlan plan, string element)
    {
        using (writer.Braces("for (int column = 0; column < columns; column++)"))
        {
            writer.Lines($"ref {element} cells = {Address.Ref("target", $"{Address.Scaled("(nint)column", plan.Spec.Columns.Stride)} * channels")};");
            using (writer.Braces("for (int channel = 0; channel < channels; channel += TLane.Count)"))
            {
                writer.Lines("""
                    channel = Math.Min(channel, channels - TLane.Count);
                    nint at = ((nint)column * channels) + channel;
                    """);
                EmitBlock(writer, plan);
            }
        }
    }

    // One row of cells after another, so that few sums are alive at a time; an output is loaded where it is first needed.
    private static void EmitBlock(SourceWriter writer, KernelPlan plan)
    {
        HashSet<string> loaded = [];
        foreach (Phase row in plan.RowPhases)
        {
            writer.Blank();
            writer.Lines($"// {Reached(row)}");
            foreach (Phase column in plan.ColumnPhases)
            {
                writer.Lines($"TLane sum{row.Position}_{column.Position} = TLane.Zero;");
            }

            foreach (Reach down in row.Reaches)
            {
                foreach (Phase column in plan.ColumnPhases)
                {
                    foreach (Reach along in column.Reaches)
                    {
                        EmitLoads(writer, plan, down, along, loaded);
                        EmitAdd(writer, plan, $"sum{row.Position}_{column.Position}", down, along);
                    }
                }
            }

            EmitStores(writer, plan, row.Position);
        }
    }

    private static string Reached(Phase row) => row.Reaches.Count switch
    {
        0 => $"Row {row.Position} of the block: no window reaches it.",
        1 => $"Row {row.Position} of the block: row {row.Reaches[0].Tap} of a window reaches it.",
        _ => $"Row {row.Position} of the block: rows {string.Join(", ", row.Reaches.Select(reach => reach.Tap))} of windows reach it.",
    };

    private static void EmitLoads(SourceWriter writer, KernelPlan plan, Reach down, Reach along, HashSet<string> loaded)
    {
        string gradient = $"gradient{Output(down, along)}";
        int group = Group(plan, down, along);
        string taps = $"taps{Output(down, along)}{Suffix(plan, group)}";
        (bool isNewGradient, bool isNewTaps) = (loaded.Add(gradient), loaded.Add(taps));
        if (plan.WalksPixels)
        {
            string at = Address.Less("at", Address.Steps(down.BlocksBack, "gradientPitch"), Address.Steps(along.BlocksBack, "channels"));
            writer.LinesIf(isNewGradient, $"TLane {gradient} = TLane.Load(in gradient, {at});");
            writer.LinesIf(isNewTaps, $"TLane {taps} = TLane.LoadTaps(in mask, {Address.Sum(at, Address.Steps(group, "group"))});");
            return;
        }

        // The views of a row of outputs serve all loads from it.
        string row = $"{down.BlocksBack}";
        if (loaded.Add("view" + row))
        {
            writer.Lines($"TView gradients{row} = gradientRow{row}.At(0, column);\nTMarks marks{row} = markRow{row}.At(0, column);");
        }

        writer.LinesIf(isNewGradient, $"TLane {gradient} = gradients{row}.Load({Address.Number(-along.BlocksBack)});");
        writer.LinesIf(isNewTaps, $"TLane {taps} = marks{row}.Load<TLane, {plan.Spec.Element.ShortName}>({Address.Number(-along.BlocksBack)}, {group});");
    }

    private static void EmitAdd(SourceWriter writer, KernelPlan plan, string sum, Reach down, Reach along)
    {
        int tap = Tap(plan, down, along);
        string name = Output(down, along);
        writer.Lines(plan.Spec.MarksAllTies
            ? $"{sum} = TLane.AddWhereHas({sum}, gradient{name}, taps{name}{Suffix(plan, Group(plan, down, along))}, TLane.Tap({1 << (tap % 8)})); // tap {tap}"
            : $"{sum} = TLane.AddWhereSame({sum}, gradient{name}, taps{name}{Suffix(plan, 0)}, TLane.Tap({tap}));");
    }

    private static void EmitStores(SourceWriter writer, KernelPlan plan, int row)
    {
        int stride = plan.Spec.Columns.Stride;
        if (plan.WalksPixels)
        {
            for (int position = 0; position < stride; position++)
            {
                string at = Address.Sum(Address.Steps(row, "pitch"), Address.Steps(position, "channels"), "channel");
                writer.Lines($"TLane.Store(sum{row}_{position}, ref cells, {at});");
            }

            return;
        }

        string cells = $"cellRow{row}.At(0, {Address.Bare(Address.Scaled("column", stride))})";
        if (stride <= 2)
        {
            writer.Lines(stride == 1 ? $"{cells}.Store(sum{row}_0, 0);" : $"{cells}.StorePairs(sum{row}_0, sum{row}_1, 0);");
            return;
        }

        writer.Lines($"TView cells{row} = {cells};");
        for (int position = 0; position < stride; position++)
        {
            writer.Lines($"cells{row}.StoreEvery(sum{row}_{position}, {position}, {stride});");
        }
    }

    // An output is named by how many blocks back its window begins, down and along.
    private static string Output(Reach down, Reach along) => $"{down.BlocksBack}_{along.BlocksBack}";

    private static int Tap(KernelPlan plan, Reach down, Reach along) => (down.Tap * plan.Spec.Columns.Size) + along.Tap;

    private static int Group(KernelPlan plan, Reach down, Reach along) => plan.Spec.MarksAllTies ? Tap(plan, down, along) / 8 : 0;

    private static string Suffix(KernelPlan plan, int group) => plan.TapGroups > 1 && plan.Spec.MarksAllTies ? $"_{group}" : "";
}
