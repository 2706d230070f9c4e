namespace GenPool.Conformance;

/// <summary>Binds layers of float.</summary>
internal static class FloatLayer
{
    public static LayerCase Max1D<TPool>()
        where TPool : IMaxPool<float, PoolShape1D> => LayerCase.Max<TPool, float, PoolShape1D>();

    public static LayerCase Max2D<TPool>()
        where TPool : IMaxPool<float, PoolShape2D> => LayerCase.Max<TPool, float, PoolShape2D>();

    public static LayerCase Max3D<TPool>()
        where TPool : IMaxPool<float, PoolShape3D> => LayerCase.Max<TPool, float, PoolShape3D>();

    public static LayerCase Average1D<TPool>()
        where TPool : IAveragePool<float, PoolShape1D> => LayerCase.Average<TPool, float, PoolShape1D>();

    public static LayerCase Average2D<TPool>()
        where TPool : IAveragePool<float, PoolShape2D> => LayerCase.Average<TPool, float, PoolShape2D>();

    public static LayerCase Average3D<TPool>()
        where TPool : IAveragePool<float, PoolShape3D> => LayerCase.Average<TPool, float, PoolShape3D>();

    public static LayerCase Lp1D<TPool>()
        where TPool : ILpPool<float, PoolShape1D> => LayerCase.Lp<TPool, float, PoolShape1D>();

    public static LayerCase Lp2D<TPool>()
        where TPool : ILpPool<float, PoolShape2D> => LayerCase.Lp<TPool, float, PoolShape2D>();

    public static LayerCase Lp3D<TPool>()
        where TPool : ILpPool<float, PoolShape3D> => LayerCase.Lp<TPool, float, PoolShape3D>();
}
