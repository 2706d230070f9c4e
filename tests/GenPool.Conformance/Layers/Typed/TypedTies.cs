namespace GenPool.Conformance;

/// <summary>Every tap of the maximum marked, more of them than a mask byte holds, in every element type but float.</summary>
internal static partial class TypedTies
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        LayerCase.Max<DoubleFirst, double, PoolShape2D>(),
        LayerCase.Max<HalfFirst, Half, PoolShape2D>(),
        LayerCase.Max<SByteFirst, sbyte, PoolShape2D>(),
        LayerCase.Max<ByteFirst, byte, PoolShape2D>(),
        LayerCase.Max<Int16First, short, PoolShape2D>(),
        LayerCase.Max<UInt16First, ushort, PoolShape2D>(),
        LayerCase.Max<Int32First, int, PoolShape2D>(),
        LayerCase.Max<UInt32First, uint, PoolShape2D>(),
        LayerCase.Max<Int64First, long, PoolShape2D>(),
        LayerCase.Max<UInt64First, ulong, PoolShape2D>(),
        LayerCase.Max<DoubleLast, double, PoolShape2D>(),
        LayerCase.Max<HalfLast, Half, PoolShape2D>(),
        LayerCase.Max<SByteLast, sbyte, PoolShape2D>(),
        LayerCase.Max<ByteLast, byte, PoolShape2D>(),
        LayerCase.Max<Int16Last, short, PoolShape2D>(),
        LayerCase.Max<UInt16Last, ushort, PoolShape2D>(),
        LayerCase.Max<Int32Last, int, PoolShape2D>(),
        LayerCase.Max<UInt32Last, uint, PoolShape2D>(),
        LayerCase.Max<Int64Last, long, PoolShape2D>(),
        LayerCase.Max<UInt64Last, ulong, PoolShape2D>(),
    ];

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, ElementType = typeof(double))]
    internal partial class DoubleFirst;

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, ElementType = typeof(Half))]
    internal partial class HalfFirst;

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, ElementType = typeof(sbyte))]
    internal partial class SByteFirst;

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, ElementType = typeof(byte))]
    internal partial class ByteFirst;

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, ElementType = typeof(short))]
    internal partial class Int16First;

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, ElementType = typeof(ushort))]
    internal partial class UInt16First;

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, ElementType = typeof(int))]
    internal partial class Int32First;

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, ElementType = typeof(uint))]
    internal partial class UInt32First;

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, ElementType = typeof(long))]
    internal partial class Int64First;

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, ElementType = typeof(ulong))]
    internal partial class UInt64First;

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, Layout = PoolLayout.ChannelsLast, ElementType = typeof(double))]
    internal partial class DoubleLast;

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, Layout = PoolLayout.ChannelsLast, ElementType = typeof(Half))]
    internal partial class HalfLast;

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, Layout = PoolLayout.ChannelsLast, ElementType = typeof(sbyte))]
    internal partial class SByteLast;

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, Layout = PoolLayout.ChannelsLast, ElementType = typeof(byte))]
    internal partial class ByteLast;

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, Layout = PoolLayout.ChannelsLast, ElementType = typeof(short))]
    internal partial class Int16Last;

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, Layout = PoolLayout.ChannelsLast, ElementType = typeof(ushort))]
    internal partial class UInt16Last;

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, Layout = PoolLayout.ChannelsLast, ElementType = typeof(int))]
    internal partial class Int32Last;

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, Layout = PoolLayout.ChannelsLast, ElementType = typeof(uint))]
    internal partial class UInt32Last;

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, Layout = PoolLayout.ChannelsLast, ElementType = typeof(long))]
    internal partial class Int64Last;

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, Layout = PoolLayout.ChannelsLast, ElementType = typeof(ulong))]
    internal partial class UInt64Last;
}
