namespace GenPool.Conformance;

/// <summary>Overlapping averages of every element type but float, in both orders.</summary>
internal static partial class TypedAverage
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        LayerCase.Average<DoubleFirst, double, PoolShape2D>(),
        LayerCase.Average<HalfFirst, Half, PoolShape2D>(),
        LayerCase.Average<SByteFirst, sbyte, PoolShape2D>(),
        LayerCase.Average<ByteFirst, byte, PoolShape2D>(),
        LayerCase.Average<Int16First, short, PoolShape2D>(),
        LayerCase.Average<UInt16First, ushort, PoolShape2D>(),
        LayerCase.Average<Int32First, int, PoolShape2D>(),
        LayerCase.Average<UInt32First, uint, PoolShape2D>(),
        LayerCase.Average<Int64First, long, PoolShape2D>(),
        LayerCase.Average<UInt64First, ulong, PoolShape2D>(),
        LayerCase.Average<DoubleLast, double, PoolShape2D>(),
        LayerCase.Average<HalfLast, Half, PoolShape2D>(),
        LayerCase.Average<SByteLast, sbyte, PoolShape2D>(),
        LayerCase.Average<ByteLast, byte, PoolShape2D>(),
        LayerCase.Average<Int16Last, short, PoolShape2D>(),
        LayerCase.Average<UInt16Last, ushort, PoolShape2D>(),
        LayerCase.Average<Int32Last, int, PoolShape2D>(),
        LayerCase.Average<UInt32Last, uint, PoolShape2D>(),
        LayerCase.Average<Int64Last, long, PoolShape2D>(),
        LayerCase.Average<UInt64Last, ulong, PoolShape2D>(),
    ];

    [AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false, ElementType = typeof(double))]
    internal partial class DoubleFirst;

    [AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false, ElementType = typeof(Half))]
    internal partial class HalfFirst;

    [AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false, ElementType = typeof(sbyte))]
    internal partial class SByteFirst;

    [AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false, ElementType = typeof(byte))]
    internal partial class ByteFirst;

    [AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false, ElementType = typeof(short))]
    internal partial class Int16First;

    [AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false, ElementType = typeof(ushort))]
    internal partial class UInt16First;

    [AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false, ElementType = typeof(int))]
    internal partial class Int32First;

    [AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false, ElementType = typeof(uint))]
    internal partial class UInt32First;

    [AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false, ElementType = typeof(long))]
    internal partial class Int64First;

    [AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false, ElementType = typeof(ulong))]
    internal partial class UInt64First;

    [AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false, Layout = PoolLayout.ChannelsLast, ElementType = typeof(double))]
    internal partial class DoubleLast;

    [AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false, Layout = PoolLayout.ChannelsLast, ElementType = typeof(Half))]
    internal partial class HalfLast;

    [AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false, Layout = PoolLayout.ChannelsLast, ElementType = typeof(sbyte))]
    internal partial class SByteLast;

    [AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false, Layout = PoolLayout.ChannelsLast, ElementType = typeof(byte))]
    internal partial class ByteLast;

    [AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false, Layout = PoolLayout.ChannelsLast, ElementType = typeof(short))]
    internal partial class Int16Last;

    [AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false, Layout = PoolLayout.ChannelsLast, ElementType = typeof(ushort))]
    internal partial class UInt16Last;

    [AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false, Layout = PoolLayout.ChannelsLast, ElementType = typeof(int))]
    internal partial class Int32Last;

    [AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false, Layout = PoolLayout.ChannelsLast, ElementType = typeof(uint))]
    internal partial class UInt32Last;

    [AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false, Layout = PoolLayout.ChannelsLast, ElementType = typeof(long))]
    internal partial class Int64Last;

    [AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false, Layout = PoolLayout.ChannelsLast, ElementType = typeof(ulong))]
    internal partial class UInt64Last;
}
