namespace GenPool.Conformance;

/// <summary>Windows that are looped over, in the types whose narrow lanes no other element has, in both orders.</summary>
internal static partial class TypedLoops
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        LayerCase.Max<HalfFirst, Half, PoolShape2D>(),
        LayerCase.Max<HalfLast, Half, PoolShape2D>(),
        LayerCase.Max<HalfTiedFirst, Half, PoolShape2D>(),
        LayerCase.Max<HalfTiedLast, Half, PoolShape2D>(),
        LayerCase.Max<ByteFirst, byte, PoolShape2D>(),
        LayerCase.Max<ByteLast, byte, PoolShape2D>(),
        LayerCase.Max<ByteTiedFirst, byte, PoolShape2D>(),
        LayerCase.Max<ByteTiedLast, byte, PoolShape2D>(),
    ];

    [AdaptiveMaxPool2D(2, 3, ElementType = typeof(Half))]
    internal partial class HalfFirst;

    [AdaptiveMaxPool2D(2, 3, ElementType = typeof(Half), Layout = PoolLayout.ChannelsLast)]
    internal partial class HalfLast;

    [AdaptiveMaxPool2D(2, 3, Ties = PoolTies.All, ElementType = typeof(Half))]
    internal partial class HalfTiedFirst;

    [AdaptiveMaxPool2D(2, 3, Ties = PoolTies.All, ElementType = typeof(Half), Layout = PoolLayout.ChannelsLast)]
    internal partial class HalfTiedLast;

    [AdaptiveMaxPool2D(2, 3, ElementType = typeof(byte))]
    internal partial class ByteFirst;

    [AdaptiveMaxPool2D(2, 3, ElementType = typeof(byte), Layout = PoolLayout.ChannelsLast)]
    internal partial class ByteLast;

    [AdaptiveMaxPool2D(2, 3, Ties = PoolTies.All, ElementType = typeof(byte))]
    internal partial class ByteTiedFirst;

    [AdaptiveMaxPool2D(2, 3, Ties = PoolTies.All, ElementType = typeof(byte), Layout = PoolLayout.ChannelsLast)]
    internal partial class ByteTiedLast;
}
