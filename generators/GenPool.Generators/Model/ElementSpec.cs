namespace GenPool.Generators.Model;

/// <summary>An element type: its name in C#, and what the rules make of its values.</summary>
/// <param name="Name">A keyword, or a qualified name where there is none.</param>
/// <param name="ShortName">The name within a file that uses the System namespace.</param>
/// <param name="IsFloatingPoint">Whether there are infinities, NaN and two zeros.</param>
internal sealed record ElementSpec(string Name, string ShortName, bool IsFloatingPoint)
{
    /// <summary>The default.</summary>
    public static ElementSpec Float { get; } = new("float", "float", true);
}
