using GenPool.Benchmarks.Shapes;
using GenPool.Testing;

namespace GenPool.Benchmarks.Generation;

/// <summary>Generated layers of the pools that are measured: declared, generated, compiled and loaded when a command starts.</summary>
internal sealed class LayerCatalogue
{
    private readonly Dictionary<(PoolParameters Pool, Element Element), ErasedPool> _layers;

    /// <summary>The layers of some pools.</summary>
    public LayerCatalogue(IEnumerable<(PoolParameters Pool, Element Element)> pools)
    {
        (PoolParameters Pool, Element Element)[] distinct = [.. pools.Distinct()];
        using CompiledLayers layers = new(distinct, stayLoaded: true);
        _layers = distinct.ToDictionary(pool => pool, pool => layers[pool.Pool, pool.Element]);
    }

    /// <summary>The layers of some rows, in both orders.</summary>
    public static LayerCatalogue Of(IEnumerable<BenchShape> shapes) => new(
        from shape in shapes
        from layout in new[] { PoolLayout.ChannelsFirst, PoolLayout.ChannelsLast }
        select (shape.Pool with { Layout = layout }, (Element)Element<float>.Instance));

    /// <summary>The layer of a pool.</summary>
    public ErasedPool this[PoolParameters pool, Element element] => _layers[(pool, element)];
}
