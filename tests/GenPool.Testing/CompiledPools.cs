using System.Reflection;
using GenPool.Conformance;

namespace GenPool.Testing;

/// <summary>
/// Generated pools to be measured, of parameters known only at run time: as <see cref="CompiledLayers"/>, but loaded for good, for the JIT
/// takes the statics of code that can be unloaded for no constants.
/// </summary>
public static class CompiledPools
{
    /// <summary>A pool for each of some parameters, in their order. Equal ones are compiled once.</summary>
    public static ErasedPool[] Of(IReadOnlyCollection<(PoolParameters Parameters, Element Element)> pools)
    {
        string[] declarations = [.. pools.Select(pool => Declaration.Of(pool.Parameters, pool.Element)).Distinct()];
        using MemoryStream image = new();
        LayerCompiler.Compile(declarations, image);
        Assembly assembly = Assembly.Load(image.ToArray());
        return
        [
            .. pools.Select(pool => ErasedPools.Generated(
                assembly.GetType($"Layer{Array.IndexOf(declarations, Declaration.Of(pool.Parameters, pool.Element))}", throwOnError: true)!,
                pool.Parameters)),
        ];
    }
}
