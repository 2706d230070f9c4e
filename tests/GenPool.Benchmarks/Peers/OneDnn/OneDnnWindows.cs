using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Peers.OneDnn;

/// <summary>Windows as oneDNN takes them: all of them slide.</summary>
internal sealed record OneDnnWindows(int Algorithm, long[] Size, long[] Stride, long[] Before, long[] After)
{
    /// <summary>The windows of a row; null where oneDNN has none like them.</summary>
    public static OneDnnWindows? Of(BenchShape shape)
    {
        int? algorithm = shape.Pool switch
        {
            MaxPoolParameters { Activation: PoolActivation.None } => OneDnnLibrary.PoolingMax,
            AveragePoolParameters { CountIncludePadding: true } => OneDnnLibrary.PoolingAverageIncludingPadding,
            AveragePoolParameters => OneDnnLibrary.PoolingAverageExcludingPadding,
            _ => null,
        };
        int[] inputs = shape.Extents(shape.Input), outputs = shape.Extents(shape.Output);
        SlidingAxis?[] axes = [.. shape.Pool.Axes.Select((axis, i) => Sliding(axis, inputs[i], outputs[i]))];
        return algorithm is null || axes.Any(axis => axis is null or { Dilation: > 1 }) ? null : new OneDnnWindows(
            algorithm.Value,
            [.. axes.Select(axis => (long)axis!.Size)],
            [.. axes.Select(axis => (long)axis!.Stride)],
            [.. axes.Select(axis => (long)axis!.PaddingBefore)],
            [.. axes.Select((axis, i) => PaddingAfter(axis!, inputs[i], outputs[i]))]);
    }

    // Adaptive windows that divide the input slide.
    private static SlidingAxis? Sliding(PoolAxis axis, int input, int output) =>
        axis as SlidingAxis ?? (input % output == 0 ? new SlidingAxis(input / output) : null);

    // oneDNN has no rounding mode: the padding after the input decides how many windows fit.
    private static long PaddingAfter(SlidingAxis axis, int input, int output) => axis.Rounding == PoolRounding.Ceiling
        ? ((output - 1L) * axis.Stride) + axis.Size - input - axis.PaddingBefore
        : axis.PaddingAfter;
}
