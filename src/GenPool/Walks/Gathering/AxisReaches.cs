using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Walks.Gathering;

/// <summary>The windows along one axis that have a tap on each of its elements, written down one element after another.</summary>
internal readonly unsafe struct AxisReaches
{
    /// <summary>Writes them down.</summary>
    /// <param name="memory">Where to; <see cref="Bytes"/> are taken.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="stride">Elements of the output from one window to the next.</param>
    /// <param name="taps">Taps from one tap along this axis to the next.</param>
    public AxisReaches(ref ScratchMemory memory, in WindowAxis axis, nint stride, int taps)
    {
        All = memory.Take<TapReach>(Count(axis));
        Ends = memory.Take<int>(axis.Input);
        int step = AxisWindows.StepOf(axis), count = 0;
        for (int element = 0; element < axis.Input; element++)
        {
            AxisWindows windows = AxisWindows.Of(axis, element);
            for (int window = windows.First; window < windows.End; window += step)
            {
                int tap = (int)(((long)element - axis.Origin(window)) / axis.Dilation);
                All[count++] = new(window * stride, tap * taps);
            }

            Ends[element] = count;
        }
    }

    /// <summary>Those of the first element, and behind them those of the others.</summary>
    public TapReach* All { get; }

    /// <summary>Where those of each element end.</summary>
    public int* Ends { get; }

    /// <summary>Bytes that they take.</summary>
    public static long Bytes(in WindowAxis axis) => ScratchMemory.Bytes(Count(axis), sizeof(TapReach)) + ScratchMemory.Bytes(axis.Input, sizeof(int));

    /// <summary>The most that there are of one element: regular windows each have a tap of their own there, bins need not.</summary>
    public static long MostOf(in WindowAxis axis) => Math.Min(axis.Output, axis.IsRegular ? axis.Size : (axis.Output / axis.Input) + 2);

    /// <summary>Where those of an element begin.</summary>
    public int FirstOf(int element) => element == 0 ? 0 : Ends[element - 1];

    private static long Count(in WindowAxis axis) => Math.Min((long)axis.Size * axis.Output, MostOf(axis) * axis.Input);
}
