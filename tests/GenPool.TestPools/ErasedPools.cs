using System.Diagnostics.CodeAnalysis;

namespace GenPool.TestPools;

/// <summary>Makes erased pools of types known at run time. Where they are known when compiling, their constructors do.</summary>
[RequiresDynamicCode("Makes generic types.")]
[RequiresUnreferencedCode("Finds interfaces.")]
public static class ErasedPools
{
    private static readonly Type[] s_shapes = [typeof(PoolShape1D), typeof(PoolShape2D), typeof(PoolShape3D)];

    /// <summary>The generic pool of some parameters.</summary>
    public static ErasedPool Generic(PoolParameters parameters, Element element) => Make(
        parameters switch
        {
            MaxPoolParameters => typeof(ErasedGenericMaxPool<,>),
            AveragePoolParameters => typeof(ErasedGenericAveragePool<,>),
            _ => typeof(ErasedGenericLpPool<,>),
        },
        [element.Type, s_shapes[parameters.Axes.Length - 1]],
        parameters);

    /// <summary>A generated pool, with the parameters that it was declared with.</summary>
    public static ErasedPool Generated(Type pool, PoolParameters parameters)
    {
        (Type contract, Type erased) = parameters switch
        {
            MaxPoolParameters => (typeof(IMaxPool<,>), typeof(ErasedGeneratedMaxPool<,,>)),
            AveragePoolParameters => (typeof(IAveragePool<,>), typeof(ErasedGeneratedAveragePool<,,>)),
            _ => (typeof(ILpPool<,>), typeof(ErasedGeneratedLpPool<,,>)),
        };
        Type implemented = pool.GetInterfaces().Single(type => type.IsGenericType && type.GetGenericTypeDefinition() == contract);
        return Make(erased, [pool, .. implemented.GetGenericArguments()], parameters);
    }

    private static ErasedPool Make(Type definition, Type[] arguments, PoolParameters parameters) =>
        (ErasedPool)Activator.CreateInstance(definition.MakeGenericType(arguments), parameters)!;
}
