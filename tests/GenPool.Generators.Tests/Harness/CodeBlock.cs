namespace GenPool.Generators.Tests.Harness;

/// <summary>A fenced C# block of a page.</summary>
/// <param name="Page">The page, from the root of the repository.</param>
/// <param name="Line">Where its text begins, from 1.</param>
/// <param name="Text">What a reader sees.</param>
/// <param name="Label">The last line in bold before it, such as <c>**Wrong**</c>; empty if there is none.</param>
/// <param name="Comment">The HTML comment on the lines just before it, without its marks; empty if there is none.</param>
internal sealed record CodeBlock(string Page, int Line, string Text, string Label, string Comment)
{
    /// <summary>Every block of the README files and of docs.</summary>
    public static IReadOnlyList<CodeBlock> All { get; } =
    [
        .. new[] { "README.md", "src/GenPool/package/README.md" }
            .Concat(Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
                .Select(file => Repository.NameOf(file)))
            .Order(StringComparer.Ordinal)
            .SelectMany(ReadPage),
    ];

    /// <summary>The text of a file, named from the root of the repository.</summary>
    public static string Read(string file) => File.ReadAllText(Repository.PathOf(file));

    private static IEnumerable<CodeBlock> ReadPage(string page)
    {
        string[] lines = File.ReadAllLines(Repository.PathOf(page));
        string label = string.Empty;
        string comment = string.Empty;
        for (int at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith("<!--", StringComparison.Ordinal))
            {
                int first = at;
                at = IndexOf(lines, at, line => line.EndsWith("-->", StringComparison.Ordinal));
                comment = string.Join('\n', lines[first..(at + 1)])[4..^3].Trim();
            }
            else if (lines[at].StartsWith("```", StringComparison.Ordinal))
            {
                bool isCode = lines[at] is "```csharp" or "```cs" or "```c#";
                int first = at + 1;
                at = IndexOf(lines, first, line => line == "```");
                if (isCode)
                {
                    yield return new CodeBlock(page, first + 1, string.Join('\n', lines[first..at]), label, comment);
                }

                comment = string.Empty;
            }
            else
            {
                label = lines[at].StartsWith("**", StringComparison.Ordinal) ? lines[at] : label;
                comment = string.Empty;
            }
        }
    }

    private static int IndexOf(string[] lines, int start, Func<string, bool> isEnd)
    {
        int at = Array.FindIndex(lines, start, line => isEnd(line));
        return at >= 0 ? at : throw new FormatException($"What begins on line {start} does not end.");
    }
}
