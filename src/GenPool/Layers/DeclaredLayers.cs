using System.ComponentModel;
using System.Numerics;

namespace GenPool.Layers;

/// <summary>The layers that a project declares, by their parameters: what a generated <c>GenPoolLayers</c> looks in.</summary>
/// <remarks>Support for generated code. Filled once, then read by any number of threads.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DeclaredLayers
{
    private readonly Dictionary<(Type Element, PoolParameters Parameters), Delegate> _layers = [];

    /// <summary>Adds a layer. Of several that are declared alike, which have the same kernel, the first stays.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="parameters">What it is declared with.</param>
    /// <param name="create">Makes one.</param>
    /// <returns>This.</returns>
    public DeclaredLayers Add<T>(PoolParameters parameters, Func<IPoolLayer<T>> create)
        where T : unmanaged
    {
        _layers.TryAdd((typeof(T), parameters), create);
        return this;
    }

    /// <summary>Whether a layer is declared with some parameters.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="parameters">The pool.</param>
    public bool Contains<T>(PoolParameters parameters)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return _layers.ContainsKey((typeof(T), parameters));
    }

    /// <summary>Makes the declared layer of some parameters, or else the generic one.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="parameters">The pool.</param>
    /// <exception cref="ArgumentException">The parameters break a rule; see <see cref="PoolParameters.Validate"/>.</exception>
    /// <exception cref="NotSupportedException">There is no such pool of the element type.</exception>
    public IPoolLayer<T> Create<T>(PoolParameters parameters)
        where T : unmanaged, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return _layers.TryGetValue((typeof(T), parameters), out Delegate? create) ? ((Func<IPoolLayer<T>>)create)() : GenericPoolLayer.Create<T>(parameters);
    }
}
