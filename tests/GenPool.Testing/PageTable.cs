using System.Runtime.CompilerServices;

namespace GenPool.Testing;

/// <summary>The tables of a page of <c>docs</c>, whose rows are tests.</summary>
public static class PageTable
{
    /// <summary>
    /// The rows in which some cell is a call and the last cell a declaration, both written as code. Rows without either are somebody
    /// else's.
    /// </summary>
    /// <param name="page">The page, from the root of the repository.</param>
    /// <param name="isCall">Whether code is a call.</param>
    public static IReadOnlyList<(string Call, string Declaration)> Rows(string page, Func<string, bool> isCall) =>
    [
        .. from line in File.ReadLines(Path.Combine(Root(), page))
           where line.StartsWith("| `", StringComparison.Ordinal)
           let cells = line.Trim('|', ' ').Split(" | ")
           let declaration = Code(cells[^1])
           where declaration is ['[', .., ']']
           from call in cells[..^1].Select(Code)
           where call is not null && isCall(call)
           select (call, declaration),
    ];

    // A cell that is nothing but code.
    private static string? Code(string cell) => cell is ['`', .., '`'] && cell.Count(letter => letter == '`') == 2 ? cell[1..^1] : null;

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../.."));
}
