using CsCheck;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>Rule 1 against its meaning: windows are placed one after another and counted, with no formula.</summary>
public sealed class OutputSizePropertyTests
{
    private static readonly Gen<Axis> s_axes =
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 6], Gen.Int[1, 7], Gen.Int[1, 4], Gen.Int[0, 100], Gen.Int[0, 100], Gen.Enum<PoolRounding>(), Gen.Enum<PoolAutoPadding>())
            .Select((input, size, stride, dilation, before, after, rounding, automatic) =>
            {
                int extent = (dilation * (size - 1)) + 1;
                bool padded = automatic == PoolAutoPadding.None;
                return new Axis(input, new MaxPool2DParameters(size, 1)
                {
                    StrideHeight = stride,
                    DilationHeight = dilation,
                    PaddingTop = padded ? before % extent : 0,
                    PaddingBottom = padded ? after % extent : 0,
                    Rounding = rounding,
                    AutoPadding = automatic,
                });
            });

    [Fact]
    [Rule(1)]
    public void OutputShape_IsTheNumberOfWindowsThatFit() => s_axes.Sample(
        axis =>
        {
            (int input, MaxPool2DParameters parameters) = axis;
            int expected = CountWindows(input, parameters);
            GenericMaxPool2D<float> pool = new(parameters);
            PoolShape shape = new(1, 1, input, 3);
            if (expected == 0)
            {
                Assert.Throws<ArgumentException>("input", () => pool.OutputShape(shape));
            }
            else
            {
                Assert.Equal(new PoolShape(1, 1, expected, 3), pool.OutputShape(shape));
            }
        },
        iter: 20_000,
        print: axis => $"{axis.Input} rows under {Declaration.Of(axis.Parameters, Element<float>.Instance)}");

    private static int CountWindows(int input, MaxPool2DParameters p)
    {
        int extent = (p.DilationHeight * (p.PoolHeight - 1)) + 1;
        int end = input + p.PaddingTop + p.PaddingBottom;
        int windows = 0;
        for (int start = 0; ; start += p.StrideHeight, windows++)
        {
            // Automatic padding: a window for each stride begun on the input.
            bool fits = p.AutoPadding != PoolAutoPadding.None ? start < input : start + extent <= end;
            if (!fits)
            {
                // A partial window counts if rows are left over for it and it starts before the trailing padding.
                bool leftOver = windows > 0 && start - p.StrideHeight + extent < end;
                bool partial = p.AutoPadding == PoolAutoPadding.None && p.Rounding == PoolRounding.Ceiling && leftOver && start < input + p.PaddingTop;
                return windows + (partial ? 1 : 0);
            }
        }
    }

    private sealed record Axis(int Input, MaxPool2DParameters Parameters);
}
