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
            if (read.IsPair)
            {
                yield return ($"inside{read.Tap}", $"Inside({Text.Number(read.Offset)})");
                yield return ($"inside{read.Tap + 1}", $"InsideNext({Text.Number(read.Offset)})");
            }
            else if (plan.Columns.Stride == 1 || plan.Spec.IsChannelsLast)
            {
                yield return ($"inside{read.Tap}", $"Inside({Text.Number(read.Offset)})");
            }
            else if (plan.Columns.Stride == 2)
            {
                yield return ($"inside{read.Tap}", $"Inside({Text.Number(read.Offset)})");
                yield return ($"insideNext{read.Tap}", $"InsideNext({Text.Number(read.Offset)})");
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
                string masks = isMasked ? $"inside{read.Tap}, inside{read.Tap + 1}, padding, " : "";
                writer.Lines($"{view}.LoadPair({offset}, {masks}out TLane {tap}, out TLane tap{firstTap + read.Tap + 1});");
            }
            else if (columns.Stride == 1 || plan.Spec.IsChannelsLast)
            {
                writer.Lines($"TLane {tap} = {view}.Load({offset}{(isMasked ? $", inside{read.Tap}, padding" : "")});");
            }
            else if (columns.Stride == 2 && isMasked)
            {
                writer.Lines($"TLane {tap} = {view}.LoadSecond({offset}, inside{read.Tap}, insideNext{read.Tap}, padding);");
            }
            else
            {
                writer.Lines($"TLane {tap} = {view}.LoadEvery({offset}, {columns.Stride}{(isMasked ? ", padding" : "")});");
            }
        }
    }

    /// <summary>
    /// The taps of a row to watch for NaN. Where padding lets every column of the input be the same tap of some window, that
    /// tap sees all there is; elsewhere each of them is looked at.
    /// </summary>
    public static IEnumerable<int> Watched(PoolPlan plan)
    {
        AxisSpec columns = plan.Columns;
        bool seesAll = columns is { Stride: 1, Dilation: 1, AutoPadding: AutoPadding.None }
            && columns.PaddingBefore + columns.PaddingAfter >= columns.Size - 1;
        return seesAll ? [columns.PaddingBefore] : Enumerable.Range(0, columns.Size);
    }

    /// <summary>The property that says whether a row exists.</summary>
    public static string Exists(PoolPlan plan) => plan.IsVolume ? "ExistsInVolume" : "Exists";

    /// <summary>Whether there are loads that are no pair and no neighbours, which choose padding by themselves.</summary>
    public static bool ChoosesPadding(PoolPlan plan) => plan.LeavesColumns && plan.Columns.Stride > 1 && !plan.Spec.IsChannelsLast;

    private static bool IsMasked(PoolPlan plan, TapRead read) => plan.LeavesColumns
        && !(plan.Columns.IsAlwaysInside(read.Tap) && (!read.IsPair || plan.Columns.IsAlwaysInside(read.Tap + 1)));
}
