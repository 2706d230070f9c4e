using GenPool.Generators.Emission.Writing;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes the passes of a kernel, those that are written out and not the library's.</summary>
internal static class PassesEmitter
{
    public static void Emit(SourceWriter writer, PoolPlan plan, ShareText share)
    {
        if (plan.IsUnrolled)
        {
            writer.Blank();
            if (plan.Spec.Reduction.IsSum)
            {
                SumForwardEmitter.Emit(writer, plan);
            }
            else
            {
                MaxForwardEmitter.Emit(writer, plan);
            }

            if (plan.MarksAllTies)
            {
                writer.Blank();
                TiesEmitter.Emit(writer, plan);
            }
        }

        if (plan.Backward.Gathers)
        {
            EmitBackward(writer, plan, share);
        }
    }

    private static void EmitBackward(SourceWriter writer, PoolPlan plan, ShareText share)
    {
        string element = plan.Spec.Element.ShortName;
        writer.Blank();
        using (writer.Braces($"""
            {Text.Whole}
            public static void Backward<TLane, TView>(TView outputs, TView cells, int blocks, int steps, int lanes)
                where TLane : struct, {(plan.Spec.Reduction.IsSum ? "IArithmeticLane" : "ISumLane")}<TLane, {element}>
                where TView : struct, IPlaneView<TView, TLane, {element}>
            """))
        {
            new GatherEmitter(writer, plan, share).Emit();
        }

        if (plan.TapCount > UnrollPolicy.MaxInlinedTaps)
        {
            share.EmitRows(writer);
        }
    }
}
