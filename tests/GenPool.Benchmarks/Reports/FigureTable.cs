using System.Globalization;
using Spectre.Console;

namespace GenPool.Benchmarks.Reports;

/// <summary>A table whose first columns are words and whose others are figures.</summary>
internal sealed class FigureTable
{
    private readonly Table _table;

    /// <summary>An empty table.</summary>
    public FigureTable(string title, IEnumerable<string> words, IEnumerable<string> figures)
    {
        _table = new Table { Title = new TableTitle(Markup.Escape(title)), Border = TableBorder.Minimal };
        foreach (string word in words)
        {
            _table.AddColumn(word);
        }

        foreach (string figure in figures)
        {
            _table.AddColumn(new TableColumn(figure).RightAligned());
        }
    }

    /// <summary>Adds a row; words and figures in the order of the columns.</summary>
    public void Add(IEnumerable<string> words, IEnumerable<string> figures) =>
        _table.AddRow([.. words.Concat(figures).Select(Markup.Escape)]);

    /// <summary>Writes the table.</summary>
    public void Write() => AnsiConsole.Write(_table);

    /// <summary>A figure with two decimals; a dash for none.</summary>
    public static string Number(double? value) => value?.ToString("F2", CultureInfo.InvariantCulture) ?? "-";

    /// <summary>A time with about three significant digits; a dash for none.</summary>
    public static string Time(double? microseconds) => microseconds is { } t
        ? t.ToString(t >= 100 ? "N0" : t >= 10 ? "F1" : "F2", CultureInfo.InvariantCulture)
        : "-";

    /// <summary>Says whether a target is met, with the figure that decides.</summary>
    public static void Verdict(string target, double figure, bool met) =>
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{target}: {figure:F2}, {(met ? "met" : "not met")}");
}
