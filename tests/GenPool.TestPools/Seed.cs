using System.Globalization;

namespace GenPool.TestPools;

/// <summary>What the draws of a run start from: anew in every run, or as <c>GENPOOL_SEED</c> says.</summary>
public static class Seed
{
    /// <summary>The seed of this run. A failure must name it.</summary>
    public static int Value { get; } = Environment.GetEnvironmentVariable("GENPOOL_SEED") is { Length: > 0 } text
        ? int.Parse(text, CultureInfo.InvariantCulture)
        : Random.Shared.Next();
}
