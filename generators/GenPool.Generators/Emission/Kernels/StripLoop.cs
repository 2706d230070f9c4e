using GenPool.Generators.Emission.Writing;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>
/// Writes the loops of a forward pass with strips of lanes outside: which lanes lie on the row is found once for a strip, and a step is a few
/// instructions.
/// </summary>
internal static class StripLoop
{
    /// <summary>Writes the loops over strips and blocks.</summary>
    /// <param name="writer">Receives them.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="emitStrip">Writes what else is found once for a strip.</param>
    /// <param name="emitSteps">Writes what becomes of a block: the windows from <c>window</c> on, and their <c>output</c>.</param>
    public static void Emit(SourceWriter writer, PoolPlan plan, Action emitStrip, Action emitSteps)
    {
        using (writer.Braces("for (int lane = 0; lane < lanes; lane += TLane.Count)"))
        {
            writer.Lines($"lane = Math.Min(lane, lanes - TLane.Count);\nTView strip = source.Strip(lane, {plan.Columns.Stride});");
            RowReads.EmitMasks(writer, plan, "strip");
            emitStrip();
            using (writer.Braces("for (int block = 0; block < blocks; block++)"))
            {
                writer.Lines("TView window = strip.Window(block, 0);\nTOutputs output = outputs.Window(block, 0).Strip(lane);");
                emitSteps();
            }
        }
    }
}
