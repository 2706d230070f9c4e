namespace GenPool.Axes.Tests;

/// <summary>Sliding windows that are small enough to be looked at one by one.</summary>
internal static class SmallAxes
{
    /// <summary>Every small sliding window over every small input: some 10,000 pairs.</summary>
    public static IEnumerable<(SlidingAxis Axis, int Input)> All()
    {
        foreach (int size in new[] { 1, 2, 3, 5 })
        {
            foreach (int stride in new[] { 1, 2, 3, 7 })
            {
                foreach (int dilation in new[] { 1, 2, 3 })
                {
                    foreach (SlidingAxis axis in Padded(new SlidingAxis(size) { Stride = stride, Dilation = dilation }))
                    {
                        foreach (int input in new[] { 1, 2, 3, 4, 5, 7, 12 })
                        {
                            yield return (axis, input);
                        }
                    }
                }
            }
        }
    }

    private static IEnumerable<SlidingAxis> Padded(SlidingAxis axis)
    {
        yield return axis with { AutoPadding = PoolAutoPadding.SameUpper };
        yield return axis with { AutoPadding = PoolAutoPadding.SameLower };
        int extent = (axis.Dilation * (axis.Size - 1)) + 1;
        foreach (PoolRounding rounding in Enum.GetValues<PoolRounding>())
        {
            foreach (int before in new[] { 0, 1, extent / 2, extent - 1 }.Where(side => side < extent).Distinct())
            {
                foreach (int after in new[] { 0, 1, extent / 2, extent - 1 }.Where(side => side < extent).Distinct())
                {
                    yield return axis with { PaddingBefore = before, PaddingAfter = after, Rounding = rounding };
                }
            }
        }
    }
}
