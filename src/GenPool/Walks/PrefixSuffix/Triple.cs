namespace GenPool.Walks.PrefixSuffix;

/// <summary>A number for each axis.</summary>
internal readonly record struct Triple(nint Slice, nint Row, nint Column)
{
    /// <summary>The number of an axis, counted from the outermost.</summary>
    public nint this[int axis] => axis switch
    {
        0 => Slice,
        1 => Row,
        _ => Column,
    };

    /// <summary>Of extents, how far apart neighbours lie.</summary>
    public Triple Strides => new(Row * Column, Column, 1);

    /// <summary>As many times all of them.</summary>
    public Triple Times(nint factor) => new(Slice * factor, Row * factor, Column * factor);

    /// <summary>The sum of the products.</summary>
    public nint Dot(Triple other) => (Slice * other.Slice) + (Row * other.Row) + (Column * other.Column);

    /// <summary>The same but for one axis.</summary>
    public Triple With(int axis, nint number) => axis switch
    {
        0 => this with { Slice = number },
        1 => this with { Row = number },
        _ => this with { Column = number },
    };
}
