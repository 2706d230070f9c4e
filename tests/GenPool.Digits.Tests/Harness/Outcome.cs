using System.Globalization;
using System.Text.RegularExpressions;

namespace GenPool.Digits.Tests.Harness;

/// <summary>How a run ended, and what it said on both streams.</summary>
internal sealed partial record Outcome(int ExitCode, IReadOnlyList<string> Lines)
{
    /// <summary>The lines on training and testing.</summary>
    public IReadOnlyList<string> Results =>
        [.. Lines.Where(line => line.StartsWith("Epoch ", StringComparison.Ordinal) || line.StartsWith("Test ", StringComparison.Ordinal))];

    /// <summary>The hash of the weights after each epoch.</summary>
    public IReadOnlyDictionary<int, string> Weights => Lines
        .Select(line => EpochLine().Match(line))
        .Where(match => match.Success)
        .ToDictionary(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match => match.Groups[2].Value);

    public Outcome Succeeded()
    {
        Assert.True(ExitCode == 0, ToString());
        return this;
    }

    /// <summary>A failure that was told, and after which nobody reached the end.</summary>
    public Outcome FailedWith(string message)
    {
        Assert.True(ExitCode != 0, ToString());
        Assert.Contains(message, ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Test accuracy", ToString(), StringComparison.Ordinal);
        return this;
    }

    public override string ToString() => $"ended with {ExitCode}:\n{string.Join('\n', Lines)}";

    [GeneratedRegex("^Epoch ([0-9]+) of .* weights ([0-9a-f]{64})$")]
    private static partial Regex EpochLine();
}
