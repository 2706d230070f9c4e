namespace GenPool.Conformance;

/// <summary>Windows three columns apart, whose cells are stored three registers in turn, of elements of every size.</summary>
internal static partial class TypedThirds
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        LayerCase.Max<Floats, float, PoolShape2D>(),
        LayerCase.Max<Doubles, double, PoolShape2D>(),
        LayerCase.Max<Halves, Half, PoolShape2D>(),
        LayerCase.Max<Bytes, byte, PoolShape2D>(),
        LayerCase.Average<Averages, float, PoolShape2D>(),
        LayerCase.Average<HalfAverages, Half, PoolShape1D>(),
        LayerCase.Average<ByteAverages, sbyte, PoolShape1D>(),
    ];

    [MaxPool2D(3)]
    internal partial class Floats;

    [MaxPool2D(2, 4, Stride = 3, Padding = 1, ElementType = typeof(double))]
    internal partial class Doubles;

    [MaxPool2D(3, ElementType = typeof(Half))]
    internal partial class Halves;

    [MaxPool2D(3, ElementType = typeof(byte))]
    internal partial class Bytes;

    [AveragePool2D(3)]
    internal partial class Averages;

    [AveragePool1D(4, Stride = 3, ElementType = typeof(Half))]
    internal partial class HalfAverages;

    [AveragePool1D(3, ElementType = typeof(sbyte))]
    internal partial class ByteAverages;
}
