using GenPool;

namespace Max
{
    [MaxPool1D(3, Stride = 2, Padding = 1)]
    public partial class Line;

    [MaxPool3D(2, Layout = PoolLayout.ChannelsLast)]
    public partial struct Volume;

    [MaxPool2D(3, Stride = 2, Activation = PoolActivation.Relu)]
    public partial class Relu;

    [MaxPool2D(2, Stride = 1, Ties = PoolTies.All, Activation = PoolActivation.Relu, ElementType = typeof(int))]
    public partial class ReluOfTies;

    [GlobalMaxPool2D]
    public partial class Global;

    [AdaptiveMaxPool2D(3, 5)]
    public partial class Adaptive;
}

namespace Average
{
    [AveragePool1D(3, Stride = 2, Padding = 1)]
    public partial class Line;

    [AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false)]
    public partial class Uncounted;

    [AveragePool2D(2, Divisor = 3, Layout = PoolLayout.ChannelsLast, ElementType = typeof(double))]
    public partial struct Divided;

    [AveragePool2D(2, ElementType = typeof(sbyte))]
    public partial class Bytes;

    [AveragePool2D(3, Stride = 2, Rounding = PoolRounding.Ceiling, ElementType = typeof(Half))]
    public partial class Halves;

    [AveragePool3D(2, Stride = 1)]
    public partial record Volume;

    [GlobalAveragePool2D]
    public partial class Global;

    [AdaptiveAveragePool3D(2, 3, 1)]
    public partial class Adaptive;
}

namespace Lp
{
    [LpPool1D(2, 3)]
    public partial class Line;

    [LpPool2D(1, 3, Stride = 2, Padding = 1)]
    public partial class Absolute;

    [LpPool2D(3.5, 2, Layout = PoolLayout.ChannelsLast)]
    public partial struct Power;

    [LpPool3D(2, 2, ElementType = typeof(double))]
    public partial class Volume;

    [GlobalLpPool2D]
    public partial class Global;
}
