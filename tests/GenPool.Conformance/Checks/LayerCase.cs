using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace GenPool.Conformance;

/// <summary>One generated layer, of any kind, rank and element type, beside the generic pool of what its attribute declares.</summary>
/// <param name="Type">The annotated type.</param>
/// <param name="Kernels">Its generated kernels.</param>
/// <param name="Oracle">The generic pool.</param>
public sealed record LayerCase(Type Type, ErasedPool Kernels, ErasedPool Oracle)
{
    /// <summary>The layer, with the type it is nested in, if any.</summary>
    public string Name => Type.FullName![(Type.FullName!.LastIndexOf('.') + 1)..].Replace('+', '.');

    /// <summary>What was declared.</summary>
    public PoolParameters Parameters => Oracle.Parameters;

    /// <summary>Its element type, and the values to try.</summary>
    public Element Element => Oracle.Element;

    /// <summary>Axes of its planes.</summary>
    public int Rank => Oracle.Rank;

    /// <summary>Binds a max pool.</summary>
    public static LayerCase Max<TPool, T, TShape>()
        where TPool : IMaxPool<T, TShape>
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
        where TShape : struct, IPoolShape<TShape>
    {
        MaxPoolParameters parameters = (MaxPoolParameters)DeclaredParameters.Of(typeof(TPool));
        return new(typeof(TPool), new ErasedGeneratedMaxPool<TPool, T, TShape>(parameters), new ErasedGenericMaxPool<T, TShape>(parameters));
    }

    /// <summary>Binds an average pool.</summary>
    public static LayerCase Average<TPool, T, TShape>()
        where TPool : IAveragePool<T, TShape>
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
        where TShape : struct, IPoolShape<TShape>
    {
        AveragePoolParameters parameters = (AveragePoolParameters)DeclaredParameters.Of(typeof(TPool));
        return new(typeof(TPool), new ErasedGeneratedAveragePool<TPool, T, TShape>(parameters), new ErasedGenericAveragePool<T, TShape>(parameters));
    }

    /// <summary>Binds an Lp pool.</summary>
    public static LayerCase Lp<TPool, T, TShape>()
        where TPool : ILpPool<T, TShape>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
        where TShape : struct, IPoolShape<TShape>
    {
        LpPoolParameters parameters = (LpPoolParameters)DeclaredParameters.Of(typeof(TPool));
        return new(typeof(TPool), new ErasedGeneratedLpPool<TPool, T, TShape>(parameters), new ErasedGenericLpPool<T, TShape>(parameters));
    }

    /// <summary>Binds any pool, of a type known at run time.</summary>
    [RequiresDynamicCode("Makes generic types.")]
    [RequiresUnreferencedCode("Finds interfaces.")]
    public static LayerCase Of(Type layer)
    {
        ErasedPool kernels = ErasedPools.Generated(layer, DeclaredParameters.Of(layer));
        return new(layer, kernels, ErasedPools.Generic(kernels.Parameters, kernels.Element));
    }

    /// <summary>Makes an instance.</summary>
    [RequiresUnreferencedCode("Finds a constructor.")]
    public IPoolLayer<T> Create<T>()
        where T : unmanaged => (IPoolLayer<T>)Activator.CreateInstance(Type, nonPublic: true)!;

    /// <summary>The layer with its declaration, for messages from which a failure can be repeated.</summary>
    public override string ToString() => $"{Declaration.Of(Parameters, Element)} {Name}";
}
