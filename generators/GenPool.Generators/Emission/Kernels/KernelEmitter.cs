using GenPool.Generators.Planning;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes the kernel type: the passes over windows that lie on the input.</summary>
internal static class KernelEmitter
{
    public static void Emit(SourceWriter writer, KernelPlan plan)
    {
        writer.Lines($"// {PlanDescriber.Title(plan)}");
        foreach (string sentence in PlanDescriber.All(plan))
        {
            writer.Lines($"// {sentence}");
        }

        string layout = plan.WalksPixels ? "IPixelKernel" : "IPlaneKernel";
        using (writer.Braces($"file readonly struct {plan.Spec.Type.KernelName} : {layout}<{plan.Spec.Element.ShortName}>"))
        {
            bool gathers = plan.Backward == BackwardStrategy.Gather;
            writer.Lines($"public static bool Gathers => {(gathers ? "true" : "false")};");
            writer.Blank();
            ForwardEmitter.Emit(writer, plan);
            if (plan.Spec.MarksAllTies)
            {
                writer.Blank();
                TiesEmitter.Emit(writer, plan);
            }

            if (gathers)
            {
                writer.Blank();
                GatherEmitter.Emit(writer, plan);
            }
        }
    }
}
