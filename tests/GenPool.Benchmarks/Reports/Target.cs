using GenPool.Benchmarks.Measuring;

namespace GenPool.Benchmarks.Reports;

/// <summary>Something the kernels are meant to reach, over all rows that it speaks of.</summary>
/// <param name="Against">What GenPool is compared with.</param>
/// <param name="Rows">The rows it speaks of.</param>
/// <param name="Figure">The compared figure of a row; null where the row has none.</param>
/// <param name="Bound">What the figure must reach.</param>
/// <param name="Sense">Which of the figures must reach it, and from which side.</param>
internal sealed record Target(
    string Against,
    Func<RowResult, bool> Rows,
    Func<RowResult, double?> Figure,
    double Bound,
    TargetSense Sense)
{
    /// <summary>Looks at the rows of a run.</summary>
    /// <returns>Null where no row has the figure.</returns>
    public TargetOutcome? Judge(IEnumerable<RowResult> rows)
    {
        (RowResult Row, double Figure)[] figures =
            [.. rows.Where(Rows).Select(row => (row, Figure(row))).Where(pair => pair.Item2 is not null).Select(pair => (pair.row, pair.Item2!.Value))];
        if (figures.Length == 0)
        {
            return null;
        }

        (RowResult Row, double Figure) worst = Sense == TargetSense.EveryRowAtMost ? figures.MaxBy(f => f.Figure) : figures.MinBy(f => f.Figure);
        double median = Statistics.Median(figures.Select(f => f.Figure));
        int reached = figures.Count(f => Sense == TargetSense.EveryRowAtMost ? f.Figure <= Bound : f.Figure >= Bound);
        bool met = Sense == TargetSense.MedianAtLeast ? median >= Bound : reached == figures.Length;
        return new TargetOutcome(this, figures.Length, reached, median, worst.Figure, worst.Row.Name, met);
    }
}

/// <summary>How a bound is meant.</summary>
internal enum TargetSense
{
    /// <summary>Every row is at least as fast.</summary>
    EveryRowAtLeast,

    /// <summary>The median of the rows is.</summary>
    MedianAtLeast,

    /// <summary>No row takes more.</summary>
    EveryRowAtMost,
}

/// <summary>Whether a target was met.</summary>
internal sealed record TargetOutcome(Target Target, int Rows, int Reached, double Median, double Worst, string WorstRow, bool Met);
