namespace GenPool.Conformance;

/// <summary>Windows of as many taps as each lane has elements: a plane of one is taken whole, with marks of one byte, or of four where it is global.</summary>
internal static partial class WholePlaneLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        LayerCase.Max<Half2, Half, PoolShape1D>(),
        LayerCase.Max<Half4, Half, PoolShape1D>(),
        LayerCase.Max<Half8, Half, PoolShape1D>(),
        LayerCase.Max<Half16, Half, PoolShape1D>(),
        LayerCase.Max<Half32, Half, PoolShape1D>(),
        LayerCase.Max<Byte2, byte, PoolShape1D>(),
        LayerCase.Max<Byte4, byte, PoolShape1D>(),
        LayerCase.Max<Byte8, byte, PoolShape1D>(),
        LayerCase.Max<Byte16, byte, PoolShape1D>(),
        LayerCase.Max<Byte32, byte, PoolShape1D>(),
        LayerCase.Max<Byte64, byte, PoolShape1D>(),
        LayerCase.Max<Single1, float, PoolShape1D>(),
        LayerCase.Max<Single2, float, PoolShape1D>(),
        LayerCase.Max<Single4, float, PoolShape1D>(),
        LayerCase.Max<Single8, float, PoolShape1D>(),
        LayerCase.Max<Single16, float, PoolShape1D>(),
        LayerCase.Max<HalfGlobal, Half, PoolShape1D>(),
        LayerCase.Max<ByteGlobal, byte, PoolShape1D>(),
    ];

    [MaxPool1D(2, ElementType = typeof(Half))]
    internal partial class Half2;

    [MaxPool1D(4, ElementType = typeof(Half))]
    internal partial class Half4;

    [MaxPool1D(8, ElementType = typeof(Half))]
    internal partial class Half8;

    [MaxPool1D(16, ElementType = typeof(Half))]
    internal partial class Half16;

    [MaxPool1D(32, ElementType = typeof(Half))]
    internal partial class Half32;

    [MaxPool1D(2, ElementType = typeof(byte))]
    internal partial class Byte2;

    [MaxPool1D(4, ElementType = typeof(byte))]
    internal partial class Byte4;

    [MaxPool1D(8, ElementType = typeof(byte))]
    internal partial class Byte8;

    [MaxPool1D(16, ElementType = typeof(byte))]
    internal partial class Byte16;

    [MaxPool1D(32, ElementType = typeof(byte))]
    internal partial class Byte32;

    [MaxPool1D(64, ElementType = typeof(byte))]
    internal partial class Byte64;

    [MaxPool1D(1)]
    internal partial class Single1;

    [MaxPool1D(2)]
    internal partial class Single2;

    [MaxPool1D(4)]
    internal partial class Single4;

    [MaxPool1D(8)]
    internal partial class Single8;

    [MaxPool1D(16)]
    internal partial class Single16;

    [GlobalMaxPool1D(ElementType = typeof(Half))]
    internal partial class HalfGlobal;

    [GlobalMaxPool1D(ElementType = typeof(byte))]
    internal partial class ByteGlobal;
}
