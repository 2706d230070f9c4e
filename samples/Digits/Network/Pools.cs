using GenPool;

namespace Digits.Network;

/// <summary>Halves the 24 x 24 feature maps of the first convolution.</summary>
[MaxPool2D(2)]
public partial class FirstPool;

/// <summary>Takes the 8 x 8 feature maps of the second convolution to 4 x 4, its windows overlapping.</summary>
[MaxPool2D(3, Stride = 2, PaddingRight = 1, PaddingBottom = 1)]
public partial class SecondPool;
