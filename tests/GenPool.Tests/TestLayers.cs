namespace GenPool.Tests;

[MaxPool2D(2)]
internal partial class Pool2;

[MaxPool2D(2, Stride = 1)]
internal partial class Overlapping2;

[MaxPool2D(2, Stride = 1, Ties = PoolTies.All)]
internal partial class OverlappingAllTies;

[MaxPool2D(3, Stride = 2, Padding = 1)]
internal partial class Stem;

[MaxPool2D(2, 1, Stride = 1)]
internal partial struct StructKernel;
