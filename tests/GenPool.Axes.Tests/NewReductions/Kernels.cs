using GenPool.Kernels;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Views;

namespace GenPool.Axes.Tests;

/// <summary>No kernel: the library loops over the taps.</summary>
internal readonly struct NoKernel : ISumKernel<float>
{
    public static bool IsUnrolled => false;

    public static bool CarriesForward => false;

    public static bool LeavesRows => true;

    public static bool LeavesColumns => true;

    public static bool Gathers => false;

    public static bool CarriesBackward => false;

    public static bool AlignsColumns => false;

    public static bool DividesByCount => true;
}

/// <summary>A kernel as the generator writes one: windows of 2x2 at stride 1, without padding.</summary>
internal readonly struct SquareKernel : ISumKernel<float>
{
    public static bool IsUnrolled => true;

    public static bool CarriesForward => false;

    public static bool LeavesRows => false;

    public static bool LeavesColumns => false;

    public static bool Gathers => false;

    public static bool CarriesBackward => false;

    public static bool AlignsColumns => true;

    public static bool DividesByCount => false;

    public static void Forward<TLane, TSum, TView, TOutputs>(TView source, TOutputs outputs, int blocks, int steps, int lanes)
        where TLane : struct, IArithmeticLane<TLane, float>
        where TSum : struct, ISum<TSum, TLane, float>
        where TView : struct, IPlaneView<TView, TLane, float>
        where TOutputs : struct, IOutputs<TOutputs, TLane, float>
    {
        TLane divisor = TLane.Number(4);
        for (int block = 0; block < blocks; block++)
        {
            for (int step = 0; step < steps; step++)
            {
                for (int lane = 0; lane < lanes; lane += TLane.Count)
                {
                    lane = Math.Min(lane, lanes - TLane.Count);
                    TView row0 = source.Window(block, step).Strip(lane, 1), row1 = row0.Row(1);
                    TSum sum = TSum.First(row0.Load(0)).Then(row0.Load(1)).Then(row1.Load(0)).Then(row1.Load(1));
                    outputs.Window(block, step).Strip(lane).Store(sum.Finish(divisor));
                }
            }
        }
    }
}
