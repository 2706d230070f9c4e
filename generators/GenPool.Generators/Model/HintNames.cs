namespace GenPool.Generators.Model;

/// <summary>
/// The names of the generated files. The compiler compares them without case, and one name twice would cost every layer its
/// file; so of layers that differ by case alone, all but one get a number.
/// </summary>
internal static class HintNames
{
    // File systems take 255 bytes. This leaves room for the rest of a name, and for paths on Windows.
    private const int Limit = 128;

    /// <summary>The names that differ from another one by case alone; as a rule, none.</summary>
    public static EquatableArray<string> Clashing(IEnumerable<string> names) => new(names
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(alike => alike.Skip(1).Any())
        .SelectMany(alike => alike)
        .OrderBy(name => name, StringComparer.Ordinal));

    /// <summary>The file of a layer. No identifier begins with a digit, so no other layer has that name.</summary>
    public static string Of(string name, EquatableArray<string> clashing)
    {
        int before = clashing.TakeWhile(other => other != name).Count(other => StringComparer.OrdinalIgnoreCase.Equals(other, name));
        string stem = ShortName.Of(name, Limit, ".");
        return before == 0 ? $"{stem}.g.cs" : $"{stem}.{before + 1}.g.cs";
    }
}
