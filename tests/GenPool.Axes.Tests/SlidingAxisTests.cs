using GenPool.Axes;

namespace GenPool.Axes.Tests;

/// <summary>Every member over every small sliding window against its meaning.</summary>
public sealed class SlidingAxisTests
{
    private static readonly (SlidingAxis Axis, AxisModel Model)[] s_axes =
        [.. SmallAxes.All().Select(pair => (pair.Axis, AxisModel.Of(pair.Axis, pair.Input)))];

    [Fact]
    public void Output_IsTheNumberOfWindowsThatFit()
    {
        foreach ((SlidingAxis axis, AxisModel model) in s_axes.Where(pair => pair.Model.Windows.Length == 0))
        {
            Assert.Throws<ArgumentException>(() => Axis.Lay(axis, model.Input));
        }

        ForEach((laid, model, _) => Is(model.Windows.Length, laid.Output));
    }

    [Fact]
    public void Axis_SaysWhatItWasLaidFrom() => ForEach((laid, model, axis) =>
        Is(
            (model.Input, axis.Size, axis.Stride, axis.Dilation, model.Before, model.After, true, model.Ends[0] - (long)model.Windows[0][0]),
            (laid.Input, laid.Size, laid.Stride, laid.Dilation, laid.Padding, laid.PaddingAfter, laid.IsRegular, laid.Extent)));

    [Fact]
    public void WholeAxes_HaveOneWindowOfAllElements() => ForEach((laid, model, _) =>
        Is(model.Windows.Length == 1 && model.Windows[0].SequenceEqual(Enumerable.Range(0, model.Input)), laid.IsWhole));

    /// <summary>Each window begins where the last one's stride ends, and ends before its own does, and the last stride ends with the input.</summary>
    [Fact]
    public void TiledAxes_AreMadeOfTheirWindows() => ForEach((laid, model, axis) =>
        Is(
            model.Input == model.Windows.Length * axis.Stride
                && Enumerable.Range(0, model.Windows.Length).All(window => model.Windows[window][0] == window * axis.Stride && model.Ends[window] <= (window + 1) * axis.Stride),
            laid.IsTiled));

    [Fact]
    public void Windows_ThatReachIntoTheNext_Overlap() => ForEach((laid, model, _) =>
        Is(model.Windows[0][^1] >= model.Windows[0][0] + laid.Stride, laid.Overlaps));

    [Fact]
    public void Windows_HaveTheirTaps() => ForEach((laid, model, _) =>
    {
        for (int window = 0; window < laid.Output; window++)
        {
            int[] taps = model.TapsOnInput(window);
            Is(model.Windows[window][0], laid.Origin(window));
            Is(taps, Range(laid.FirstTap(window), laid.EndTap(window)));
            Is(taps.Length, laid.TapCount(window));
            Is(model.Windows[window].Count(position => position < model.Input + model.After), laid.CoveredCount(window));
            IsIn(laid.FirstTap(window), 0, laid.Size);
            IsIn(laid.EndTap(window), int.MinValue, laid.Size);
        }
    });

    [Fact]
    public void Elements_HaveTheirWindows() => ForEach((laid, model, _) =>
    {
        for (int element = 0; element < laid.Input; element++)
        {
            Is(model.WindowsOver(element), Range(laid.FirstWindow(element), laid.EndWindow(element)));
            IsIn(laid.FirstWindow(element), 0, int.MaxValue);
            IsIn(laid.EndWindow(element), 0, laid.Output);
        }
    });

    [Fact]
    public void SteadyWindows_AreThoseOnTheInput() => ForEach((laid, model, _) =>
    {
        int[] steady = [.. Enumerable.Range(0, laid.Output).Where(window => model.TapsOnInput(window).Length == laid.Size)];
        Is(steady, Range(laid.SteadyStart, laid.SteadyEnd));
        IsIn(laid.SteadyEnd, laid.SteadyStart, laid.Output);

        // The start is the first window beyond the leading padding even where none is steady.
        Is(model.Windows.Count(window => window[0] < 0), laid.SteadyStart);
    });

    [Fact]
    public void Blocks_AreStridesFromThePadding() => ForEach((laid, model, axis) =>
    {
        int block = 0;
        for (int element = -model.Before; element < laid.Input; element++)
        {
            int start = (block * axis.Stride) - model.Before;
            block += element == start + axis.Stride ? 1 : 0;
            bool begins = element == (block * axis.Stride) - model.Before;
            if (element >= 0)
            {
                Is((block, begins ? block : block + 1), (laid.BlockOf(element), laid.BlockFrom(element)));
            }
        }
    });

    [Fact]
    public void FullBlocks_AreThoseOnTheInputWithEveryWindow() => ForEach((laid, model, axis) =>
    {
        // A window that begins so many blocks earlier still reaches a block's first element.
        int back = Last(0, blocks => blocks * axis.Stride < laid.Extent);
        int start = First(back, block => (block * axis.Stride) - model.Before >= 0);
        int end = First(start, block => block >= laid.Output || ((block + 1) * axis.Stride) - model.Before > laid.Input);
        Is((back, start, end), (laid.BlocksBack, laid.BlockStart, laid.BlockEnd));
    });

    [Fact]
    public void Frame_HoldsEveryWindowAndTheInput() => ForEach((laid, model, _) =>
        Is(Math.Max(model.Ends[^1], model.Input) + (long)model.Before, laid.Framed));

    private static void ForEach(Action<WindowAxis, AxisModel, SlidingAxis> holds)
    {
        foreach ((SlidingAxis axis, AxisModel model) in s_axes.Where(pair => pair.Model.Windows.Length > 0))
        {
            try
            {
                holds(Axis.Lay(axis, model.Input), model, axis);
            }
            catch (Exception fault)
            {
                Assert.Fail($"{model.Input} elements under {axis}: {fault.Message}");
            }
        }
    }

    private static int First(int from, Func<int, bool> holds)
    {
        while (!holds(from))
        {
            from++;
        }

        return from;
    }

    private static int Last(int from, Func<int, bool> holds) => First(from, number => !holds(number + 1));

    private static int[] Range(int first, int end) => [.. Enumerable.Range(first, Math.Max(0, end - first))];

    // Assert.Equal takes microseconds, and these are a million comparisons.
    private static void Is<T>(T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            Assert.Equal(expected, actual);
        }
    }

    private static void Is(int[] expected, int[] actual)
    {
        if (!expected.AsSpan().SequenceEqual(actual))
        {
            Assert.Equal(expected, actual);
        }
    }

    private static void IsIn(int actual, int low, int high)
    {
        if (actual < low || actual > high)
        {
            Assert.InRange(actual, low, high);
        }
    }
}
