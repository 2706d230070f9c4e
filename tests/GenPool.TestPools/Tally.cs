using System.Globalization;

namespace GenPool.TestPools;

/// <summary>Counts of things by their kind.</summary>
public sealed class Tally
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>How many of a kind were counted.</summary>
    public int this[string kind] => _counts.GetValueOrDefault(kind);

    /// <summary>Counts one.</summary>
    public void Add(string kind) => _counts[kind] = this[kind] + 1;

    /// <summary>The counts, each with its kind.</summary>
    public override string ToString() =>
        string.Join(", ", _counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key} {count.Value}")));
}
