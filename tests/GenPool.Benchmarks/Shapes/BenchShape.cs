namespace GenPool.Benchmarks.Shapes;

/// <summary>One row of the benchmark before the operation is chosen: a pool of a network and what it is applied to.</summary>
/// <param name="Name">The name in tables.</param>
/// <param name="Input">The input. An axis that the pool lacks is one element long.</param>
/// <param name="Pool">The pool, channels first.</param>
internal sealed record BenchShape(string Name, PoolShape3D Input, PoolParameters Pool)
{
    /// <summary>Axes of a plane.</summary>
    public int Rank => Pool.Axes.Length;

    /// <summary>The shape that pooling gives.</summary>
    public PoolShape3D Output => ErasedPools.Generic(Pool, Element<float>.Instance).OutputShape(Input);

    /// <summary>The input in tables.</summary>
    public string InputText => Text(Input);

    /// <summary>The pool in tables, and in shape files.</summary>
    public string PoolText => Shapes.PoolText.Of(Pool);

    /// <summary>The row as a line of a shape file.</summary>
    public string Line => $"{Name} {InputText} {PoolText}";

    /// <summary>Input elements that some window covers; nobody has to read the others.</summary>
    public long CoveredElements => (long)Input.Batch * Input.Channels * Extents(Input).Zip(Extents(Output), Pool.Axes)
        .Aggregate(1L, (cells, axis) => cells * AxisCover.Count(axis.Third, axis.First, axis.Second));

    /// <summary>Whether two windows share an input element.</summary>
    public bool Overlaps => Extents(Input).Zip(Extents(Output), Pool.Axes).Any(axis => AxisCover.Overlaps(axis.Third, axis.First, axis.Second));

    /// <summary>The extents of a shape's planes along the axes of this pool, outermost first.</summary>
    public int[] Extents(PoolShape3D shape) => new[] { shape.Depth, shape.Height, shape.Width }[^Rank..];

    /// <summary>A shape without the axes that this pool lacks.</summary>
    public string Text(PoolShape3D shape) => string.Join('x', [shape.Batch, shape.Channels, .. Extents(shape)]);
}
