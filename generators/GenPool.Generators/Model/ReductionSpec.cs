namespace GenPool.Generators.Model;

/// <summary>What a window becomes.</summary>
/// <param name="Name">The word for it in the names of the library: <c>IMaxPool</c>, <c>IAveragePool</c>, <c>ILpPool</c>.</param>
internal abstract record ReductionSpec(string Name);

/// <summary>The largest of its taps.</summary>
/// <param name="MarksAllTies">Whether every tap equal to the maximum is marked, and not the first alone.</param>
/// <param name="HasRelu">Whether what is not positive becomes 0, and is not marked.</param>
internal sealed record MaxSpec(bool MarksAllTies, bool HasRelu) : ReductionSpec("Max");

/// <summary>The sum of its taps by their count.</summary>
/// <param name="CountsPadding">Whether taps on padding count.</param>
/// <param name="Divisor">What replaces the count; null for none.</param>
internal sealed record AverageSpec(bool CountsPadding, int? Divisor) : ReductionSpec("Average");

/// <summary>The p-norm of its taps.</summary>
/// <param name="Norm">p, finite and at least 1.</param>
internal sealed record LpSpec(double Norm) : ReductionSpec("Lp");
