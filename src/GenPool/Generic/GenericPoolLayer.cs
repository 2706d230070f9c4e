using System.Numerics;
using GenPool.Layers;

namespace GenPool;

/// <summary>
/// Layers over tensors for parameters known only at run time: the plain serial loops of <see cref="GenericMaxPool{T, TShape}"/> and
/// its like.
/// </summary>
/// <remarks>In a project that declares layers, <c>GenPoolLayers.Create</c> gives the generated one where there is one of these parameters.</remarks>
public static class GenericPoolLayer
{
    /// <summary>Makes a layer.</summary>
    /// <typeparam name="T">The element type; of an Lp pool <see cref="float"/>, <see cref="double"/> or <see cref="Half"/>.</typeparam>
    /// <param name="parameters">The pool, of one to three axes.</param>
    /// <exception cref="ArgumentException">The parameters break a rule; see <see cref="PoolParameters.Validate"/>.</exception>
    /// <exception cref="NotSupportedException">There is no Lp pool of the element type.</exception>
    public static IPoolLayer<T> Create<T>(PoolParameters parameters)
        where T : unmanaged, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(parameters);
        parameters.Validate();
        return parameters.Axes.Length switch
        {
            1 => Create<T, PoolShape1D>(parameters),
            2 => Create<T, PoolShape2D>(parameters),
            _ => Create<T, PoolShape3D>(parameters),
        };
    }

    private static IPoolLayer<T> Create<T, TShape>(PoolParameters parameters)
        where T : unmanaged, INumber<T>
        where TShape : struct, IPoolShape<TShape>, IEquatable<TShape> => parameters switch
        {
            MaxPoolParameters max => new GenericMaxPoolLayer<T, TShape>(max),
            AveragePoolParameters average => new GenericAveragePoolLayer<T, TShape>(average),
            _ => Lp<T, TShape>((LpPoolParameters)parameters),
        };

    // A type argument of fewer constraints cannot be passed on to one of more.
    private static IPoolLayer<T> Lp<T, TShape>(LpPoolParameters parameters)
        where T : unmanaged, INumber<T>
        where TShape : struct, IPoolShape<TShape>, IEquatable<TShape> =>
        typeof(T) == typeof(float) ? (IPoolLayer<T>)(object)new GenericLpPoolLayer<float, TShape>(parameters)
        : typeof(T) == typeof(double) ? (IPoolLayer<T>)(object)new GenericLpPoolLayer<double, TShape>(parameters)
        : typeof(T) == typeof(Half) ? (IPoolLayer<T>)(object)new GenericLpPoolLayer<Half, TShape>(parameters)
        : throw new NotSupportedException($"Lp pools are of float, double and Half; the element type is {typeof(T)}.");
}
