using GenPool.Generators.Planning;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes the kernel type: its three passes, then the methods they are made of.</summary>
internal static class KernelEmitter
{
    public static void Emit(SourceWriter writer, KernelPlan plan)
    {
        writer.Lines($"// {PlanDescriber.Title(plan)}");
        foreach (string sentence in PlanDescriber.All(plan))
        {
            writer.Lines($"// {sentence}");
        }

        using (writer.Braces($"file readonly struct {plan.Spec.Type.KernelName} : IMaxPool2DKernel<float>"))
        {
            ForwardEmitter.Emit(writer, plan);
            writer.Blank();
            WindowEmitter.Emit(writer, plan);
            if (plan.Spec.MarksAllTies)
            {
                writer.Blank();
                TiesEmitter.Emit(writer, plan);
            }

            writer.Blank();
            if (plan.Backward == BackwardStrategy.Gather)
            {
                GatherEmitter.Emit(writer, plan);
            }
            else
            {
                ScatterEmitter.Emit(writer, plan);
            }
        }
    }
}
