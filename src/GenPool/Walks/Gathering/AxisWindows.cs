using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Walks.Gathering;

/// <summary>The windows along one axis that have a tap on an element.</summary>
/// <param name="First">The first.</param>
/// <param name="End">Behind the last.</param>
internal readonly record struct AxisWindows(int First, int End)
{
    /// <summary>From one such window to the next: more than one, where the taps of neighbours pass the element by.</summary>
    public static int StepOf(in WindowAxis axis) => axis.IsRegular ? axis.Dilation / GreatestCommonDivisor(axis.Stride, axis.Dilation) : 1;

    /// <summary>Finds them.</summary>
    public static AxisWindows Of(in WindowAxis axis, int element)
    {
        (int first, int end) = (axis.FirstWindow(element), axis.EndWindow(element));
        int last = Math.Min(end, first + StepOf(axis));
        while (first < last && (element - (long)axis.Origin(first)) % axis.Dilation != 0)
        {
            first++;
        }

        return new(first, first < last ? end : first);
    }

    /// <summary>Finds those of every element.</summary>
    public static unsafe AxisWindows* Table(ref ScratchMemory memory, in WindowAxis axis)
    {
        AxisWindows* table = memory.Take<AxisWindows>(axis.Input);
        for (int i = 0; i < axis.Input; i++)
        {
            table[i] = Of(axis, i);
        }

        return table;
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
