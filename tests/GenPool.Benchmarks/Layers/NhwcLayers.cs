namespace GenPool.Benchmarks.Layers;

// The windows of NchwLayers.cs over channels-last tensors.

[MaxPool2D(2, Layout = PoolLayout.Nhwc)]
internal partial class Nhwc2x2S2;

[MaxPool2D(3, Stride = 2, Layout = PoolLayout.Nhwc)]
internal partial class Nhwc3x3S2;

[MaxPool2D(3, Stride = 2, Padding = 1, Layout = PoolLayout.Nhwc)]
internal partial class Nhwc3x3S2P1;

[MaxPool2D(3, Stride = 2, Rounding = PoolRounding.Ceiling, Layout = PoolLayout.Nhwc)]
internal partial class Nhwc3x3S2Ceiling;

[MaxPool2D(3, Stride = 1, Padding = 1, Layout = PoolLayout.Nhwc)]
internal partial class Nhwc3x3S1P1;

[MaxPool2D(5, Stride = 1, Padding = 2, Layout = PoolLayout.Nhwc)]
internal partial class Nhwc5x5S1P2;

[MaxPool2D(9, Stride = 1, Padding = 4, Layout = PoolLayout.Nhwc)]
internal partial class Nhwc9x9S1P4;

[MaxPool2D(13, Stride = 1, Padding = 6, Layout = PoolLayout.Nhwc)]
internal partial class Nhwc13x13S1P6;

[MaxPool2D(7, Layout = PoolLayout.Nhwc)]
internal partial class Nhwc7x7S7;
