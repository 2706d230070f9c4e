using System.Globalization;

namespace GenPool.Benchmarks.Shapes;

/// <summary>Pools as the words of a shape file, such as <c>avg 3x3 s2 p1</c>.</summary>
internal static class PoolText
{
    private const string AllWords = "write s2, s2x1, p1, p1x0, d2, ceil, relu or exclude";

    /// <summary>Reads the words of a shape line that follow the input.</summary>
    /// <exception cref="FormatException">A word is none of those that <c>standard.shapes</c> lists.</exception>
    public static PoolParameters Parse(IReadOnlyList<string> words, int rank)
    {
        bool hasKind = words[0] is "max" or "avg" or ['l', 'p', ..];
        string kind = hasKind ? words[0] : "max";
        if (hasKind && words.Count == 1)
        {
            throw new FormatException($"'{kind}' needs a window.");
        }

        PoolAxis[] axes = Windows(words[hasKind ? 1 : 0], rank);
        PoolParameters pool = kind switch
        {
            "max" => new MaxPoolParameters(axes),
            "avg" => new AveragePoolParameters(axes),
            _ => new LpPoolParameters(double.Parse(kind[2..], CultureInfo.InvariantCulture), axes),
        };
        foreach (string word in words.Skip(hasKind ? 2 : 1))
        {
            pool = With(pool, word);
        }

        pool.Validate();
        return pool;
    }

    /// <summary>A pool in those words.</summary>
    public static string Of(PoolParameters pool) => string.Join(' ', Words(pool));

    private static PoolAxis[] Windows(string word, int rank) => word switch
    {
        "global" => [.. Enumerable.Repeat(new GlobalAxis(), rank)],
        ['t', 'o', .. string sizes] => [.. Numbers(sizes, rank).Select(size => new AdaptiveAxis(size))],
        _ => [.. Numbers(word, rank).Select(size => new SlidingAxis(size))],
    };

    private static PoolParameters With(PoolParameters pool, string word) => (pool, word) switch
    {
        (MaxPoolParameters max, "relu") => max with { Activation = PoolActivation.Relu },
        (AveragePoolParameters average, "exclude") => average with { CountIncludePadding = false },
        (_, "ceil") => Slide(pool, (axis, _) => axis with { Rounding = PoolRounding.Ceiling }),
        (_, ['s', .. string strides]) => Slide(pool, (axis, i) => axis with { Stride = Numbers(strides, pool.Axes.Length)[i] }),
        (_, ['p', .. string paddings]) => Slide(pool, (axis, i) => Padded(axis, Numbers(paddings, pool.Axes.Length)[i])),
        (_, ['d', .. string dilations]) => Slide(pool, (axis, i) => axis with { Dilation = Numbers(dilations, pool.Axes.Length)[i] }),
        _ => throw new FormatException($"'{word}' is no option of this pool; {AllWords}."),
    };

    private static SlidingAxis Padded(SlidingAxis axis, int padding) => axis with { PaddingBefore = padding, PaddingAfter = padding };

    private static PoolParameters Slide(PoolParameters pool, Func<SlidingAxis, int, SlidingAxis> change)
    {
        if (pool.Axes[0] is not SlidingAxis)
        {
            throw new FormatException("Only windows that slide have a stride, padding, dilation and rounding.");
        }

        PoolAxis[] axes = [.. pool.Axes.Select((axis, i) => change((SlidingAxis)axis, i))];
        return pool switch
        {
            MaxPoolParameters max => new MaxPoolParameters(axes) { Activation = max.Activation },
            AveragePoolParameters average => new AveragePoolParameters(axes) { CountIncludePadding = average.CountIncludePadding },
            _ => new LpPoolParameters(((LpPoolParameters)pool).Norm, axes),
        };
    }

    private static IEnumerable<string> Words(PoolParameters pool) =>
    [
        .. pool switch
        {
            AveragePoolParameters => ["avg"],
            LpPoolParameters lp => [string.Create(CultureInfo.InvariantCulture, $"lp{lp.Norm}")],
            _ => Array.Empty<string>(),
        },
        .. pool.Axes[0] switch
        {
            SlidingAxis => Sliding([.. pool.Axes.Cast<SlidingAxis>()]),
            AdaptiveAxis => [$"to{string.Join('x', pool.Axes.Cast<AdaptiveAxis>().Select(axis => axis.OutputSize))}"],
            _ => ["global"],
        },
        .. pool is MaxPoolParameters { Activation: PoolActivation.Relu } ? ["relu"] : Array.Empty<string>(),
        .. pool is AveragePoolParameters { CountIncludePadding: false } ? ["exclude"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Sliding(SlidingAxis[] axes) =>
    [
        string.Join('x', axes.Select(axis => axis.Size)),
        $"s{Short(axes, axis => axis.Stride)}",
        .. axes.Any(axis => axis.PaddingBefore > 0) ? [$"p{Short(axes, axis => axis.PaddingBefore)}"] : Array.Empty<string>(),
        .. axes.Any(axis => axis.Dilation > 1) ? [$"d{Short(axes, axis => axis.Dilation)}"] : Array.Empty<string>(),
        .. axes[0].Rounding == PoolRounding.Ceiling ? ["ceil"] : Array.Empty<string>(),
    ];

    private static string Short(SlidingAxis[] axes, Func<SlidingAxis, int> number) =>
        axes.Select(number).Distinct().Count() == 1 ? $"{number(axes[0])}" : string.Join('x', axes.Select(number));

    private static int[] Numbers(string text, int rank)
    {
        int[] parts = [.. text.Split('x').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return parts.Length == rank ? parts
            : parts is [int all] ? [.. Enumerable.Repeat(all, rank)]
            : throw new FormatException($"'{text}' should be one number, or {rank} joined by x.");
    }
}
