namespace GenPool.Tests;

/// <summary>A way through the walks: what decides which code runs, but the layer and its element type.</summary>
/// <param name="Walk">What goes over the windows.</param>
/// <param name="Work">What it does there: forward or backward, of a maximum or a sum, written out or looped over.</param>
/// <param name="Marks">What training marks.</param>
/// <param name="Cells">What is asked of a cell before it is touched, or tells where marked cells lie.</param>
/// <param name="Lane">What is handled at once.</param>
internal sealed record Way(string Walk, string Work, string Marks, string Cells, string Lane)
{
    /// <summary>Stands for what a walk has no choice of.</summary>
    public const string None = "-";

    /// <summary>The names.</summary>
    public IEnumerable<string> Names => new[] { Walk, Work, Marks, Cells, Lane }.Where(name => name != None);

    /// <summary>Whether this is a part of another way, or it.</summary>
    public bool IsPartOf(Way other) => Walk == other.Walk && Names.All(other.Names.Contains);

    /// <summary>The ways that a process took, and parts of them.</summary>
    public static IEnumerable<Way> Taken(JitRecord record)
    {
        // A gathering kernel knows what its layer marks; it does not say so in its type. The pass that calls it does.
        Dictionary<string, string> marksOfKernels = record.Methods
            .Where(method => method.Type is { ShortName: "MaxBackwardPass", Arguments.Count: 4 })
            .GroupBy(method => method.Type.Arguments[0].Name)
            .ToDictionary(kernel => kernel.Key, kernel => kernel.First().Type.Arguments[3].ShortName);
        return record.Methods.Where(method => WalkCode.Walks.Contains(method.Type.ShortName)).Select(method => Of([.. method.Types()], marksOfKernels)).Distinct();
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", new[]
    {
        ("walk", Walk), ("work", Work), ("marks", Marks), ("cells", Cells), ("lane", Lane),
    }.Where(part => part.Item2 != None).Select(part => $"{part.Item1} {part.Item2}"));

    private static Way Of(JitType[] types, Dictionary<string, string> marksOfKernels)
    {
        string work = First(WalkCode.Works);
        string marks = First(WalkCode.Marks);
        if (work == WalkCode.GatherOfMaximum)
        {
            marks = types.Where(type => marksOfKernels.ContainsKey(type.Name)).Select(type => marksOfKernels[type.Name]).FirstOrDefault(None);
        }

        return new Way(types[0].ShortName, work, marks, First(WalkCode.Cells), First(WalkCode.Lanes));

        string First(IReadOnlySet<string> names) => types.Select(type => type.ShortName).FirstOrDefault(names.Contains, None);
    }
}
