namespace GenPool.Generators.Model;

/// <summary>What the factory of a project's layers needs to know of one.</summary>
/// <param name="Name">The annotated type's metadata name, by which layers are ordered.</param>
/// <param name="Kernel">The name of its kernel type.</param>
/// <param name="Element">The element type.</param>
internal sealed record DeclaredLayer(string Name, string Kernel, string Element)
{
    public static DeclaredLayer Of(PoolSpec pool) => new(pool.Type.MetadataName, pool.Type.KernelName, pool.Element.Name);
}
