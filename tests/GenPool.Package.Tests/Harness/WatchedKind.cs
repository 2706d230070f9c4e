namespace GenPool.Package.Tests.Harness;

/// <summary>A kind of pool, by the name of its attribute.</summary>
internal sealed record WatchedKind(string Name)
{
    /// <summary>Every kind that the library declares, in the order of their names.</summary>
    public static IReadOnlyList<WatchedKind> All { get; } =
    [
        .. from file in Directory.GetFiles(Path.Combine(BuildFacts.Repository, "src/GenPool/Attributes"), "*Pool?DAttribute.cs")
           let text = File.ReadAllText(file)
           where text.Contains(" sealed class ", StringComparison.Ordinal)
           let name = Path.GetFileName(file).Replace("Attribute.cs", "", StringComparison.Ordinal)
           orderby name
           select new WatchedKind(name),
    ];

    public int Rank => Name[^2] - '0';

    public bool IsGlobal => Name.StartsWith("Global", StringComparison.Ordinal);

    /// <summary>The attribute; edited, with another size and another p, or where it takes no size, with channels last.</summary>
    public string Attribute(bool isEdited)
    {
        IEnumerable<string> arguments = Enumerable.Repeat(isEdited ? "3" : "2", (IsGlobal ? 0 : 1) + (Name.Contains("Lp", StringComparison.Ordinal) ? 1 : 0));
        return $"GenPool.{Name}({string.Join(", ", isEdited && IsGlobal ? arguments.Append("Layout = global::GenPool.PoolLayout.ChannelsLast") : arguments)})";
    }

    /// <summary>The elements of its output, of two channels of twelve elements along each axis.</summary>
    public int Outputs(bool isEdited)
    {
        int size = isEdited ? 3 : 2, extent = IsGlobal ? 1 : Name.StartsWith("Adaptive", StringComparison.Ordinal) ? size : 12 / size;
        return 2 * Enumerable.Repeat(extent, Rank).Aggregate((product, factor) => product * factor);
    }
}
