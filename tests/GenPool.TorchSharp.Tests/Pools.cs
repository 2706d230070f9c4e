namespace GenPool.TorchSharp.Tests;

// What the network and the comparisons are made of.

/// <summary>Windows side by side.</summary>
[MaxPool2D(2)]
public partial struct Halve;

/// <summary>Windows that overlap and reach over the edges.</summary>
[MaxPool2D(3, Stride = 2, Padding = 1)]
public partial struct Stem;
