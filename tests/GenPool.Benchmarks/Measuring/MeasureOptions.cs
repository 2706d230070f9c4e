namespace GenPool.Benchmarks.Measuring;

/// <summary>How long to measure.</summary>
/// <param name="Threads">Threads each contestant may use.</param>
/// <param name="Rounds">Rounds of a row.</param>
internal sealed record MeasureOptions(int Threads, int Rounds)
{
    /// <summary>A sample is repeated until it takes about this long, so that the clock's own cost vanishes.</summary>
    public double SampleMicroseconds { get; init; } = 300;

    /// <summary>What the samples are read from.</summary>
    public Clock Clock { get; init; } = Clock.Wall;

    /// <summary>A contestant slower than this in all its rounds takes part in fewer of them, three at least.</summary>
    public double BudgetMicroseconds { get; init; } = 1_000_000;
}
