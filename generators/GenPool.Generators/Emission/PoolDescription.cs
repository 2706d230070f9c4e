using System.Globalization;
using GenPool.Generators.Emission.Reductions;
using GenPool.Generators.Model;

namespace GenPool.Generators.Emission;

/// <summary>Says in one sentence what a pool is.</summary>
internal static class PoolDescription
{
    // The names of the sides, innermost axis first.
    private static readonly string[] s_lineSides = ["start", "end"];
    private static readonly string[][] s_sides = [["left", "right"], ["top", "bottom"], ["front", "back"]];

    /// <summary>Reduction, element type, order, windows, and what of the reduction is not as usual.</summary>
    public static string Of(PoolSpec pool)
    {
        string name = pool.Form == WindowForm.Sliding ? pool.Reduction.Name : $"{pool.Form} {pool.Reduction.Name.ToLowerInvariant()}";
        IEnumerable<string> details = [.. Windows(pool), .. ReductionText.Of(pool.Reduction).Details];
        string rest = string.Join(", ", details);
        return $"{name.Replace("lp", "Lp")} pooling of {pool.Element.ShortName} in {Order(pool)} order{(rest.Length > 0 ? $": {rest}" : "")}.";
    }

    /// <summary>What a framework calls the order of the axes in memory: batch, channels and the pooled ones.</summary>
    public static string Order(PoolSpec pool)
    {
        string axes = pool.Axes.Count switch { 1 => "L", 2 => "HW", _ => "DHW" };
        return pool.IsChannelsLast ? $"N{axes}C" : $"NC{axes}";
    }

    private static IEnumerable<string> Windows(PoolSpec pool) => pool.Form switch
    {
        WindowForm.Global => [],
        WindowForm.Adaptive => [$"output {Along(pool, axis => axis.Size)}"],
        _ =>
        [
            $"window {Along(pool, axis => axis.Size)}",
            $"stride {Along(pool, axis => axis.Stride)}",
            .. pool.Axes.Any(axis => axis.Dilation > 1) ? [$"dilation {Along(pool, axis => axis.Dilation)}"] : Array.Empty<string>(),
            Padding(pool),
            .. pool.Axes[0] is { AutoPadding: AutoPadding.None, IsCeiling: true } ? ["ceiling rounding"] : Array.Empty<string>(),
        ],
    };

    private static string Padding(PoolSpec pool)
    {
        int[] paddings = [.. pool.Axes.SelectMany(axis => new[] { axis.PaddingBefore, axis.PaddingAfter }).Distinct()];
        return pool.Axes[0].AutoPadding switch
        {
            AutoPadding.SameUpper => "as much padding as ceil(input / stride) outputs take, an odd element at the end",
            AutoPadding.SameLower => "as much padding as ceil(input / stride) outputs take, an odd element at the start",
            _ when paddings.All(padding => padding == 0) => "no padding",
            _ when paddings.Length == 1 => $"padding {Text(paddings[0])}",
            _ => "padding " + string.Join(", ", pool.Axes.SelectMany((axis, index) => Sides(pool, index)
                .Zip([axis.PaddingBefore, axis.PaddingAfter], (side, padding) => $"{side} {Text(padding)}"))),
        };
    }

    private static string[] Sides(PoolSpec pool, int axis) => pool.Axes.Count == 1 ? s_lineSides : s_sides[pool.Axes.Count - 1 - axis];

    private static string Along(PoolSpec pool, Func<AxisSpec, int> number) => string.Join("x", pool.Axes.Select(axis => Text(number(axis))));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
