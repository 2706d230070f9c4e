using GenPool.Generators.Emission.Writing;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes what a maximum that takes it that no tap is NaN looks at, to tell at the end whether that was so.</summary>
internal static class NaNWatch
{
    /// <summary>Declares what is known of the taps so far; nothing for integers.</summary>
    public static void EmitStart(SourceWriter writer, PoolPlan plan) =>
        writer.LinesIf(plan.Spec.Element.IsFloatingPoint, "TLane seen = TLane.Zero;");

    /// <summary>Adds taps to it.</summary>
    /// <param name="writer">Receives the statements.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="taps">Taps of one or more whole rows.</param>
    public static void Emit(SourceWriter writer, PoolPlan plan, int taps)
    {
        if (!plan.Spec.Element.IsFloatingPoint)
        {
            return;
        }

        (int first, int count) = plan.Columns.SeeingTaps;
        string these = count == 1 ? "this tap" : "one of these taps";
        writer.LinesIf(count < plan.Columns.Size, $"// Every element of a row is {these} of some window, so that no other need be watched.");
        string seen = "seen";
        int[] left = [.. Enumerable.Range(0, taps).Where(tap => tap % plan.Columns.Size >= first && tap % plan.Columns.Size < first + count)];
        while (left.Length > 0)
        {
            // As many at a time as there is a method for.
            int together = Math.Min(left.Length, 4);
            seen = $"TBest.Watch({seen}, {string.Join(", ", left.Take(together).Select(tap => $"tap{tap}"))})";
            left = [.. left.Skip(together)];
        }

        writer.Wrapped($"seen = {seen};");
    }

    /// <summary>Returns whether the result stands.</summary>
    public static void EmitEnd(SourceWriter writer, PoolPlan plan) =>
        writer.Lines(plan.Spec.Element.IsFloatingPoint ? "return !TLane.HasNaN(seen);" : "return true;");

    /// <summary>What the method that reduces a row passes on; nothing for integers.</summary>
    public static IEnumerable<string> Shared(PoolPlan plan, string text) => plan.Spec.Element.IsFloatingPoint ? [text] : [];
}
