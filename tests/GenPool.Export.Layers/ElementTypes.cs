using GenPool;

namespace ChannelsFirst
{
    [MaxPool2D(2)]
    public partial class Float32;

    [MaxPool2D(2, ElementType = typeof(double))]
    public partial class Float64;

    [MaxPool2D(2, ElementType = typeof(Half))]
    public partial class Float16;

    [MaxPool2D(2, ElementType = typeof(sbyte))]
    public partial class Int8;

    [MaxPool2D(2, ElementType = typeof(byte))]
    public partial class UInt8;

    [MaxPool2D(2, ElementType = typeof(short))]
    public partial class Int16;

    [MaxPool2D(2, ElementType = typeof(ushort))]
    public partial class UInt16;

    [MaxPool2D(2, ElementType = typeof(int))]
    public partial class Int32;

    [MaxPool2D(2, ElementType = typeof(uint))]
    public partial class UInt32;

    [MaxPool2D(2, ElementType = typeof(long))]
    public partial class Int64;

    [MaxPool2D(2, ElementType = typeof(ulong))]
    public partial class UInt64;
}

namespace ChannelsLast
{
    [MaxPool2D(2, Layout = PoolLayout.ChannelsLast)]
    public partial class Float32;

    [MaxPool2D(2, Layout = PoolLayout.ChannelsLast, ElementType = typeof(double))]
    public partial class Float64;

    [MaxPool2D(2, Layout = PoolLayout.ChannelsLast, ElementType = typeof(Half))]
    public partial class Float16;

    [MaxPool2D(2, Layout = PoolLayout.ChannelsLast, ElementType = typeof(sbyte))]
    public partial class Int8;

    [MaxPool2D(2, Layout = PoolLayout.ChannelsLast, ElementType = typeof(byte))]
    public partial class UInt8;

    [MaxPool2D(2, Layout = PoolLayout.ChannelsLast, ElementType = typeof(short))]
    public partial class Int16;

    [MaxPool2D(2, Layout = PoolLayout.ChannelsLast, ElementType = typeof(ushort))]
    public partial class UInt16;

    [MaxPool2D(2, Layout = PoolLayout.ChannelsLast, ElementType = typeof(int))]
    public partial class Int32;

    [MaxPool2D(2, Layout = PoolLayout.ChannelsLast, ElementType = typeof(uint))]
    public partial class UInt32;

    [MaxPool2D(2, Layout = PoolLayout.ChannelsLast, ElementType = typeof(long))]
    public partial class Int64;

    [MaxPool2D(2, Layout = PoolLayout.ChannelsLast, ElementType = typeof(ulong))]
    public partial class UInt64;
}
