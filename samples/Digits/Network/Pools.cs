using GenPool;

namespace Digits.Network;

/// <summary>Halves the 24 x 24 feature maps of the first convolution, and rectifies them on the way.</summary>
[MaxPool2D(2, Activation = PoolActivation.Relu)]
public partial class FirstPool;

/// <summary>Halves the 8 x 8 feature maps of the second convolution, and rectifies them on the way.</summary>
[MaxPool2D(2, Activation = PoolActivation.Relu)]
public partial class SecondPool;

/// <summary>The same without rectifying, to show what that costs as a pass of its own.</summary>
[MaxPool2D(2)]
public partial class PlainPool;

/// <summary>What the two pools of the network declare, for the generic one.</summary>
internal static class HalvingPool
{
    public static MaxPoolParameters Parameters { get; } =
        new(new SlidingAxis(2), new SlidingAxis(2)) { Activation = PoolActivation.Relu };
}
