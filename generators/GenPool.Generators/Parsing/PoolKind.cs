using GenPool.Generators.Model;

namespace GenPool.Generators.Parsing;

/// <summary>One attribute: a point in the grid of reductions, windows and axes.</summary>
/// <param name="Name">The attribute's name as it is written.</param>
/// <param name="Reduction">What a window becomes.</param>
/// <param name="Form">How windows are placed.</param>
/// <param name="Axes">What its members are called along each axis, outermost first.</param>
internal sealed record PoolKind(string Name, ReductionKind Reduction, WindowForm Form, AxisNames[] Axes)
{
    /// <summary>The attribute's type.</summary>
    public string MetadataName => $"{PoolKinds.Namespace}.{Name}Attribute";

    /// <summary>The type that says which static members such a pool has.</summary>
    public string InterfaceMetadataName => $"{PoolKinds.Namespace}.I{Reduction.Name}Pool`2";

    /// <summary>The class that its kernels derive from, which has the overloads over tensors too.</summary>
    public string BaseMetadataName => $"{PoolKinds.Namespace}.Pools.{Reduction.Name}Pool`{Reduction.BaseArity}";

    /// <summary>The type of its shapes.</summary>
    public string ShapeMetadataName => $"{PoolKinds.Namespace}.PoolShape{Axes.Length}D";
}

/// <summary>What the members of an attribute are called along one axis.</summary>
/// <param name="Suffix">What follows <c>Stride</c> and <c>Dilation</c>; nothing where there is one axis.</param>
/// <param name="Before">What follows <c>Padding</c> for the leading side.</param>
/// <param name="After">What follows <c>Padding</c> for the trailing side.</param>
/// <param name="Elements">What lies along it, in messages.</param>
internal sealed record AxisNames(string Suffix, string Before, string After, string Elements);
