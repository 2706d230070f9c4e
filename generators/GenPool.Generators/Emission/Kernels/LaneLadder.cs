namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes the choice of a lane: the widest one that the machine has and the row fills.</summary>
internal static class LaneLadder
{
    /// <summary>Writes one branch per lane.</summary>
    /// <param name="writer">Receives the branches.</param>
    /// <param name="width">The expression for the columns there are.</param>
    /// <param name="call">The statement to run for a lane of the name given.</param>
    public static void Emit(SourceWriter writer, string width, Func<string, string> call)
    {
        string keyword = "if";
        foreach (string lane in new[] { "Lane512", "Lane256", "Lane128" })
        {
            using (writer.Braces($"{keyword} ({lane}.IsSupported && {width} >= {lane}.Count)"))
            {
                writer.Lines(call(lane));
            }

            keyword = "else if";
        }

        using (writer.Braces("else"))
        {
            writer.Lines(call("Lane1"));
        }
    }
}
