using System.Globalization;
using System.Text;
using GenPool.Conformance;
using GenPool.Testing;

namespace GenPool.Tests;

/// <summary>
/// Which value of which option is tested for which element type in which order, by kind, rank and form of windows, from the
/// layers that are declared and those that are compiled at run time.
/// </summary>
internal static class CoverageTable
{
    private static readonly (string Name, Type Parameters)[] s_kinds =
        [("Max", typeof(MaxPoolParameters)), ("Average", typeof(AveragePoolParameters)), ("Lp", typeof(LpPoolParameters))];

    private static readonly (PoolParameters Parameters, Element Element)[] s_layers =
        [.. LayerList.All.Select(layer => (layer.Parameters, layer.Element)).Concat(MatrixLayers.All)];

    private static readonly Cell[] s_cells = [.. Cells()];

    /// <summary>The page.</summary>
    public static string Render()
    {
        StringBuilder page = new();
        page.Append("# What the tests cover\n\n");
        page.Append("The number of layers that hold each value of each option, channels first and channels last. Each layer is compared bit for bit\n");
        page.Append("with the generic pool of its parameters, in every pass, on every lane width, between guard pages. Where an option has a value for\n");
        page.Append("each axis, some axis of the layer has it.\n\n");
        page.Append("This page is written by `CoverageTests`, from the layers declared in `tests/GenPool.Conformance`, each checked at every extent along\n");
        page.Append("the lanes, and the matrix in `tests/GenPool.Testing`, checked on a few shapes. Declarations drawn anew in every run come on top.\n");
        foreach (IGrouping<(string Kind, int Rank), Cell> table in s_cells.GroupBy(cell => (cell.Kind, cell.Rank)))
        {
            string[] elements = [.. table.Select(cell => cell.Element.Type.Name).Distinct()];
            page.Append(CultureInfo.InvariantCulture, $"\n## {table.Key.Kind}, {table.Key.Rank}D\n\n");
            page.Append(CultureInfo.InvariantCulture, $"| windows | option | value |{string.Concat(elements.Select(element => $" {element} |"))}\n");
            page.Append(CultureInfo.InvariantCulture, $"|---|---|---|{string.Concat(elements.Select(_ => "--:|"))}\n");
            foreach (IGrouping<CoverageRow, Cell> row in table.GroupBy(cell => cell.Row))
            {
                page.Append(CultureInfo.InvariantCulture, $"| {row.Key.Windows} | {row.Key.Option} | {row.Key.Value} |");
                foreach (Cell cell in row)
                {
                    page.Append(CultureInfo.InvariantCulture, $" {cell.First}, {cell.Last} |");
                }

                page.Append('\n');
            }
        }

        return page.ToString();
    }

    /// <summary>The cells that no layer covers.</summary>
    public static IEnumerable<string> Gaps() =>
        from cell in s_cells
        where cell.First == 0 || cell.Last == 0
        select $"{cell.Kind} {cell.Rank}D, {cell.Row.Windows}, {cell.Element}: {cell.Row.Option} {cell.Row.Value}";

    private static IEnumerable<Cell> Cells()
    {
        foreach ((string name, Type kind) in s_kinds)
        {
            for (int rank = 1; rank <= 3; rank++)
            {
                (PoolParameters Parameters, Element Element)[] table = [.. s_layers.Where(layer => layer.Parameters.GetType() == kind && layer.Parameters.Axes.Length == rank)];
                foreach (CoverageRow row in CoverageRow.Of(kind, rank))
                {
                    (PoolParameters Parameters, Element Element)[] holding =
                        [.. table.Where(layer => CoverageRow.FormOf(layer.Parameters) == row.Windows && row.Holds(layer.Parameters))];
                    foreach (Element element in MatrixLayers.ElementsOf(table[0].Parameters))
                    {
                        yield return new Cell(name, rank, row, element, Count(PoolLayout.ChannelsFirst), Count(PoolLayout.ChannelsLast));

                        int Count(PoolLayout layout) => holding.Count(layer => layer.Element == element && layer.Parameters.Layout == layout);
                    }
                }
            }
        }
    }

    private sealed record Cell(string Kind, int Rank, CoverageRow Row, Element Element, int First, int Last);
}
