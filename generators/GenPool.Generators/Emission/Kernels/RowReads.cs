using GenPool.Generators.Emission.Writing;
using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes the loads of a row of taps, and the masks of those that may lie off the row.</summary>
internal static class RowReads
{
    /// <summary>The masks that the loads of a row need: name, and how it is computed from a view.</summary>
    public static IEnumerable<(string Name, string Value)> Masks(PoolPlan plan)
    {
        foreach (TapRead read in plan.Forward.Reads.Where(read => IsMasked(plan, read)))
        {
            if (plan.Columns.Stride <= 2 || plan.Spec.IsChannelsLast)
            {
                yield return Mask("", read);
            }

            if (plan.Columns.Stride == 2 && !plan.Spec.IsChannelsLast)
            {
                yield return Mask("Next", read);
            }
        }
    }

    /// <summary>Declares the masks: they depend on the strip of lanes alone.</summary>
    public static void EmitMasks(SourceWriter writer, PoolPlan plan, string view)
    {
        foreach ((string name, string value) in Masks(plan))
        {
            writer.Lines($"TLane {name} = {view}.{value};");
        }
    }

    /// <summary>Declares a lane for each tap of a row.</summary>
    /// <param name="writer">Receives the statements.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="view">The view of the row's first tap.</param>
    /// <param name="firstTap">The number of that tap, by which the lanes are named.</param>
    public static void Emit(SourceWriter writer, PoolPlan plan, string view, int firstTap)
    {
        AxisSpec columns = plan.Columns;
        foreach (TapRead read in plan.Forward.Reads)
        {
            (string tap, string offset) = ($"tap{firstTap + read.Tap}", Text.Number(read.Offset));
            bool isMasked = IsMasked(plan, read);
            if (read.IsPair)
            {
                string masks = isMasked ? $"inside{offset}, insideNext{offset}, padding, " : "";
                writer.Lines($"{view}.LoadPair({offset}, {masks}out TLane {tap}, out TLane tap{firstTap + read.Tap + 1});");
            }
            else if (read.Count == 4)
            {
                string others = string.Concat(Enumerable.Range(firstTap + read.Tap + 1, 3).Select(other => $", out TLane tap{other}"));
                writer.Wrapped($"{view}.LoadFour({offset}, out TLane {tap}{others});");
            }
            else if (columns.Stride == 1 || plan.Spec.IsChannelsLast)
            {
                writer.Lines($"TLane {tap} = {view}.Load({offset}{(isMasked ? $", inside{offset}, padding" : "")});");
            }
            else if (columns.Stride == 2 && Before(plan, read) is TapRead before)
            {
                string masks = isMasked ? $", inside{offset}, insideNext{offset}, padding" : "";
                writer.Lines($"TLane {tap} = {view}.LoadBehind(tap{firstTap + before.Tap}, {offset}{masks});");
            }
            else if (columns.Stride == 2 && isMasked)
            {
                writer.Lines($"TLane {tap} = {view}.LoadSecond({offset}, inside{offset}, insideNext{offset}, padding);");
            }
            else
            {
                writer.Lines($"TLane {tap} = {view}.LoadEvery({offset}, {columns.Stride}{(isMasked ? ", padding" : "")});");
            }
        }
    }

    /// <summary>The property that says whether a row exists.</summary>
    public static string Exists(PoolPlan plan) => plan.IsVolume ? "ExistsInVolume" : "Exists";

    /// <summary>Whether there are loads that are no pair and no neighbours, which choose padding by themselves.</summary>
    public static bool ChoosesPadding(PoolPlan plan) => plan.LeavesColumns && plan.Columns.Stride > 1 && !plan.Spec.IsChannelsLast;

    private static (string Name, string Value) Mask(string which, TapRead read) =>
        ($"inside{which}{Text.Number(read.Offset)}", $"Inside{which}({Text.Number(read.Offset)})");

    // At stride 2 a tap is another one of the next window, if that is loaded.
    private static TapRead? Before(PoolPlan plan, TapRead read) =>
        plan.Forward.Reads.FirstOrDefault(other => other.Offset == read.Offset - 2);

    private static bool IsMasked(PoolPlan plan, TapRead read) => plan.LeavesColumns
        && !(plan.Columns.IsAlwaysInside(read.Tap) && (!read.IsPair || plan.Columns.IsAlwaysInside(read.Tap + 1)));
}
