namespace GenPool.Benchmarks.Layers;

// The 2x2 window over every element type; float is Nchw2x2S2.

[MaxPool2D(2, ElementType = typeof(double))]
internal partial class Double2x2S2;

[MaxPool2D(2, ElementType = typeof(Half))]
internal partial class Half2x2S2;

[MaxPool2D(2, ElementType = typeof(sbyte))]
internal partial class SByte2x2S2;

[MaxPool2D(2, ElementType = typeof(byte))]
internal partial class Byte2x2S2;

[MaxPool2D(2, ElementType = typeof(short))]
internal partial class Int16Window2x2S2;

[MaxPool2D(2, ElementType = typeof(int))]
internal partial class Int32Window2x2S2;

[MaxPool2D(2, ElementType = typeof(long))]
internal partial class Int64Window2x2S2;

// The 3x3 windows over the two types that have a target.

[MaxPool2D(3, Stride = 2, ElementType = typeof(byte))]
internal partial class Byte3x3S2;

[MaxPool2D(3, Stride = 2, ElementType = typeof(Half))]
internal partial class Half3x3S2;

[MaxPool2D(3, Stride = 1, Padding = 1, ElementType = typeof(byte))]
internal partial class Byte3x3S1P1;

[MaxPool2D(3, Stride = 1, Padding = 1, ElementType = typeof(Half))]
internal partial class Half3x3S1P1;
