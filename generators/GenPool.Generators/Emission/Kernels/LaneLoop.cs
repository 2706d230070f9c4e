using GenPool.Generators.Emission.Writing;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>
/// Writes the loop over the lanes of a row, or of a pixel, inside of those over steps. It asks for the last strip behind it: a row of a
/// single one takes a comparison, and there are always as many lanes as a strip has.
/// </summary>
internal static class LaneLoop
{
    /// <summary>Declares where the last strip begins, which overlaps those before.</summary>
    public static void EmitLast(SourceWriter writer) => writer.Lines("int last = lanes - TLane.Count;").Blank();

    /// <summary>Begins the loop, which is written to its end when the result is disposed.</summary>
    public static IDisposable Braces(SourceWriter writer) => new Loop(writer);

    private sealed class Loop(SourceWriter writer) : IDisposable
    {
        private readonly IDisposable _braces = writer.Braces("for (int lane = 0; ; lane = Math.Min(lane + TLane.Count, last))");

        public void Dispose()
        {
            writer.Blank();
            writer.Lines("if (lane == last)\n{\n    break;\n}");
            _braces.Dispose();
        }
    }
}
