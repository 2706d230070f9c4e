namespace GenPool.Benchmarks.Measuring;

/// <summary>What one contestant took, in microseconds a call, one figure a round.</summary>
internal sealed record Timing(Entry Entry, string Detail, IReadOnlyList<double> Samples)
{
    /// <summary>The middle of the rounds.</summary>
    public double Median { get; } = Statistics.Median(Samples);
}
