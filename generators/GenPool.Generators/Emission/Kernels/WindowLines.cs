using GenPool.Generators.Emission.Writing;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>
/// A row of a window: the number of its first tap, the names of its view before and after it is moved to a strip, and what it is; one
/// of padding where a row is off the input.
/// </summary>
internal readonly record struct WindowLine(int FirstTap, string Line, string Row, string View);

/// <summary>The rows of a window that is written out tap by tap.</summary>
internal static class WindowLines
{
    /// <summary>The rows, slice by slice.</summary>
    public static IEnumerable<WindowLine> Of(PoolPlan plan)
    {
        for (int slice = 0; slice < plan.Slices.Size; slice++)
        {
            for (int row = 0; row < plan.Rows.Size; row++)
            {
                int number = (slice * plan.Rows.Size) + row;
                string view = Text.Moved(Text.Moved("window", "Slice", (long)slice * plan.Slices.Dilation), "Row", (long)row * plan.Rows.Dilation);
                yield return new(number * plan.Columns.Size, $"line{number}", $"row{number}", plan.LeavesRows ? view + ".OrPadding()" : view);
            }
        }
    }

    /// <summary>Declares their views.</summary>
    public static void Emit(SourceWriter writer, PoolPlan plan)
    {
        foreach (WindowLine line in Of(plan))
        {
            writer.Lines($"TView {line.Line} = {line.View};");
        }
    }
}
