using GenPool.Axes;

namespace GenPool;

/// <summary>A tap of a window that falls on the input.</summary>
/// <param name="Number">Its row-major position in the largest window.</param>
/// <param name="Cell">The row-major position in the input's plane of the cell under it.</param>
internal readonly record struct PoolTap(long Number, long Cell);

/// <summary>One window, the same on every plane.</summary>
/// <param name="Cell">Its row-major position in the output's plane.</param>
/// <param name="CoveredCount">How many of its taps fall on the input or its padding.</param>
/// <param name="Taps">Those that fall on the input, in row-major order.</param>
internal sealed record PoolWindow(long Cell, long CoveredCount, PoolTap[] Taps)
{
    /// <summary>The windows of a plane, in row-major order.</summary>
    public static IEnumerable<PoolWindow> All(PoolDomain domain)
    {
        if (domain.IsEmpty)
        {
            yield break;
        }

        long cell = 0;
        for (int d = 0; d < domain.Depth.Output; d++)
        {
            for (int h = 0; h < domain.Height.Output; h++)
            {
                for (int w = 0; w < domain.Width.Output; w++)
                {
                    long covered = (long)domain.Depth.CoveredCount(d) * domain.Height.CoveredCount(h) * domain.Width.CoveredCount(w);
                    yield return new PoolWindow(cell++, covered, [.. TapsOf(domain, d, h, w)]);
                }
            }
        }
    }

    private static IEnumerable<PoolTap> TapsOf(PoolDomain domain, int d, int h, int w)
    {
        (WindowAxis depth, WindowAxis height, WindowAxis width) = (domain.Depth, domain.Height, domain.Width);
        for (int i = depth.FirstTap(d); i < depth.EndTap(d); i++)
        {
            for (int j = height.FirstTap(h); j < height.EndTap(h); j++)
            {
                for (int k = width.FirstTap(w); k < width.EndTap(w); k++)
                {
                    long z = depth.Origin(d) + ((long)i * depth.Dilation);
                    long y = height.Origin(h) + ((long)j * height.Dilation);
                    long x = width.Origin(w) + ((long)k * width.Dilation);
                    yield return new PoolTap(
                        (((i * (long)height.Size) + j) * width.Size) + k,
                        (((z * height.Input) + y) * width.Input) + x);
                }
            }
        }
    }
}
