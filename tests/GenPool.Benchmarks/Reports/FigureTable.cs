using System.Globalization;
using Spectre.Console;

namespace GenPool.Benchmarks.Reports;

/// <summary>A table whose first columns are words and whose others are figures.</summary>
internal sealed class FigureTable
{
    private const string Met = "met";
    private const string NotMet = "not met";

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
    /// <param name="target">The target in words.</param>
    /// <param name="figures">The figures it speaks of; where there is none, that is said.</param>
    /// <param name="worse">Which of two figures is the worse one.</param>
    /// <param name="met">Whether the worst figure meets the target.</param>
    public static void Verdict(string target, IReadOnlyCollection<double> figures, Func<double, double, double> worse, Func<double, bool> met)
    {
        if (figures.Count == 0)
        {
            AnsiConsole.MarkupLineInterpolated($"{target}: no such row");
            return;
        }

        double worst = figures.Aggregate(worse);
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{target}: {worst:F2}, {(met(worst) ? Met : NotMet)}");
    }

    /// <summary>Whether a line of output is a verdict.</summary>
    public static bool IsVerdict(string line) => line.TrimEnd() is var text && (text.EndsWith($", {Met}", StringComparison.Ordinal) || text.EndsWith($", {NotMet}", StringComparison.Ordinal));
}
