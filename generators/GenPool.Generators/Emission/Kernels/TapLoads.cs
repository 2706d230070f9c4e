using GenPool.Generators.Model;
using GenPool.Generators.Planning;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes the loads of a window row: neighbouring columns of one plane, or neighbouring pixels.</summary>
internal static class TapLoads
{
    /// <summary>Declares a lane for each tap that a read gives.</summary>
    /// <param name="writer">Receives the statement.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="read">The read.</param>
    /// <param name="row">The view from the row's first tap, or the reference to it.</param>
    /// <param name="firstTap">The number of that tap in its window, by which the lanes are named.</param>
    public static void Emit(SourceWriter writer, KernelPlan plan, TapRead read, string row, int firstTap)
    {
        AxisSpec columns = plan.Spec.Columns;
        int tap = firstTap + read.Tap;
        if (plan.WalksPixels)
        {
            writer.Lines($"TLane tap{tap} = TLane.Load(in {row}, {Address.Steps(read.Offset, "pixel")});");
        }
        else if (read.IsPair)
        {
            writer.Lines($"{row}.LoadPairs({read.Offset}, out TLane tap{tap}, out TLane tap{tap + 1});");
        }
        else
        {
            writer.Lines(columns.Stride == 1
                ? $"TLane tap{tap} = {row}.Load({read.Offset});"
                : $"TLane tap{tap} = {row}.LoadEvery({read.Offset}, {columns.Stride});");
        }
    }
}
