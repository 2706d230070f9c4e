using GenPool.Generators.Planning;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes the forward passes down to one strip or window: which planes, rows and columns, in which lanes.</summary>
internal static class ForwardEmitter
{
    public static void Emit(SourceWriter writer, KernelPlan plan)
    {
        // All ties are marked by a second look, once the value is known.
        Func<string, string> value = lane => $"ValueWinner<{lane}, float>";
        Func<string, string> winner = plan.Spec.MarksAllTies
            ? value
            : lane => $"FirstWinner<{lane}, float, {(plan.HasWideMask ? "WideTaps" : "ByteTaps")}>";
        using (writer.Braces("public static void Forward(ref readonly float input, ref float output, in PoolSlice slice)"))
        {
            writer.Lines("""
                byte noMask = 0;
                int steady = slice.Columns.SteadyEnd - slice.Columns.SteadyStart;
                """);
            LaneLadder.Emit(writer, "steady", lane => Planes(plan, lane, value, "noMask"));
        }

        writer.Blank();
        using (writer.Braces("public static void ForwardWithMask(ref readonly float input, ref float output, ref byte mask, in PoolSlice slice)"))
        {
            writer.Lines("int steady = slice.Columns.SteadyEnd - slice.Columns.SteadyStart;");
            if (!plan.Spec.MarksAllTies)
            {
                LaneLadder.Emit(writer, "steady", lane => Planes(plan, lane, winner, "mask"));
            }
            else
            {
                // Plane by plane, so that the second look at the taps finds them in the cache.
                using (writer.Braces("for (int plane = slice.FirstPlane; plane < slice.EndPlane; plane++)"))
                {
                    writer.Lines("PoolSlice one = slice with { FirstPlane = plane, EndPlane = plane + 1 };");
                    LaneLadder.Emit(writer, "steady", lane =>
                        $"{Planes(plan, lane, winner, "mask", "one")}\nMarkPlane<{lane}>(ref Unsafe.AsRef(in input), ref output, ref mask, one);");
                }
            }
        }

        writer.Blank();
        EmitPlanes(writer, plan);
        if (plan.HasColumnEdges)
        {
            writer.Blank();
            EmitEdge(writer);
        }
    }

    private static string Planes(KernelPlan plan, string lane, Func<string, string> winner, string mask, string slice = "slice") =>
        $"ForwardPlanes<{lane}, {winner(lane)}{(plan.HasColumnEdges ? $", {winner("Lane1")}" : "")}>(ref Unsafe.AsRef(in input), ref output, ref {mask}, {slice});";

    private static void EmitPlanes(SourceWriter writer, KernelPlan plan)
    {
        string head = plan.HasColumnEdges
            ? """
            // TWinner reduces the columns in lanes, TEdge the few whose windows reach over the left or right edge.
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            private static void ForwardPlanes<TLane, TWinner, TEdge>(ref float input, ref float output, ref byte mask, in PoolSlice slice)
                where TLane : struct, ILane<TLane, float>
                where TWinner : struct, IWinner<TWinner, TLane, float>
                where TEdge : struct, IWinner<TEdge, Lane1, float>
            """
            : """
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            private static void ForwardPlanes<TLane, TWinner>(ref float input, ref float output, ref byte mask, in PoolSlice slice)
                where TLane : struct, ILane<TLane, float>
                where TWinner : struct, IWinner<TWinner, TLane, float>
            """;
        using (writer.Braces(head))
        {
            writer.Lines("""
                WindowAxis columns = slice.Columns;
                nint planeSize = (nint)slice.Rows.Input * columns.Input;
                nint outputSize = (nint)slice.Rows.Output * columns.Output;
                """);
            using (writer.Braces("for (int plane = slice.FirstPlane; plane < slice.EndPlane; plane++)"))
            {
                writer.Lines("""
                    ref float image = ref Unsafe.Add(ref input, plane * planeSize);
                    nint first = plane * outputSize;
                    """);
                if (plan.CarriedRows > 0)
                {
                    EmitStrips(writer);
                }
                else
                {
                    EmitRows(writer, plan);
                }

                if (plan.HasColumnEdges)
                {
                    EmitEdges(writer);
                }
            }
        }
    }

    private static void EmitStrips(SourceWriter writer) =>
        EmitColumns(writer, "ForwardStrip<TLane, TWinner>(ref image, ref output, ref mask, first, slice, column);");

    private static void EmitRows(SourceWriter writer, KernelPlan plan)
    {
        string partial = $"PartialWindow<TLane, TWinner>(ref image, slice, row, columns.Origin(column), 0, {plan.Spec.Columns.Size}).Store(ref output, ref mask, at + column);";
        using (writer.Braces("for (int row = slice.FirstRow; row < slice.EndRow; row++)"))
        {
            writer.Lines("nint at = first + ((nint)row * columns.Output);");
            if (plan.Forward == ForwardStrategy.Looped)
            {
                EmitColumns(writer, partial);
            }
            else if (!plan.HasRowEdges)
            {
                EmitWindows(writer);
            }
            else
            {
                using (writer.Braces("if (row >= slice.Rows.SteadyStart && row < slice.Rows.SteadyEnd)"))
                {
                    EmitWindows(writer);
                }

                using (writer.Braces("else"))
                {
                    EmitColumns(writer, partial);
                }
            }
        }
    }

    private static void EmitWindows(SourceWriter writer)
    {
        writer.Lines("ref float source = ref Unsafe.Add(ref image, (nint)slice.Rows.Origin(row) * columns.Input);");
        EmitColumns(writer, "Window<TLane, TWinner>(ref Unsafe.Add(ref source, columns.Origin(column)), columns.Input).Store(ref output, ref mask, at + column);");
    }

    private static void EmitColumns(SourceWriter writer, string body)
    {
        using (writer.Braces("for (int column = columns.SteadyStart; column < columns.SteadyEnd; column += TLane.Count)"))
        {
            writer.Lines("column = Math.Min(column, columns.SteadyEnd - TLane.Count);").Lines(body);
        }
    }

    private static void EmitEdges(SourceWriter writer)
    {
        foreach ((string start, string end) in new[] { ("0", "columns.SteadyStart"), ("columns.SteadyEnd", "columns.Output") })
        {
            writer.Blank();
            using (writer.Braces($"for (int column = {start}; column < {end}; column++)"))
            {
                writer.Lines("ForwardEdge<TEdge>(ref image, ref output, ref mask, first, slice, column);");
            }
        }
    }

    private static void EmitEdge(SourceWriter writer)
    {
        using (writer.Braces("""
            // Walks down one column whose windows reach over the left or right edge.
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            private static void ForwardEdge<TEdge>(ref float image, ref float output, ref byte mask, nint first, in PoolSlice slice, int column)
                where TEdge : struct, IWinner<TEdge, Lane1, float>
            """))
        {
            writer.Lines("""
                int origin = slice.Columns.Origin(column);
                int firstTap = slice.Columns.FirstTap(column);
                int endTap = slice.Columns.EndTap(column);
                """);
            using (writer.Braces("for (int row = slice.FirstRow; row < slice.EndRow; row++)"))
            {
                writer.Lines("""
                    PartialWindow<Lane1, TEdge>(ref image, slice, row, origin, firstTap, endTap)
                        .Store(ref output, ref mask, first + ((nint)row * slice.Columns.Output) + column);
                    """);
            }
        }
    }
}
