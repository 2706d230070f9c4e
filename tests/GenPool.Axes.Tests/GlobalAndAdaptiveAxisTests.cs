using System.Numerics;
using GenPool.Axes;

namespace GenPool.Axes.Tests;

/// <summary>Windows that follow the input.</summary>
public sealed class GlobalAndAdaptiveAxisTests
{
    [Fact]
    public void Global_IsOneWindowOverEverything()
    {
        for (int input = 1; input <= 9; input++)
        {
            WindowAxis axis = Axis.Lay(new GlobalAxis(), input);
            Assert.Equal(Axis.Lay(new SlidingAxis(input), input), axis);
            Assert.Equal((1, input, input, true), (axis.Output, axis.Size, axis.Stride, axis.IsRegular));
            Assert.Equal((0, 0, input, input, input), (axis.Origin(0), axis.FirstTap(0), axis.EndTap(0), axis.TapCount(0), axis.CoveredCount(0)));
            Assert.Equal((0, 1), (axis.SteadyStart, axis.SteadyEnd));
            Assert.All(Enumerable.Range(0, input), element => Assert.Equal((0, 1), (axis.FirstWindow(element), axis.EndWindow(element))));
        }
    }

    [Fact]
    public void Adaptive_WindowsAreTheElementsThatSharePartsWithThem()
    {
        for (int input = 1; input <= 24; input++)
        {
            for (int output = 1; output <= 24; output++)
            {
                AxisModel model = AxisModel.OfAdaptive(input, output);
                WindowAxis axis = Axis.Lay(new AdaptiveAxis(output), input);
                Assert.Equal((input, output, 1, 0, 0), (axis.Input, axis.Output, axis.Dilation, axis.Padding, axis.PaddingAfter));
                Assert.Equal(model.Windows.Max(window => window.Length), axis.Size);
                Assert.Equal((0, output), (axis.SteadyStart, axis.SteadyEnd));
                for (int window = 0; window < output; window++)
                {
                    int[] elements = model.Windows[window];
                    Assert.Equal((elements[0], 0, elements.Length), (axis.Origin(window), axis.FirstTap(window), axis.EndTap(window)));
                    Assert.Equal((elements.Length, elements.Length), (axis.TapCount(window), axis.CoveredCount(window)));
                }

                for (int element = 0; element < input; element++)
                {
                    int[] windows = model.WindowsOver(element);
                    Assert.Equal((windows[0], windows[^1] + 1), (axis.FirstWindow(element), axis.EndWindow(element)));
                }
            }
        }
    }

    [Fact]
    public void Adaptive_IsRegularWhereTheOutputDividesTheInput()
    {
        for (int input = 1; input <= 12; input++)
        {
            for (int output = 1; output <= 12; output++)
            {
                WindowAxis axis = Axis.Lay(new AdaptiveAxis(output), input);
                Assert.Equal(input % output == 0, axis.IsRegular);
                Assert.Equal(input / output, axis.Stride);
                if (axis.IsRegular)
                {
                    Assert.Equal(Axis.Lay(new SlidingAxis(input / output), input), axis);
                }
            }
        }
    }

    [Theory]
    [InlineData(5873, 3527)] // pytorch/pytorch#81409: single precision put the last window beyond the end.
    [InlineData(int.MaxValue, 1_000_003)]
    [InlineData(int.MaxValue, int.MaxValue - 1)]
    [InlineData(1_000_003, int.MaxValue)]
    public void Adaptive_LargeExtents_AreExact(int input, int output)
    {
        WindowAxis axis = Axis.Lay(new AdaptiveAxis(output), input);
        foreach (int window in new[] { 0, 1, output / 3, output / 2, output - 2, output - 1 })
        {
            BigInteger start = (BigInteger)window * input / output;
            BigInteger end = (((BigInteger)(window + 1) * input) + output - 1) / output;
            Assert.Equal((start, end), (axis.Origin(window), (BigInteger)axis.Origin(window) + axis.EndTap(window)));
            Assert.InRange(axis.TapCount(window), 1, axis.Size);
        }

        foreach (int element in new[] { 0, 1, input / 3, input / 2, input - 2, input - 1 })
        {
            Assert.InRange(element, axis.Origin(axis.FirstWindow(element)), axis.Origin(axis.FirstWindow(element)) + axis.TapCount(axis.FirstWindow(element)) - 1);
            Assert.InRange(element, axis.Origin(axis.EndWindow(element) - 1), int.MaxValue);
            Assert.True(axis.EndWindow(element) == output || axis.Origin(axis.EndWindow(element)) > element);
        }
    }
}
