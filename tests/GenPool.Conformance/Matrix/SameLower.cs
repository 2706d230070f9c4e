namespace GenPool.Conformance;

/// <summary>Padding that follows the input, the odd one at the start, under dilation and all ties.</summary>
internal static partial class SameLower
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        LayerCase.Of<SingleNchw, float>(),
        LayerCase.Of<DoubleNchw, double>(),
        LayerCase.Of<HalfNchw, Half>(),
        LayerCase.Of<SByteNchw, sbyte>(),
        LayerCase.Of<ByteNchw, byte>(),
        LayerCase.Of<Int16Nchw, short>(),
        LayerCase.Of<UInt16Nchw, ushort>(),
        LayerCase.Of<Int32Nchw, int>(),
        LayerCase.Of<UInt32Nchw, uint>(),
        LayerCase.Of<Int64Nchw, long>(),
        LayerCase.Of<UInt64Nchw, ulong>(),
        LayerCase.Of<SingleNhwc, float>(),
        LayerCase.Of<DoubleNhwc, double>(),
        LayerCase.Of<HalfNhwc, Half>(),
        LayerCase.Of<SByteNhwc, sbyte>(),
        LayerCase.Of<ByteNhwc, byte>(),
        LayerCase.Of<Int16Nhwc, short>(),
        LayerCase.Of<UInt16Nhwc, ushort>(),
        LayerCase.Of<Int32Nhwc, int>(),
        LayerCase.Of<UInt32Nhwc, uint>(),
        LayerCase.Of<Int64Nhwc, long>(),
        LayerCase.Of<UInt64Nhwc, ulong>(),
    ];

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All)]
    internal partial class SingleNchw;

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, ElementType = typeof(double))]
    internal partial class DoubleNchw;

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, ElementType = typeof(Half))]
    internal partial class HalfNchw;

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, ElementType = typeof(sbyte))]
    internal partial class SByteNchw;

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, ElementType = typeof(byte))]
    internal partial class ByteNchw;

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, ElementType = typeof(short))]
    internal partial class Int16Nchw;

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, ElementType = typeof(ushort))]
    internal partial class UInt16Nchw;

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, ElementType = typeof(int))]
    internal partial class Int32Nchw;

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, ElementType = typeof(uint))]
    internal partial class UInt32Nchw;

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, ElementType = typeof(long))]
    internal partial class Int64Nchw;

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, ElementType = typeof(ulong))]
    internal partial class UInt64Nchw;

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, Layout = PoolLayout.Nhwc)]
    internal partial class SingleNhwc;

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, Layout = PoolLayout.Nhwc, ElementType = typeof(double))]
    internal partial class DoubleNhwc;

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, Layout = PoolLayout.Nhwc, ElementType = typeof(Half))]
    internal partial class HalfNhwc;

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, Layout = PoolLayout.Nhwc, ElementType = typeof(sbyte))]
    internal partial class SByteNhwc;

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, Layout = PoolLayout.Nhwc, ElementType = typeof(byte))]
    internal partial class ByteNhwc;

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, Layout = PoolLayout.Nhwc, ElementType = typeof(short))]
    internal partial class Int16Nhwc;

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, Layout = PoolLayout.Nhwc, ElementType = typeof(ushort))]
    internal partial class UInt16Nhwc;

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, Layout = PoolLayout.Nhwc, ElementType = typeof(int))]
    internal partial class Int32Nhwc;

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, Layout = PoolLayout.Nhwc, ElementType = typeof(uint))]
    internal partial class UInt32Nhwc;

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, Layout = PoolLayout.Nhwc, ElementType = typeof(long))]
    internal partial class Int64Nhwc;

    [MaxPool2D(2, Stride = 1, Dilation = 2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, Layout = PoolLayout.Nhwc, ElementType = typeof(ulong))]
    internal partial class UInt64Nhwc;
}
