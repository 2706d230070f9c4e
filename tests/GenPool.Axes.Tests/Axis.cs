using GenPool.Axes;

namespace GenPool.Axes.Tests;

/// <summary>Lays windows over a single axis.</summary>
internal static class Axis
{
    /// <summary>The windows of an axis over an input.</summary>
    public static WindowAxis Lay(PoolAxis axis, int input) =>
        PoolDomain.Create(new MaxPoolParameters(axis), new PoolShape1D(1, 1, input)).Width;
}
