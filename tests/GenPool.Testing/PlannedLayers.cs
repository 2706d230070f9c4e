namespace GenPool.Testing;

/// <summary>
/// Layers that between them have every three choices that the generator's planner makes together, of many random declarations the first
/// ones. So they follow the planner wherever its policy goes, without a list beside it.
/// </summary>
public static class PlannedLayers
{
    private const int Seed = 1;
    private const int DrawsOfAnAttribute = 1000;

    /// <summary>The layers; the same in every run.</summary>
    public static IEnumerable<(PoolParameters Parameters, Element Element)> All
    {
        get
        {
            HashSet<(string, string, string)> seen = [];
            return RandomLayers.Draw(Seed, DrawsOfAnAttribute).Where(layer => Triples(KernelChoices.Of(layer.Parameters)).Count(seen.Add) > 0);
        }
    }

    private static IEnumerable<(string, string, string)> Triples(string[] choices) =>
        from third in Enumerable.Range(0, choices.Length)
        from second in Enumerable.Range(0, third)
        from first in Enumerable.Range(0, second)
        select (choices[first], choices[second], choices[third]);
}
