using System.Globalization;
using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission;

/// <summary>Writes what the library has to know of a kernel: its parameters, with what the attribute left out, and its form.</summary>
internal static class DeclarationEmitter
{
    public static void Emit(SourceWriter writer, PoolPlan plan)
    {
        EmitParameters(writer, plan.Spec);
        writer.Blank();
        List<(string Name, bool Value)> facts =
        [
            ("IsUnrolled", plan.IsUnrolled),
            ("CarriesForward", plan.Forward.Form == ForwardForm.Carry),
            ("LeavesRows", plan.LeavesRows),
            ("LeavesColumns", plan.LeavesColumns),
            ("Gathers", plan.Backward.Gathers),
            ("CarriesBackward", plan.Backward.Carries),
            ("AlignsColumns", plan.Columns.AutoPadding == AutoPadding.None),
        ];
        if (plan.Spec.Reduction is not MaxSpec)
        {
            facts.Add(("DividesByCount", plan.DividesByCount));
        }

        writer.LinesIf(plan.Spec.Reduction is LpSpec, $"public static double Exponent => Parameters.Norm;");
        foreach ((string name, bool value) in facts)
        {
            writer.Lines($"public static bool {name} => {(value ? "true" : "false")};");
        }
    }

    private static void EmitParameters(SourceWriter writer, PoolSpec pool)
    {
        string type = $"global::GenPool.{pool.Reduction.Name}PoolParameters";
        string norm = pool.Reduction is LpSpec lp ? lp.Norm.ToString("R", CultureInfo.InvariantCulture) + "d, " : "";
        writer.Lines($"""
            public static {type} Parameters => s_parameters;

            private static readonly {type} s_parameters = new(
                {norm}{string.Join(",\n    ", pool.Axes.Select(Axis))})
            """.TrimEnd());
        string[] options = [.. Options(pool)];
        writer.Lines("{\n" + string.Concat(options.Select(option => $"    {option},\n")) + "};");
    }

    private static IEnumerable<string> Options(PoolSpec pool)
    {
        yield return $"Layout = global::GenPool.PoolLayout.{(pool.IsChannelsLast ? "ChannelsLast" : "ChannelsFirst")}";
        switch (pool.Reduction)
        {
            case MaxSpec max:
                if (max.MarksAllTies)
                {
                    yield return "Ties = global::GenPool.PoolTies.All";
                }

                if (max.HasRelu)
                {
                    yield return "Activation = global::GenPool.PoolActivation.Relu";
                }

                break;
            case AverageSpec average:
                if (!average.CountsPadding)
                {
                    yield return "CountIncludePadding = false";
                }

                if (average.Divisor is { } divisor)
                {
                    yield return $"Divisor = {divisor.ToString(CultureInfo.InvariantCulture)}";
                }

                break;
        }
    }

    private static string Axis(AxisSpec axis)
    {
        switch (axis.Form)
        {
            case WindowForm.Global:
                return "new global::GenPool.GlobalAxis()";
            case WindowForm.Adaptive:
                return $"new global::GenPool.AdaptiveAxis({Number(axis.Size)})";
        }

        List<string> members = [];
        Add(axis.Stride != axis.Size, "Stride", axis.Stride);
        Add(axis.Dilation != 1, "Dilation", axis.Dilation);
        Add(axis.PaddingBefore != 0, "PaddingBefore", axis.PaddingBefore);
        Add(axis.PaddingAfter != 0, "PaddingAfter", axis.PaddingAfter);
        if (axis.IsCeiling)
        {
            members.Add("Rounding = global::GenPool.PoolRounding.Ceiling");
        }

        if (axis.AutoPadding != AutoPadding.None)
        {
            members.Add($"AutoPadding = global::GenPool.PoolAutoPadding.{axis.AutoPadding}");
        }

        string initialiser = members.Count == 0 ? "" : $" {{ {string.Join(", ", members)} }}";
        return $"new global::GenPool.SlidingAxis({Number(axis.Size)}){initialiser}";

        void Add(bool isWanted, string name, int value)
        {
            if (isWanted)
            {
                members.Add($"{name} = {Number(value)}");
            }
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
