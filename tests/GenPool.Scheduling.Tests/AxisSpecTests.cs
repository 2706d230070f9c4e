using GenPool.Axes.Tests;
using GenPool.Generators.Model;

namespace GenPool.Scheduling.Tests;

/// <summary>What is known of an axis before its input is, against windows on every small input.</summary>
public sealed class AxisSpecTests
{
    private static readonly AxisSpec s_plain = Specs.Axis(3, 2);

    [Fact]
    public void Extent_IsFromTheFirstTapToTheLast() => ForEach((axis, model) =>
        Assert.All(model.Windows, window => Assert.Equal(window[^1] - window[0] + 1, axis.Extent)));

    [Fact]
    public void Extent_OfLargeWindows_DoesNotOverflow() => Assert.Equal((2147483647L * 2147483646) + 1, Specs.Axis(int.MaxValue, 1, int.MaxValue).Extent);

    [Fact]
    public void Windows_LeaveTheInputOnlyWhereTheyCan() => ForEach((axis, model) =>
        Assert.True(axis.CanLeave || model.Windows.All(window => window[0] >= 0 && window[^1] < model.Input), axis.ToString()));

    [Fact]
    public void Windows_HaveNoTapOnTheInputOnlyWhereTheyCan() => ForEach((axis, model) =>
        Assert.True(axis.CanBeEmpty || Enumerable.Range(0, model.Windows.Length).All(window => model.TapsOnInput(window).Length > 0), axis.ToString()));

    [Fact]
    public void Edges_AreReachedByPaddingAndCeilingAlone()
    {
        Assert.False(s_plain.CanLeave);
        Assert.True((s_plain with { PaddingBefore = 1 }).CanLeave);
        Assert.True((s_plain with { PaddingAfter = 1 }).CanLeave);
        Assert.True((s_plain with { IsCeiling = true }).CanLeave);
        Assert.True((s_plain with { AutoPadding = AutoPadding.SameUpper }).CanLeave);
        Assert.True((s_plain with { AutoPadding = AutoPadding.SameLower }).CanLeave);
    }

    [Fact]
    public void WindowsWithoutNeighbouringTaps_MayMissTheInput()
    {
        AxisSpec padded = s_plain with { PaddingBefore = 1 }, dilated = s_plain with { Dilation = 2 };
        Assert.False(padded.CanBeEmpty);
        Assert.False(dilated.CanBeEmpty);
        Assert.False((dilated with { IsCeiling = true }).CanBeEmpty);
        Assert.True((padded with { Dilation = 2 }).CanBeEmpty);
        Assert.True((dilated with { PaddingAfter = 1 }).CanBeEmpty);
        Assert.True((dilated with { AutoPadding = AutoPadding.SameLower }).CanBeEmpty);
    }

    [Fact]
    public void Phase_IsHowFarTheFirstElementLiesInsideItsWindow() => ForEach((axis, model) =>
    {
        int start = -model.Before;
        while (start + axis.Stride <= 0)
        {
            start += axis.Stride;
        }

        Assert.Equal(axis.AutoPadding == AutoPadding.None ? -start : 0, axis.Phase);
    });

    [Fact]
    public void Taps_ThatAreAlwaysInside_AreThoseThatNoInputPutsElsewhere()
    {
        foreach ((SlidingAxis declared, AxisSpec axis) in SmallAxes.All().Select(pair => pair.Axis).Distinct().Select(axis => (axis, Specs.Axis(axis))))
        {
            AxisModel[] models = [.. Enumerable.Range(1, (int)axis.Extent + (2 * axis.Stride)).Select(input => AxisModel.Of(declared, input))];
            for (int tap = 0; tap < axis.Size; tap++)
            {
                bool isInside = models.All(model => model.Windows.All(window => window[tap] >= 0 && window[tap] < model.Input));
                Assert.True(isInside || !axis.IsAlwaysInside(tap), $"tap {tap} of {axis}");

                // What automatic padding leaves inside is not worth knowing, and a ceiling may hang over less than it could.
                Assert.True(!isInside || axis.AutoPadding != AutoPadding.None || axis.IsCeiling || axis.IsAlwaysInside(tap), $"tap {tap} of {axis}");
            }
        }
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Taps_UnderACeiling_MayHangOverByLessThanAStride(int tap, bool isInside) =>
        Assert.Equal(isInside, (Specs.Axis(4, 2) with { PaddingBefore = 1, IsCeiling = true }).IsAlwaysInside(tap));

    [Fact]
    public void SeeingTaps_SeeAllThatAnyTapDoes() => ForEach((axis, model) =>
    {
        (int first, int count) = axis.SeeingTaps;
        IEnumerable<int> all = model.Windows.SelectMany(window => window), seen = model.Windows.SelectMany(window => window[first..(first + count)]);
        Assert.Empty(all.Where(position => position >= 0 && position < model.Input).Except(seen));
    });

    [Theory]
    [InlineData(3, 1, 1, 1, 1, 1)]
    [InlineData(3, 2, 1, 1, 1, 2)]
    [InlineData(3, 2, 1, 0, 1, 2)]
    [InlineData(5, 2, 2, 2, 2, 2)]
    [InlineData(5, 1, 4, 0, 4, 1)]
    [InlineData(3, 2, 0, 1, 0, 3)]
    [InlineData(3, 2, 0, 2, 0, 2)]
    [InlineData(3, 2, 0, 0, 0, 3)]
    [InlineData(2, 2, 1, 1, 0, 2)]
    public void SeeingTaps_AreAsManyAsTheStride_WherePaddingLetsThem(int size, int stride, int before, int after, int first, int count)
    {
        AxisSpec axis = Specs.Axis(size, stride) with { PaddingBefore = before, PaddingAfter = after };
        Assert.Equal((first, count), axis.SeeingTaps);
        Assert.Equal((0, size), (axis with { Dilation = 2 }).SeeingTaps);
        Assert.Equal((0, size), (axis with { AutoPadding = AutoPadding.SameUpper }).SeeingTaps);
    }

    [Fact]
    public void FormsThatFollowTheInput_HaveNothingElse()
    {
        Assert.Equal(new AxisSpec(WindowForm.Adaptive, 7, 1, 1, 0, 0, AutoPadding.None, false), AxisSpec.Adaptive(7));
        Assert.Equal(new AxisSpec(WindowForm.Global, 0, 1, 1, 0, 0, AutoPadding.None, false), AxisSpec.Global);
    }

    private static void ForEach(Action<AxisSpec, AxisModel> holds)
    {
        foreach ((AxisSpec axis, IReadOnlyList<AxisModel> models) in Specs.Small)
        {
            foreach (AxisModel model in models)
            {
                holds(axis, model);
            }
        }
    }
}
