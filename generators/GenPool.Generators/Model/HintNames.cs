namespace GenPool.Generators.Model;

/// <summary>
/// The names of the generated files: two a layer. The compiler compares them without case, and one name twice would cost
/// every layer its files; so of layers that would share one, all but the first get a number.
/// </summary>
internal static class HintNames
{
    // File systems take 255 bytes. This leaves room for the rest of a name, and for paths on Windows.
    private const int Limit = 128;

    private const string Kernel = ".Kernel";

    /// <summary>The layers that would share a name; as a rule, none.</summary>
    public static EquatableArray<string> Clashing(IEnumerable<string> layers) => new(layers
        .SelectMany(layer => new[] { Stem(layer), Stem(layer) + Kernel }, (layer, file) => (Layer: layer, File: file))
        .GroupBy(claim => claim.File, claim => claim.Layer, StringComparer.OrdinalIgnoreCase)
        .Where(alike => alike.Skip(1).Any())
        .SelectMany(alike => alike)
        .Distinct()
        .OrderBy(layer => layer, StringComparer.Ordinal));

    /// <summary>The file of a layer's members.</summary>
    public static string Members(string layer, EquatableArray<string> clashing) => $"{Numbered(layer, clashing)}.g.cs";

    /// <summary>The file of a layer's kernel.</summary>
    public static string KernelOf(string layer, EquatableArray<string> clashing) => $"{Numbered(layer, clashing)}{Kernel}.g.cs";

    // A number is no identifier, so what it gives cannot be the name of another layer.
    private static string Numbered(string layer, EquatableArray<string> clashing)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        foreach (string other in clashing.TakeWhile(other => other != layer))
        {
            string earlier = FirstFree(other, taken);
            taken.Add(earlier);
            taken.Add(earlier + Kernel);
        }

        return FirstFree(layer, taken);
    }

    private static string FirstFree(string layer, HashSet<string> taken)
    {
        string stem = Stem(layer), free = stem;
        for (int number = 2; taken.Contains(free) || taken.Contains(free + Kernel); number++)
        {
            free = $"{stem}.{number}";
        }

        return free;
    }

    private static string Stem(string layer) => ShortName.Of(layer, Limit, ".");
}
