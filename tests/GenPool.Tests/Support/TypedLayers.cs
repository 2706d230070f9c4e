namespace GenPool.Tests;

// The 2x2 window of every element type; that of float is Pool2.

[MaxPool2D(2, ElementType = typeof(double))]
internal partial class DoublePool2;

[MaxPool2D(2, ElementType = typeof(Half))]
internal partial class HalfPool2;

[MaxPool2D(2, ElementType = typeof(sbyte))]
internal partial class SBytePool2;

[MaxPool2D(2, ElementType = typeof(byte))]
internal partial class BytePool2;

[MaxPool2D(2, ElementType = typeof(short))]
internal partial class Int16Pool2;

[MaxPool2D(2, ElementType = typeof(ushort))]
internal partial class UInt16Pool2;

[MaxPool2D(2, ElementType = typeof(int))]
internal partial class Int32Pool2;

[MaxPool2D(2, ElementType = typeof(uint))]
internal partial class UInt32Pool2;

[MaxPool2D(2, ElementType = typeof(long))]
internal partial class Int64Pool2;

[MaxPool2D(2, ElementType = typeof(ulong))]
internal partial class UInt64Pool2;

[MaxPool2D(2, Layout = PoolLayout.Nhwc)]
internal partial class NhwcPool2;

[MaxPool2D(3, Stride = 2, Padding = 1, Layout = PoolLayout.Nhwc, ElementType = typeof(Half))]
internal partial class NhwcHalfStem;
