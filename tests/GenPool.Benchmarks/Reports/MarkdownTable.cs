namespace GenPool.Benchmarks.Reports;

/// <summary>A table for a page of the documentation.</summary>
internal static class MarkdownTable
{
    /// <summary>The lines of a table.</summary>
    public static IEnumerable<string> Of(IReadOnlyCollection<string> head, IEnumerable<IReadOnlyCollection<string>> rows) =>
        [Line(head), Line([.. head.Select(_ => "---")]), .. rows.Select(Line)];

    private static string Line(IReadOnlyCollection<string> cells) => $"| {string.Join(" | ", cells)} |";
}
