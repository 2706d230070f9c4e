using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;
using GenPool.Lanes;

namespace GenPool.Scheduling.Tests;

/// <summary>How windows are reduced: what every plan must be true of, and on which side of each limit a layer falls.</summary>
public sealed class ForwardPlanTests
{
    private static readonly AxisSpec s_one = Specs.Axis(1, 1);

    [Theory]
    [InlineData(256, 1, 1, true)]
    [InlineData(257, 1, 1, false)]
    [InlineData(16, 16, 1, true)]
    [InlineData(16, 17, 1, false)]
    [InlineData(2, 8, 16, true)]
    [InlineData(3, 8, 11, false)]
    [InlineData(65536, 65536, 1, false)]
    public void Windows_OfUpTo256Taps_AreWrittenOut(int slices, int rows, int columns, bool isUnrolled)
    {
        PoolPlan plan = Specs.Plan(Specs.Max, Specs.Axis(slices, slices), Specs.Axis(rows, rows), Specs.Axis(columns, columns));
        Assert.Equal(isUnrolled, plan.IsUnrolled);
        Assert.Equal(isUnrolled, plan.Forward.Form != ForwardForm.Looped);
        Assert.Equal(isUnrolled, plan.Forward.Reads.Count > 0);
        Assert.True(isUnrolled || plan.Backward == BackwardPlan.Scatter);
    }

    /// <summary>The plan counts on the library's own limit, and cannot name it: a generator does not reference what it writes for.</summary>
    [Fact]
    public void StridesOfRegisters_AreTheLibrarys() => Assert.Equal(StridedLoad.MaxStride, UnrollPolicy.MaxStridedRegisters);

    [Fact]
    public void Windows_ThatFollowTheInput_AreLoopedOver()
    {
        Assert.Equal(ForwardForm.Looped, Specs.Plan(Specs.Max, AxisSpec.Global, AxisSpec.Global).Forward.Form);
        Assert.Equal(ForwardForm.Looped, Specs.Plan(Specs.Average, AxisSpec.Adaptive(3)).Forward.Form);
        Assert.False(Specs.Plan(Specs.Average, AxisSpec.Adaptive(3)).Forward.IsRowInlined);
        BackwardPlan scatter = Specs.Plan(Specs.Average, AxisSpec.Adaptive(3)).Backward;
        Assert.Equal((false, false, false), (scatter.Gathers, scatter.Carries, scatter.LoopsRows));
    }

    /// <summary>Only a maximum, only of neighbours, and with channels last only of those that each window shares.</summary>
    [Theory]
    [InlineData("Max", 3, 1, 1, false, true)]
    [InlineData("Max", 3, 2, 1, false, true)]
    [InlineData("Max", 3, 3, 1, false, false)]
    [InlineData("Max", 3, 4, 1, false, false)]
    [InlineData("Max", 3, 1, 2, false, false)]
    [InlineData("Max", 3, 1, 1, true, true)]
    [InlineData("Max", 3, 2, 1, true, false)]
    [InlineData("Average", 3, 1, 1, false, false)]
    [InlineData("Lp", 3, 1, 1, false, false)]
    public void Rows_AreCarried_WhereWindowsShareThem(string reduction, int size, int stride, int dilation, bool isChannelsLast, bool carries)
    {
        ReductionSpec[] reductions = [Specs.Max, Specs.Average, Specs.Norm];
        AxisSpec walked = Specs.Axis(size, stride, dilation);
        foreach (AxisSpec[] axes in new AxisSpec[][] { [walked, s_one], [walked, s_one, s_one] })
        {
            PoolPlan plan = Specs.Plan(reductions.Single(spec => spec.Name == reduction), isChannelsLast, axes);
            int[] window = [.. Enumerable.Range(0, size).Select(tap => tap * dilation)];
            Assert.Equal(carries, plan.Forward.Form == ForwardForm.Carry);
            Assert.Equal(carries ? window.Intersect(window.Select(tap => tap + stride)).Count() : 0, carries ? plan.Forward.Carried : 0);
        }
    }

    /// <summary>Taps of a sum are kept where the rows of its windows overlap, and those they share are 12 at most.</summary>
    [Theory]
    [InlineData(3, 3, 1, 1, 2)]
    [InlineData(3, 3, 2, 1, 1)]
    [InlineData(3, 3, 3, 1, 0)]
    [InlineData(3, 3, 4, 1, 0)]
    [InlineData(3, 3, 1, 2, 0)]
    [InlineData(4, 4, 1, 1, 3)]
    [InlineData(4, 5, 1, 1, 0)]
    [InlineData(4, 5, 2, 1, 2)]
    [InlineData(13, 1, 1, 1, 12)]
    [InlineData(14, 1, 1, 1, 0)]
    [InlineData(1, 13, 1, 1, 0)]
    [InlineData(8, 5, 7, 1, 0)]
    public void Taps_AreKept_WhereSumsShareFew(int rows, int columns, int stride, int dilation, int kept)
    {
        ForwardForm other = rows * columns > 32 ? ForwardForm.RowLoop : ForwardForm.Chain;
        AxisSpec[] axes = [Specs.Axis(rows, stride, dilation), Specs.Axis(columns, 1)];
        foreach (ReductionSpec sum in new[] { Specs.Average, Specs.Norm })
        {
            ForwardPlan plan = Specs.Plan(sum, axes).Forward;
            Assert.Equal((kept > 0 ? ForwardForm.Keep : other, kept), (plan.Form, plan.Carried));
            Assert.Equal(plan, Specs.Plan(sum, [s_one, .. axes]).Forward);
            ForwardPlan last = Specs.Plan(sum, isChannelsLast: true, axes).Forward;
            Assert.Equal((other, 0), (last.Form, last.Carried));
        }

        Assert.NotEqual(ForwardForm.Keep, Specs.Plan(Specs.Max, axes).Forward.Form);
    }

    /// <summary>The taps of every slice are kept.</summary>
    [Theory]
    [InlineData(2, 2, 1)]
    [InlineData(2, 3, 2)]
    [InlineData(3, 3, 0)]
    public void Taps_OfVolumes_AreKept_WhereSumsShareFew(int slices, int rows, int kept)
    {
        ForwardPlan plan = Specs.Plan(Specs.Average, Specs.Axis(slices, 1), Specs.Axis(rows, 1), Specs.Axis(3, 1)).Forward;
        Assert.Equal((kept > 0 ? ForwardForm.Keep : ForwardForm.Chain, kept), (plan.Form, plan.Carried));
    }

    [Fact]
    public void Rows_OfVolumes_AreNotCarriedThoughTheyOverlap() =>
        Assert.Equal(ForwardForm.Chain, Specs.Plan(Specs.Max, s_one, Specs.Axis(3, 1), s_one).Forward.Form);

    [Fact]
    public void Rows_AreNotCarried_WhereAWindowMayHaveNoTap()
    {
        AxisSpec empty = Specs.Axis(2, 2, 2) with { PaddingBefore = 1 }, walked = Specs.Axis(3, 1);
        Assert.Equal(ForwardForm.Carry, Specs.Plan(Specs.Max, walked, s_one, s_one).Forward.Form);
        Assert.Equal(ForwardForm.Chain, Specs.Plan(Specs.Max, walked, empty, s_one).Forward.Form);
        Assert.Equal(ForwardForm.Chain, Specs.Plan(Specs.Max, walked, s_one, empty).Forward.Form);
        Assert.Equal(ForwardForm.Chain, Specs.Plan(Specs.Max, walked, empty).Forward.Form);
    }

    [Theory]
    [InlineData(4, 8, 1, ForwardForm.Chain)]
    [InlineData(3, 11, 1, ForwardForm.RowLoop)]
    [InlineData(2, 4, 4, ForwardForm.Chain)]
    [InlineData(3, 3, 4, ForwardForm.RowLoop)]
    public void Windows_OfMoreThan32Taps_AreLoopedOverRowByRow(int slices, int rows, int columns, object form) =>
        Assert.Equal(form, Specs.Plan(Specs.Average, Specs.Axis(slices, slices), Specs.Axis(rows, rows), Specs.Axis(columns, 1)).Forward.Form);

    /// <summary>Where windows of a volume leave it along any axis, 18 taps are as many as 32 elsewhere.</summary>
    [Theory]
    [InlineData(3, 3, 2, ForwardForm.Chain)]
    [InlineData(3, 3, 3, ForwardForm.RowLoop)]
    public void Windows_OfVolumesWithEdges_AreLoopedOverFrom19Taps(int slices, int rows, int columns, object form)
    {
        AxisSpec[] axes = [Specs.Axis(slices, slices), Specs.Axis(rows, rows), Specs.Axis(columns, 1)];
        Assert.Equal(ForwardForm.Chain, Specs.Plan(Specs.Max, axes).Forward.Form);
        Assert.All(WithAnEdge(axes), edged => Assert.Equal(form, Specs.Plan(Specs.Max, edged).Forward.Form));
    }

    [Theory]
    [InlineData(3, 6, true)]
    [InlineData(3, 7, false)]
    public void Slices_OfVolumesWithEdges_ArePartOfTheirCallerUpTo18Taps(int rows, int columns, bool isInlined)
    {
        AxisSpec[] axes = [Specs.Axis(2, 1), Specs.Axis(rows, rows), Specs.Axis(columns, 1)];
        Assert.True(Specs.Plan(Specs.Max, axes).Forward.IsRowInlined);
        Assert.All(WithAnEdge(axes), edged => Assert.Equal(isInlined, Specs.Plan(Specs.Max, edged).Forward.IsRowInlined));
    }

    /// <summary>At a stride of more than one a carried slice is part of a whole window, which must be small enough to be written out.</summary>
    [Theory]
    [InlineData(2, 3, ForwardForm.Carry, ForwardForm.Carry)]
    [InlineData(3, 3, ForwardForm.Carry, ForwardForm.RowLoop)]
    [InlineData(3, 4, ForwardForm.RowLoop, ForwardForm.RowLoop)]
    public void Slices_AtStride2_AreCarriedInSmallWindows(int rows, int columns, object form, object edgedForm)
    {
        AxisSpec[] axes = [Specs.Axis(3, 2), Specs.Axis(rows, rows), Specs.Axis(columns, 1)];
        Assert.Equal(form, Specs.Plan(Specs.Max, axes).Forward.Form);
        Assert.All(WithAnEdge(axes), edged => Assert.Equal(edgedForm, Specs.Plan(Specs.Max, edged).Forward.Form));
        Assert.Equal(ForwardForm.Carry, Specs.Plan(Specs.Max, Specs.Axis(3, 2), Specs.Axis(5, 1)).Forward.Form);
        Assert.Equal(ForwardForm.Carry, Specs.Plan(Specs.Max, Specs.Axis(3, 1), Specs.Axis(4, 4), Specs.Axis(4, 4)).Forward.Form);
    }

    private static IEnumerable<AxisSpec[]> WithAnEdge(AxisSpec[] axes) =>
        Enumerable.Range(0, axes.Length).Select(at => axes.Select((axis, number) => number == at ? axis with { PaddingAfter = 1 } : axis).ToArray());

    [Theory]
    [InlineData(4, 4, 2, ForwardForm.Carry)]
    [InlineData(5, 4, 2, ForwardForm.RowLoop)]
    [InlineData(6, 3, 6, ForwardForm.Chain)]
    [InlineData(7, 3, 7, ForwardForm.RowLoop)]
    [InlineData(7, 3, 1, ForwardForm.Carry)]
    public void Maxima_OfMoreThan18TapsColumnsApart_AreLoopedOverRowByRow(int rows, int columns, int stride, object form)
    {
        Assert.Equal(form, Specs.Plan(Specs.Max, Specs.Axis(rows, stride), Specs.Axis(columns, 2)).Forward.Form);
        Assert.NotEqual(ForwardForm.RowLoop, Specs.Plan(Specs.Average, Specs.Axis(rows, stride), Specs.Axis(columns, 2)).Forward.Form);
    }

    [Theory]
    [InlineData(2, 1, 32, true)]
    [InlineData(2, 1, 33, false)]
    [InlineData(4, 3, 8, true)]
    [InlineData(3, 2, 16, true)]
    [InlineData(3, 2, 17, false)]
    public void Rows_OfUpTo32Taps_ArePartOfTheirCaller(int size, int stride, int columns, bool isInlined) =>
        Assert.Equal(isInlined, Specs.Plan(Specs.Max, Specs.Axis(size, stride), Specs.Axis(columns, 1)).Forward.IsRowInlined);

    /// <summary>At a stride of three and more each tap is taken from as many registers, of which a row that is looped over has its taps twice.</summary>
    [Theory]
    [InlineData(9, 3, true, false)]
    [InlineData(6, 3, true, true)]
    [InlineData(6, 5, true, false)]
    [InlineData(4, 5, true, true)]
    [InlineData(7, 5, false, false)]
    [InlineData(9, 9, true, true)]
    public void Rows_AtLargeStrides_ArePartOfTheirCallerUpToSoManyRegisters(int columns, int stride, bool isInlined, bool isInlinedOverEdges)
    {
        AxisSpec axis = Specs.Axis(columns, stride);
        Assert.Equal(isInlined, Specs.Plan(Specs.Max, Specs.Axis(7, 7), axis).Forward.IsRowInlined);
        Assert.Equal(isInlinedOverEdges, Specs.Plan(Specs.Max, Specs.Axis(7, 7), axis with { PaddingAfter = 1 }).Forward.IsRowInlined);
    }

    [Theory]
    [InlineData(4, 8, true)]
    [InlineData(3, 11, false)]
    public void Slices_OfUpTo32Taps_ArePartOfTheirCaller(int rows, int columns, bool isInlined) =>
        Assert.Equal(isInlined, Specs.Plan(Specs.Max, Specs.Axis(2, 1), Specs.Axis(rows, rows), Specs.Axis(columns, 1)).Forward.IsRowInlined);

    [Theory]
    [InlineData(5, 1, false)]
    [InlineData(6, 1, true)]
    [InlineData(32, 1, true)]
    [InlineData(33, 1, false)]
    [InlineData(6, 2, false)]
    public void TallWindowsAtStride1_AreDoubled(int size, int stride, bool isDoubled) =>
        Assert.Equal(isDoubled, Specs.Plan(Specs.Max, Specs.Axis(size, stride), s_one).Forward.Doublings.Count > 0);

    [Fact]
    public void Windows_ThatCarryNothing_AreNotDoubled() =>
        Assert.Empty(Specs.Plan(Specs.Average, Specs.Axis(8, 1), s_one).Forward.Doublings);

    [Fact]
    public void Doublings_CoverEveryRow_InAsFewStepsAsThereMayBe()
    {
        for (int size = 6; size <= 32; size++)
        {
            EquatableArray<int> steps = Specs.Plan(Specs.Max, Specs.Axis(size, 1), s_one).Forward.Doublings;
            HashSet<int> covered = [0];
            foreach (int step in steps)
            {
                covered.UnionWith([.. covered.Select(row => row + step)]);
            }

            Assert.Equal(Enumerable.Range(0, size), covered.Order());
            Assert.Equal((int)Math.Ceiling(Math.Log2(size)), steps.Count);
        }
    }

    [Fact]
    public void Reads_GiveEveryTapOnce_InPairsAtStride2AndFoursAtStride4()
    {
        foreach (bool isChannelsLast in new[] { false, true })
        {
            foreach (AxisSpec axis in Specs.Small.Select(pair => pair.Axis))
            {
                EquatableArray<TapRead> reads = Specs.Plan(Specs.Max, isChannelsLast, axis).Forward.Reads;
                int[] taps = [.. reads.SelectMany(read => Enumerable.Range(read.Tap, read.Count))];
                Assert.Equal(Enumerable.Range(0, axis.Size), taps);
                Assert.All(reads, read => Assert.Equal(read.Tap * axis.Dilation, read.Offset));
                bool arePairs = !isChannelsLast && axis is { Stride: 2, Dilation: 1 };
                Assert.Equal(arePairs ? axis.Size / 2 : 0, reads.Count(read => read.IsPair));
                Assert.DoesNotContain(reads, read => read.Count > 2 && axis.Stride != 4);
            }
        }
    }

    [Theory]
    [InlineData(3, 1, 1, 1)]
    [InlineData(4, 4)]
    [InlineData(6, 4, 1, 1)]
    [InlineData(9, 4, 4, 1)]
    public void Reads_AtStride4_AreOfFourWhereNoWindowLeaves(int size, params int[] counts)
    {
        AxisSpec axis = Specs.Axis(size, 4);
        int[] alone = [.. Enumerable.Repeat(1, size)];
        Assert.Equal(counts, Counts(axis));
        Assert.Equal(alone, Counts(axis, isChannelsLast: true));
        Assert.Equal(alone, Counts(axis with { Dilation = 2 }));
        Assert.Equal(alone, Counts(axis with { PaddingBefore = 1 }));
        Assert.Equal(alone, Counts(axis with { IsCeiling = true }));
        Assert.Equal(alone, Counts(axis with { Stride = 3 }));
        Assert.Equal(alone, Counts(axis with { Stride = 8 }));
    }

    private static IEnumerable<int> Counts(AxisSpec axis, bool isChannelsLast = false) =>
        Specs.Plan(Specs.Max, isChannelsLast, axis).Forward.Reads.Select(read => read.Count);
}
