using System.Globalization;
using GenPool.Benchmarks.Measuring;

namespace GenPool.Benchmarks.Reports;

/// <summary>Something the kernels are meant to reach, over all rows that it speaks of.</summary>
/// <param name="Rows">The rows it speaks of, in words.</param>
/// <param name="Against">What GenPool is compared with.</param>
/// <param name="IsOf">Whether it speaks of a row.</param>
/// <param name="Figure">The compared figure of a row; null where the row has none.</param>
/// <param name="Comparison">Whether the figure is to be at least or at most the bound.</param>
/// <param name="Bound">The bound.</param>
/// <param name="Share">The part of the rows that must reach it: 1 is every row, one half the median.</param>
internal sealed record Target(
    string Rows,
    string Against,
    Func<RowResult, bool> IsOf,
    Func<RowResult, double?> Figure,
    Comparison Comparison,
    double Bound,
    double Share)
{
    /// <summary>What is wanted, in words.</summary>
    public string Wanted
    {
        get
        {
            string bound = string.Create(CultureInfo.InvariantCulture, $"{Bound:0.##}");
            string what = Comparison == Comparison.AtMost ? $"{bound} times its time at most"
                : Bound == 1 ? "no slower"
                : $"{bound} times faster";
            return Share switch
            {
                1 => $"{what}, every row",
                0.5 => $"{what}, median",
                _ => string.Create(CultureInfo.InvariantCulture, $"{what}, {Share:P0} of rows"),
            };
        }
    }

    /// <summary>Looks at the rows of a run.</summary>
    /// <returns>Null where no row has the figure.</returns>
    public TargetOutcome? Judge(IEnumerable<RowResult> rows)
    {
        (RowResult Row, double Figure)[] figures =
        [
            .. from row in rows.Where(IsOf)
               let figure = Figure(row)
               where figure is not null
               orderby Comparison == Comparison.AtMost ? -figure : figure
               select (row, figure.Value),
        ];
        return figures.Length == 0 ? null : new TargetOutcome(this, figures);
    }

    /// <summary>Whether a figure reaches the bound.</summary>
    public bool IsReachedBy(double figure) => Comparison == Comparison.AtMost ? figure <= Bound : figure >= Bound;
}

/// <summary>The side of a bound.</summary>
internal enum Comparison
{
    /// <summary>Times faster: a peer's time over GenPool's.</summary>
    AtLeast,

    /// <summary>Times its time: GenPool's over the limit's.</summary>
    AtMost,
}

/// <summary>What a run says about a target.</summary>
/// <param name="Target">The target.</param>
/// <param name="Figures">The figure of each row, the worst first.</param>
internal sealed record TargetOutcome(Target Target, IReadOnlyList<(RowResult Row, double Figure)> Figures)
{
    /// <summary>Rows that reach the bound.</summary>
    public int Reached { get; } = Figures.Count(figure => Target.IsReachedBy(figure.Figure));

    /// <summary>The middle figure.</summary>
    public double Median { get; } = Statistics.Median(Figures.Select(figure => figure.Figure));

    /// <summary>Whether the target is met.</summary>
    public bool IsMet => Target.Share == 0.5 ? Target.IsReachedBy(Median) : Reached >= Target.Share * Figures.Count;
}
