namespace GenPool.Build;

/// <summary>Whether a review compares or writes, and why.</summary>
/// <param name="verifies">Whether it compares, and fails on a difference.</param>
/// <param name="reason">Why, as a clause.</param>
internal sealed class ReviewMode(bool verifies, string reason)
{
    public bool Verifies { get; } = verifies;

    /// <summary>Chooses: what the project asks for, otherwise to verify on CI.</summary>
    /// <param name="asked"><c>GenPoolReviewMode</c>, <c>Accept</c> or <c>Verify</c>; empty for either.</param>
    /// <param name="read">Reads a variable.</param>
    public static ReviewMode Choose(string asked, Func<string, string?> read) =>
        asked.Length > 0 ? new(asked.Equals("Verify", StringComparison.OrdinalIgnoreCase), "GenPoolReviewMode says so")
        : ContinuousIntegration.FindSign(read) is { } sign ? new(true, sign)
        : new(false, "nothing says that this is a CI build");

    /// <inheritdoc/>
    public override string ToString() => $"{(Verifies ? "Verify" : "Accept")}, since {reason}";
}
