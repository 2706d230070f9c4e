using GenPool.Axes;

namespace GenPool.Axes.Tests;

/// <summary>
/// The windows along one axis as their definition has them: placed one after another and looked at, with no formula for what
/// could be counted.
/// </summary>
internal sealed class AxisModel
{
    private AxisModel(int input, int before, int after, int[][] windows, int[] ends)
    {
        (Input, Before, After, Windows, Ends) = (input, before, after, windows, ends);
    }

    /// <summary>Elements of the axis.</summary>
    public int Input { get; }

    /// <summary>Padding before it.</summary>
    public int Before { get; }

    /// <summary>Padding after it.</summary>
    public int After { get; }

    /// <summary>For each window the positions of its taps, which may lie beside the input.</summary>
    public int[][] Windows { get; }

    /// <summary>For each window one past the last position it reaches.</summary>
    public int[] Ends { get; }

    /// <summary>Rule 1.</summary>
    public static AxisModel Of(SlidingAxis axis, int input)
    {
        int extent = (axis.Dilation * (axis.Size - 1)) + 1;
        List<int> origins = [];
        (int before, int after) = (axis.PaddingBefore, axis.PaddingAfter);
        if (axis.AutoPadding == PoolAutoPadding.None)
        {
            // Floor: a window ends on the padded input. Ceiling: it hangs over by less than a stride, and starts before the
            // trailing padding.
            int end = input + before + after;
            for (int start = 0; IsWindow(start + extent - end, start); start += axis.Stride)
            {
                origins.Add(start - before);
            }

            bool IsWindow(int overhang, int start) => axis.Rounding == PoolRounding.Floor
                ? overhang <= 0
                : overhang < axis.Stride && start < input + before;
        }
        else
        {
            // A window for each stride begun on the input, and padding until the last one is covered.
            for (int start = 0; start < input; start += axis.Stride)
            {
                origins.Add(start);
            }

            int missing = Math.Max(0, origins[^1] + extent - input);
            for (; missing > 0; missing--)
            {
                bool isOdd = (before + after) % 2 == 1;
                bool goesAfter = axis.AutoPadding == PoolAutoPadding.SameUpper ? !isOdd : isOdd;
                (before, after) = goesAfter ? (before, after + 1) : (before + 1, after);
            }

            origins = [.. origins.Select(origin => origin - before)];
        }

        return new AxisModel(
            input,
            before,
            after,
            [.. origins.Select(origin => Enumerable.Range(0, axis.Size).Select(tap => origin + (tap * axis.Dilation)).ToArray())],
            [.. origins.Select(origin => origin + extent)]);
    }

    /// <summary>Rule 14: window i holds the elements that share some part with the i-th of <c>output</c> equal parts.</summary>
    public static AxisModel OfAdaptive(int input, int output)
    {
        int[][] windows =
        [
            .. Enumerable.Range(0, output).Select(i =>
                Enumerable.Range(0, input).Where(e => (e + 1) * output > i * input && e * output < (i + 1) * input).ToArray()),
        ];
        return new AxisModel(input, 0, 0, windows, [.. windows.Select(window => window[^1] + 1)]);
    }

    /// <summary>What there is under a window's taps that lie on the input.</summary>
    public int[] TapsOnInput(int window) =>
        [.. Enumerable.Range(0, Windows[window].Length).Where(tap => Windows[window][tap] >= 0 && Windows[window][tap] < Input)];

    /// <summary>The windows between whose first and last tap an element lies.</summary>
    public int[] WindowsOver(int element) =>
        [.. Enumerable.Range(0, Windows.Length).Where(window => Windows[window][0] <= element && element < Ends[window])];
}
