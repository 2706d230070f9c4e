namespace GenPool.Conformance;

/// <summary>Norms of every floating-point type but float, in both orders.</summary>
internal static partial class TypedNorms
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        LayerCase.Lp<DoubleFirst, double, PoolShape2D>(),
        LayerCase.Lp<HalfFirst, Half, PoolShape2D>(),
        LayerCase.Lp<DoubleLast, double, PoolShape2D>(),
        LayerCase.Lp<HalfLast, Half, PoolShape2D>(),
    ];

    [LpPool2D(2, 3, Stride = 2, Padding = 1, ElementType = typeof(double))]
    internal partial class DoubleFirst;

    [LpPool2D(2, 3, Stride = 2, Padding = 1, ElementType = typeof(Half))]
    internal partial class HalfFirst;

    [LpPool2D(2, 3, Stride = 2, Padding = 1, Layout = PoolLayout.ChannelsLast, ElementType = typeof(double))]
    internal partial class DoubleLast;

    [LpPool2D(2, 3, Stride = 2, Padding = 1, Layout = PoolLayout.ChannelsLast, ElementType = typeof(Half))]
    internal partial class HalfLast;
}
