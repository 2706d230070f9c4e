using GenPool;

/// <summary>The layer of the C program and of most Python tests; in no namespace.</summary>
[MaxPool2D(2)]
public partial class Pool;

namespace Windows
{
    [MaxPool2D(3, Stride = 2, Padding = 1)]
    public partial class Overlapping;

    [MaxPool2D(3, 2, StrideHeight = 1, PaddingTop = 2, PaddingLeft = 1, Rounding = PoolRounding.Ceiling)]
    public partial struct Uneven;

    [MaxPool2D(2, Dilation = 3, Stride = 1)]
    public partial record Dilated;

    [MaxPool2D(3, Stride = 2, AutoPadding = PoolAutoPadding.SameUpper, ElementType = typeof(double))]
    public readonly partial struct SameUpper;

    [MaxPool2D(3, Stride = 2, AutoPadding = PoolAutoPadding.SameLower, Layout = PoolLayout.ChannelsLast)]
    public readonly partial record struct SameLower;

    [MaxPool2D(3, Stride = 1, Ties = PoolTies.All)]
    public partial class AllTies;

    /// <summary>Its mask takes four bytes an output.</summary>
    [MaxPool2D(17, Stride = 3, Padding = 8)]
    public partial class Large;
}

/// <summary>Names that are hard to carry to C.</summary>
internal static partial class Été_2
{
    [MaxPool2D(2, Stride = 1)]
    private partial class @class;
}

namespace Another
{
    /// <summary>Shares the last part of its name.</summary>
    [MaxPool2D(2, Stride = 1)]
    public partial class Pool;
}
