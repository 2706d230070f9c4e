using GenPool.Generators.Emission.Writing;
using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>
/// Writes the gathering backward pass: for every block of cells, the sums of what the outputs that reach it send. What one output
/// sends to one cell is the business of a <see cref="ShareText"/>.
/// </summary>
internal sealed class GatherEmitter(SourceWriter writer, PoolPlan plan, ShareText share)
{
    private readonly CellReaches _reaches = new(plan);

    public void Emit()
    {
        share.EmitConstants(writer);
        if (plan.Backward.Carries)
        {
            EmitCarrying();
        }
        else
        {
            EmitIndependent();
        }
    }

    // Where lanes may lie off the row strips of them are outside, so that this is found once for each; elsewhere inside, so that a row of
    // cells, or a pixel, is written from its start to its end.
    private void EmitIndependent()
    {
        if (!plan.GoesDownStrips)
        {
            EmitRows();
            return;
        }

        EmitStrips(() =>
        {
            using (writer.Braces("for (int step = 0; step < steps; step++)"))
            {
                EmitPatches();
                writer.Blank();
                writer.Lines("output.Advance();\ncell.Advance();");
            }
        });
    }

    private void EmitRows()
    {
        LaneLoop.EmitLast(writer);
        using (writer.Braces("for (int block = 0; block < blocks; block++)"))
        {
            writer.Lines("TView outputRow = outputs.Window(block, 0);\nTView cellRow = cells.Window(block, 0);");
            using (writer.Braces("for (int step = 0; step < steps; step++)"))
            {
                using (LaneLoop.Braces(writer))
                {
                    writer.Lines($"""
                        TView output = outputRow.Strip(lane, 1);
                        TView cell = cellRow.Strip(lane, {plan.Columns.Stride});
                        """);
                    EmitMasks("output");
                    writer.LinesIf(plan.Spreads, "");
                    EmitPatches();
                }

                writer.Blank();
                writer.Lines("outputRow.Advance();\ncellRow.Advance();");
            }
        }
    }

    private void EmitPatches()
    {
        if (plan.Spreads)
        {
            share.EmitSpreading(writer);
            return;
        }

        share.EmitCells(writer, _reaches.Cells);
        EmitSums(_reaches.Cells);
        EmitOutputs();
        EmitStores(_reaches.Cells);
    }

    private void EmitCarrying()
    {
        string axis = plan.IsVolume ? "Slice" : "Row";
        (int size, int stride) = (plan.Walked.Size, plan.Walked.Stride);
        int carried = size - stride;
        string strips = plan.Spec.IsChannelsLast ? "Column by column, down strips of lanes" : "Down strips of lanes";
        writer.Lines($"// {strips}, from the first {plan.Piece} of outputs to the last: sums that later outputs reach are carried along.");
        EmitStrips(() =>
        {
            EmitSums(_reaches.Cells.Where(cell => Walked(cell) < carried));
            using (writer.Braces("for (int step = 0; step < steps; step++)"))
            {
                EmitSums(_reaches.Cells.Where(cell => Walked(cell) >= carried));
                EmitOutputs();
                EmitStores(_reaches.Cells.Where(cell => Walked(cell) < stride));
                writer.Blank();
                foreach (Cell cell in _reaches.Cells.Where(cell => Walked(cell) < carried))
                {
                    writer.Lines($"{Sum(cell)} = {Sum(Moved(cell, stride))};");
                }

                writer.Lines($"output.Advance{axis}s(1);\ncell.Advance{axis}s({stride});");
            }
        });
    }

    private void EmitStrips(Action emitSteps)
    {
        const string Strips = "for (int lane = 0; lane < lanes; lane += TLane.Count)";
        const string Blocks = "for (int block = 0; block < blocks; block++)";
        if (plan.Spec.IsChannelsLast)
        {
            // Lanes of a pixel inside of columns, so that neighbours in memory are stored one after another.
            using (writer.Braces(Blocks))
            {
                writer.Lines("TView outputColumn = outputs.Window(block, 0);\nTView cellColumn = cells.Window(block, 0);");
                using (writer.Braces(Strips))
                {
                    writer.Lines($"""
                        lane = Math.Min(lane, lanes - TLane.Count);
                        TView output = outputColumn.Strip(lane, 1);
                        TView cell = cellColumn.Strip(lane, {plan.Columns.Stride});
                        """);
                    EmitMasks("output");
                    emitSteps();
                }
            }

            return;
        }

        using (writer.Braces(Strips))
        {
            writer.Lines($"""
                lane = Math.Min(lane, lanes - TLane.Count);
                TView strip = outputs.Strip(lane, 1);
                TView cellStrip = cells.Strip(lane, {plan.Columns.Stride});
                """);
            EmitMasks("strip");
            using (writer.Braces(Blocks))
            {
                writer.Lines("TView output = strip.Window(block, 0);\nTView cell = cellStrip.Window(block, 0);");
                emitSteps();
            }
        }
    }

    private int Walked(Cell cell) => plan.IsVolume ? cell.Slice : cell.Row;

    private Cell Moved(Cell cell, int by) => plan.IsVolume ? cell with { Slice = cell.Slice + by } : cell with { Row = cell.Row + by };

    private string Sum(Cell cell) => plan.IsVolume ? $"sum{cell.Slice}_{cell.Row}_{cell.Column}" : $"sum{cell.Row}_{cell.Column}";

    private void EmitMasks(string view)
    {
        foreach (int column in plan.Backward.OutputColumns)
        {
            writer.Lines($"TLane {Text.Name("inside", column)} = {view}.Inside({Text.Number(column)});");
        }
    }

    private void EmitSums(IEnumerable<Cell> cells)
    {
        foreach (Cell cell in cells)
        {
            writer.Lines($"TLane {Sum(cell)} = TLane.Zero;");
        }
    }

    private void EmitOutputs()
    {
        if (plan.Backward.LoopsRows)
        {
            EmitOutputLoop();
            return;
        }

        bool isOne = _reaches.OutputRows.Count() == 1;
        foreach ((int slice, int row) in _reaches.OutputRows)
        {
            string view = isOne ? "output" : "output" + (plan.IsVolume ? $"{Text.Name("", slice)}_{Text.Name("", row)}" : Text.Name("", row));
            writer.Blank();
            writer.LinesIf(!isOne, $"TView {view} = {Text.Moved(Text.Moved("output", "Slice", slice), "Row", row)};");
            using (writer.Braces($"if ({view}.{RowReads.Exists(plan)})"))
            {
                EmitColumns(view, slice, row, _ => { });
            }
        }
    }

    // Window row by window row, from the last one up, for that is the order of the outputs.
    private void EmitOutputLoop()
    {
        writer.Blank();
        using (writer.Braces($"for (int row = {plan.Rows.Size - 1}; row >= 0; row--)"))
        {
            writer.Lines($"TView outputRow = output.Row({Text.Scaled("-row", plan.Rows.Dilation)});");
            using (writer.Braces($"if (outputRow.{RowReads.Exists(plan)})"))
            {
                share.EmitRow(writer);
                EmitColumns("outputRow", slice: 0, row: 0, name => share.EmitFirstRow(writer, name));
            }
        }
    }

    private void EmitColumns(string view, int slice, int row, Action<string> emitLoaded)
    {
        bool isFirst = true;
        foreach (int column in plan.Backward.OutputColumns)
        {
            (Cell Cell, int Tap)[] reached = [.. _reaches.ReachedBy(slice, row, column)];
            if (reached.Length == 0)
            {
                continue;
            }

            string name = Text.Name("", column);
            writer.LinesIf(!isFirst, "");
            isFirst = false;
            writer.Lines($"// {Place(column)}.");
            share.EmitLoad(writer, view, column, name, reached.Select(reach => reach.Tap));
            emitLoaded(name);
            foreach ((Cell cell, int tap) in reached)
            {
                writer.Wrapped($"{Sum(cell)} = {share.Add(Sum(cell), name, tap)};");
            }
        }
    }

    private static string Place(int column) => column switch
    {
        0 => "The outputs in the patches' own column",
        < 0 => $"The outputs {Text.Count(-column, "column")} before",
        _ => $"The outputs {Text.Count(column, "column")} after",
    };

    private void EmitStores(IEnumerable<Cell> cells)
    {
        int stride = plan.Columns.Stride;
        foreach (IGrouping<(int Slice, int Row), Cell> row in cells.GroupBy(cell => (cell.Slice, cell.Row)))
        {
            string view = "cell";
            writer.Blank();
            if (row.Key != (0, 0))
            {
                view = plan.IsVolume ? $"cell{row.Key.Slice}_{row.Key.Row}" : $"cell{row.Key.Row}";
                writer.Lines($"TView {view} = {Text.Moved(Text.Moved("cell", "Slice", row.Key.Slice), "Row", row.Key.Row)};");
            }

            using (writer.Braces($"if ({view}.{RowReads.Exists(plan)})"))
            {
                Cell[] sums = [.. row];
                if (stride == 2)
                {
                    writer.Lines($"{view}.StorePair({Sum(sums[0])}, {Sum(sums[1])}, 0);");
                    continue;
                }

                if (stride == 3)
                {
                    writer.Wrapped($"{view}.StoreThree({string.Join(", ", sums.Select(Sum))}, 0);");
                    continue;
                }

                if (stride == 4)
                {
                    writer.Wrapped($"{view}.StoreFour({string.Join(", ", sums.Select(Sum))}, 0);");
                    continue;
                }

                foreach (Cell cell in sums)
                {
                    writer.Lines(stride == 1 ? $"{view}.Store({Sum(cell)}, 0);" : $"{view}.StoreEvery({Sum(cell)}, {cell.Column}, {stride});");
                }
            }
        }
    }
}
