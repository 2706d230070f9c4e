namespace GenPool.Benchmarks.Layers;

// One class for each window of standard.shapes. A window of another shapes file is compiled at run time (LayerCompiler).

[MaxPool2D(2)]
internal partial class Nchw2x2S2;

[MaxPool2D(3, Stride = 2)]
internal partial class Nchw3x3S2;

[MaxPool2D(3, Stride = 2, Padding = 1)]
internal partial class Nchw3x3S2P1;

[MaxPool2D(3, Stride = 2, Rounding = PoolRounding.Ceiling)]
internal partial class Nchw3x3S2Ceiling;

[MaxPool2D(3, Stride = 1, Padding = 1)]
internal partial class Nchw3x3S1P1;

[MaxPool2D(5, Stride = 1, Padding = 2)]
internal partial class Nchw5x5S1P2;

[MaxPool2D(9, Stride = 1, Padding = 4)]
internal partial class Nchw9x9S1P4;

[MaxPool2D(13, Stride = 1, Padding = 6)]
internal partial class Nchw13x13S1P6;

[MaxPool2D(7)]
internal partial class Nchw7x7S7;
