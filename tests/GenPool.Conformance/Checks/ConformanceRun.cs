using System.IO.Hashing;
using System.Runtime.Intrinsics;

namespace GenPool.Conformance;

/// <summary>Checks layers one after another and reports: each failure as it comes, and in the end the counts and what all gave.</summary>
/// <param name="report">Where the lines go.</param>
public sealed class ConformanceRun(TextWriter report)
{
    // What fails more often than that is one fault, or will be seen once the others are mended.
    private const int MostReported = 200;

    private readonly ITestMemory[] _memories = GuardedMemory.BothSides();
    private readonly XxHash3 _all = new();
    private readonly SortedDictionary<string, (int Cases, XxHash3 Results)> _kinds = new(StringComparer.Ordinal);
    private int _cases;
    private int _failures;

    /// <summary>Checks a layer on a shape, between guard pages: on values drawn from the number of the case, and on any mask.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="shape">A shape at least one window fits.</param>
    public void Check(LayerCase layer, PoolShape3D shape)
    {
        _cases++;
        string kind = Declaration.NameOf(layer.Parameters);
        (int cases, XxHash3 results) = _kinds.TryGetValue(kind, out (int, XxHash3) known) ? known : (0, new());
        _kinds[kind] = (cases + 1, results);
        Report(layer, shape, () =>
            LayerCheck.Compare(layer, shape, _cases, results, _memories) ?? LayerCheck.CompareOnRandomMask(layer, shape, _cases, _memories));
    }

    /// <summary>Checks a layer on a shape that perhaps no window fits: then it must be refused as the generic pool refuses it.</summary>
    public void CheckAny(LayerCase layer, PoolShape3D shape)
    {
        if (layer.Oracle.Fits(shape))
        {
            Check(layer, shape);
            return;
        }

        _cases++;
        Report(layer, shape, () => LayerCheck.CompareRefusal(layer, shape));
    }

    /// <summary>Checks a layer with one NaN at each place of a small input, and of one that takes several lanes.</summary>
    public void CheckOneNaN(LayerCase layer)
    {
        PoolShape3D small = LayerShapes.Draw(new Random(_cases), layer, batch: 1, channels: 3, longest: layer.Rank == 1 ? 30 : 6);
        foreach (PoolShape3D shape in new[] { small, LayerShapes.SeveralLanes(layer) }.Where(shape => shape.ElementCount <= 500))
        {
            Report(layer, shape, () => LayerCheck.CompareWithOneNaN(layer, shape));
        }
    }

    /// <summary>Reports the counts, for each attribute its cases and a hash over all results, and last one over those hashes, for machines to be compared.</summary>
    /// <returns>The exit code: 0 where nothing failed.</returns>
    public int Close()
    {
        foreach ((string kind, (int cases, XxHash3 results)) in _kinds)
        {
            report.WriteLine($"{kind}: {cases} cases, results {results.GetCurrentHashAsUInt64():x16}");
            _all.Append(results.GetCurrentHash());
        }

        int widest = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;
        report.WriteLine($"buffers between guard pages: {(GuardedMemory.IsSupported ? "yes" : "no")}");
        report.WriteLine($"widest lane {widest} bits: {_cases} cases, {_failures} failed, results {_all.GetCurrentHashAsUInt64():x16}");
        return _failures == 0 ? 0 : 1;
    }

    private void Report(LayerCase layer, PoolShape3D shape, Func<string?> compare)
    {
        string? difference;
        try
        {
            difference = compare();
        }
        catch (Exception thrown)
        {
            difference = $"{thrown.GetType().Name}: {thrown.Message}{thrown.StackTrace?.Split('\n')[0]}";
        }

        if (difference is not null && _failures++ < MostReported)
        {
            report.WriteLine($"{layer} on {shape}: {difference}");
        }
    }
}
