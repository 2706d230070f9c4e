using GenPool;

namespace Digits.Network;

/// <summary>Halves the 24 x 24 feature maps of the first convolution.</summary>
[MaxPool2D(2)]
public partial class FirstPool;

/// <summary>Halves the 8 x 8 feature maps of the second convolution.</summary>
[MaxPool2D(2)]
public partial class SecondPool;
