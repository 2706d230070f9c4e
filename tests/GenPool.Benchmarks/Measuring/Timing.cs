namespace GenPool.Benchmarks.Measuring;

/// <summary>What one contestant took, in microseconds a call, one figure a round.</summary>
internal sealed record Timing(Entry Entry, string Detail, IReadOnlyList<double> Samples)
{
    /// <summary>The middle of the rounds.</summary>
    public double Median { get; } = Statistics.Median(Samples);

    /// <summary>How far apart the middle half of the rounds lies, over the median.</summary>
    public double Spread => (Quantile(0.75) - Quantile(0.25)) / Median;

    /// <summary>The time below which a share of the rounds lies.</summary>
    public double Quantile(double share) => Statistics.Quantile(Samples, share);
}
