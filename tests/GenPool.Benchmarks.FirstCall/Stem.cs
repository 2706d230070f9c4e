namespace GenPool.Benchmarks.FirstCall;

/// <summary>ResNet-50's first pool.</summary>
[MaxPool2D(3, Stride = 2, Padding = 1)]
internal partial class Stem;
