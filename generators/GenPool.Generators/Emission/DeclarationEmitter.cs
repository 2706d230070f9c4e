using System.Globalization;
using GenPool.Generators.Emission.Reductions;
using GenPool.Generators.Emission.Writing;
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
        string declarations = ReductionText.Of(plan.Spec.Reduction).Declarations;
        writer.LinesIf(declarations.Length > 0, declarations);
        writer.Lines("// What the library asks before it calls the kernel.");
        foreach ((string name, bool value, string meaning) in Facts(plan))
        {
            writer.Lines($"public static bool {name} => {(value ? "true" : "false")}; // {meaning}.");
        }
    }

    private static IEnumerable<(string Name, bool Value, string Meaning)> Facts(PoolPlan plan)
    {
        string across = plan.IsVolume ? "rows or slices" : "rows";
        yield return Fact("IsUnrolled", plan.IsUnrolled, "The passes are written out", "The library loops over the taps");
        if (plan.IsSeparable)
        {
            yield return ("IsSeparable", true, "The library may reduce windows axis by axis");
        }

        if (plan.MayLoop)
        {
            yield return ("MayLoop", true, plan.Spec.IsChannelsLast ? "The library may loop over windows as large as their image" : "The library may loop over the windows of planes side by side");
        }

        yield return Fact("CarriesForward", plan.Forward.Form == ForwardForm.Carry, "Steps of Forward build on those before", plan.Forward.Form == ForwardForm.Keep ? "No step of Forward needs the result of another" : "Steps of Forward are independent");
        if (plan.Forward.Form == ForwardForm.Keep)
        {
            yield return ("KeepsTaps", true, "Forward loads once what a window shares with the next");
        }

        if (plan.Spec.Reduction.IsSum && plan.ReducesDownStrips)
        {
            yield return ("ReducesDownStrips", true, "Forward goes down one strip of lanes after the other");
        }

        yield return Fact("LeavesRows", plan.LeavesRows, $"Windows may reach over an edge across {across}", $"No window reaches over an edge across {across}");
        yield return Fact("LeavesColumns", plan.LeavesColumns, "Windows may reach over an end of a row", "No window reaches over an end of a row");
        yield return Fact("Gathers", plan.Backward.Gathers, "Backward is written out", "Backward is the library's");
        yield return Fact("CarriesBackward", plan.Backward.Carries, "Steps of Backward build on those before", "Steps of Backward are independent");
        yield return Fact("AlignsColumns", plan.Columns.AutoPadding == AutoPadding.None, "Patches of cells begin where rows do", "Patches of cells begin where windows do");
        if (plan.Spec.Reduction.IsSum)
        {
            yield return Fact("DividesByCount", plan.DividesByCount, "Windows differ in what they divide by", "No two windows differ in what they divide by");
        }
    }

    private static (string Name, bool Value, string Meaning) Fact(string name, bool value, string ifTrue, string ifFalse) =>
        (name, value, value ? ifTrue : ifFalse);

    private static void EmitParameters(SourceWriter writer, PoolSpec pool)
    {
        string type = $"global::GenPool.{pool.Reduction.Name}PoolParameters";
        ReductionText reduction = ReductionText.Of(pool.Reduction);
        writer.Lines($"""
            public static {type} Parameters => s_parameters;

            private static readonly {type} s_parameters = new(
                {reduction.Argument}{string.Join(",\n    ", pool.Axes.Select(Axis))})
            """.TrimEnd());
        string[] options = [$"Layout = global::GenPool.PoolLayout.{(pool.IsChannelsLast ? "ChannelsLast" : "ChannelsFirst")}", .. reduction.Options];
        writer.Lines("{\n" + string.Concat(options.Select(option => $"    {option},\n")) + "};");
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
