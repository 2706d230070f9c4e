using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes the kernel of a max pool: its declaration, what the walks have to know, and its passes.</summary>
internal static class MaxKernelEmitter
{
    public static void Emit(SourceWriter writer, PoolPlan plan)
    {
        if (plan.IsUnrolled)
        {
            writer.Blank();
            MaxForwardEmitter.Emit(writer, plan);
            if (plan.MarksAllTies)
            {
                writer.Blank();
                TiesEmitter.Emit(writer, plan);
            }
        }

        if (plan.Backward.Gathers)
        {
            EmitBackward(writer, plan);
        }
    }

    private static void EmitBackward(SourceWriter writer, PoolPlan plan)
    {
        string element = plan.Spec.Element.ShortName;
        MaxShareText share = new(plan);
        writer.Blank();
        using (writer.Braces($"""
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            public static void Backward<TLane, TView>(TView outputs, TView cells, int blocks, int steps, int lanes)
                where TLane : struct, ISumLane<TLane, {element}>
                where TView : struct, IPlaneView<TView, TLane, {element}>
            """))
        {
            new GatherEmitter(writer, plan, share).Emit();
        }

        if (plan.TapCount > UnrollPolicy.MaxInlinedTaps)
        {
            share.EmitSpreadRow(writer);
        }
    }
}
