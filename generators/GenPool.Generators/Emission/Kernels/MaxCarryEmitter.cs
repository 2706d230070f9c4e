using GenPool.Generators.Emission.Writing;
using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>
/// Writes the forward pass of windows that share rows (slices of a volume): down a strip of lanes, each row is reduced once, and
/// the rows of a window are combined one by one or by doubling.
/// </summary>
internal static class MaxCarryEmitter
{
    public static void Emit(SourceWriter writer, PoolPlan plan)
    {
        if (plan.Spec.IsChannelsLast)
        {
            EmitPixels(writer, plan);
            return;
        }

        writer.Lines($"// Down strips of lanes, from the first window to the last: every {plan.Piece} is reduced once.");
        using (writer.Braces(Strips))
        {
            writer.Lines($"""
                lane = Math.Min(lane, lanes - TLane.Count);
                TView strip = source.Strip(lane, {plan.Columns.Stride});
                """);
            EmitMasks(writer, plan, "strip");
            using (writer.Braces("for (int block = 0; block < blocks; block++)"))
            {
                writer.Lines("TView window = strip.Window(block, 0);\nTOutputs output = outputs.Window(block, 0).Strip(lane);");
                EmitSteps(writer, plan);
            }
        }
    }

    private const string Strips = "for (int lane = 0; lane < lanes; lane += TLane.Count)";

    // Lanes of a pixel inside of columns, so that neighbours in memory are stored one after another.
    private static void EmitPixels(SourceWriter writer, PoolPlan plan)
    {
        writer.Lines($"// Column by column, down strips of lanes, from the first window to the last: every {plan.Piece} is reduced once.");
        using (writer.Braces("for (int block = 0; block < blocks; block++)"))
        {
            writer.Lines("TView column = source.Window(block, 0);\nTOutputs columnOutput = outputs.Window(block, 0);");
            using (writer.Braces(Strips))
            {
                writer.Lines($"""
                    lane = Math.Min(lane, lanes - TLane.Count);
                    TView window = column.Strip(lane, {plan.Columns.Stride});
                    TOutputs output = columnOutput.Strip(lane);
                    """);
                EmitMasks(writer, plan, "window");
                EmitSteps(writer, plan);
            }
        }
    }

    private static void EmitMasks(SourceWriter writer, PoolPlan plan, string view)
    {
        RowReads.EmitMasks(writer, plan, view);
        writer.LinesIf(plan.LeavesRows || plan.LeavesColumns, $"TLane firstTap = {view}.FirstTap();");
    }

    private static void EmitSteps(SourceWriter writer, PoolPlan plan)
    {
        if (plan.Forward.Doublings.Count > 0)
        {
            EmitDoubled(writer, plan);
        }
        else
        {
            EmitCombined(writer, plan);
        }
    }

    private static string Axis(PoolPlan plan) => plan.IsVolume ? "Slice" : "Row";

    // The best of a piece: a row, or the rows of a slice.
    private static string Piece(PoolPlan plan, int number)
    {
        string view = Text.Moved("window", Axis(plan), number);
        if (!plan.IsVolume)
        {
            return MaxForwardEmitter.RowCall(plan, view);
        }

        return string.Concat(Enumerable.Range(0, plan.Rows.Size).Select(row =>
        {
            string call = MaxForwardEmitter.RowCall(plan, Text.Moved(view, "Row", (long)row * plan.Rows.Dilation));
            return row == 0 ? call : $"\n    .OrRow({call}, TLane.Tap({Text.Number(row * plan.Columns.Size)}))";
        }));
    }

    private static void EmitCombined(SourceWriter writer, PoolPlan plan)
    {
        (AxisSpec walked, string name, int carried) = (plan.Walked, plan.Piece, plan.Forward.Carried);
        bool isSingle = walked.Stride == 1;
        for (int piece = 0; piece < carried; piece++)
        {
            writer.Wrapped(isSingle ? $"TBest {name}{piece} = default;" : $"TBest {name}{piece} = {Piece(plan, piece)};");
        }

        // At stride 1 one new piece a step; the first ones only begin windows, so the loop begins before the first of them.
        writer.LinesIf(isSingle, $"\n// Before step 0 a window has too few {name}s.");
        using (writer.Braces(isSingle
            ? $"for (int step = {Text.Number(1 - walked.Size)}; step < steps; step++)"
            : "for (int step = 0; step < steps; step++)"))
        {
            for (int piece = carried; piece < walked.Size; piece++)
            {
                writer.Wrapped($"TBest {name}{piece} = {Piece(plan, isSingle ? 0 : piece)};");
            }

            string combined = string.Concat(Enumerable.Range(1, walked.Size - 1)
                .Select(piece => $"\n    .OrRow({name}{piece}, {MaxForwardEmitter.PieceNumber(plan, piece)})"));
            string store = $"{name}0{combined}\n    .Store(output);\noutput.Advance();";
            if (isSingle)
            {
                using (writer.Braces("if (step >= 0)"))
                {
                    writer.Lines(store);
                }

                writer.Blank();
            }
            else
            {
                writer.Lines(store);
            }

            for (int piece = 0; piece < carried; piece++)
            {
                writer.Lines($"{name}{piece} = {name}{piece + walked.Stride};");
            }

            writer.Lines($"window.Advance{Axis(plan)}s({Text.Number(walked.Stride)});");
        }
    }

    private static void EmitDoubled(SourceWriter writer, PoolPlan plan)
    {
        (int size, string name) = (plan.Walked.Size, plan.Piece);
        int covered = 1;
        foreach (int step in plan.Forward.Doublings)
        {
            writer.Lines($"Recent<TBest> {name}s{covered} = default;");
            covered += step;
        }

        writer.Blank().Comments([
            $"best2 is the best of two {name}s, and so on; each is put together from two of the best before, some {name}s apart.",
            $"Before step 0 a window has too few {name}s."]);
        using (writer.Braces($"for (int step = {Text.Number(1 - size)}; step < steps; step++)"))
        {
            writer.Wrapped($"TBest best1 = {Piece(plan, 0)};\nwindow.Advance{Axis(plan)}s(1);");
            covered = 1;
            foreach (int step in plan.Forward.Doublings)
            {
                string number = $"TLane.Tap({Text.Number(step * plan.PieceTaps)})";
                writer.Lines($"TBest best{covered + step} = {name}s{covered}.Exchange(step, {step}, best{covered}).OrRow(best{covered}, {number});");
                covered += step;
            }

            writer.Blank();
            using (writer.Braces("if (step >= 0)"))
            {
                writer.Lines($"best{size}.Store(output);\noutput.Advance();");
            }
        }
    }
}
