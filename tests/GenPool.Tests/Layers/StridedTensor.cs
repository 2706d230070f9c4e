namespace GenPool.Tests;

/// <summary>A tensor of rank 4 and NCHW shape, however its elements lie.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Lengths">Its extents.</param>
/// <param name="Strides">Elements between neighbours on each axis.</param>
internal sealed record StridedTensor(string Name, nint[] Lengths, nint[] Strides)
{
    private const int Start = 3;

    private static readonly StridedTensor[] s_all =
    [
        new("dense", [2, 3, 5, 7], [105, 35, 7, 1]),
        new("columns cut off", [2, 3, 5, 7], [150, 50, 10, 1]),
        new("rows and columns cut off", [2, 3, 5, 7], [600, 200, 20, 1]),
        new("channels-last", [2, 3, 5, 7], [105, 1, 21, 3]),
        new("channels-last, channels cut off", [2, 3, 5, 7], [350, 1, 70, 10]),
        new("rows and columns exchanged", [2, 3, 5, 7], [105, 35, 1, 5]),
        new("every other column", [2, 3, 5, 7], [210, 70, 14, 2]),
        new("batch and channels exchanged", [3, 2, 5, 7], [35, 105, 7, 1]),
        new("one image for the batch", [4, 3, 5, 7], [0, 35, 7, 1]),
        new("one row for the plane", [2, 3, 5, 7], [21, 7, 0, 1]),
        new("one column for the plane", [2, 3, 5, 7], [15, 5, 1, 0]),
        new("one element for all", [2, 3, 5, 7], [0, 0, 0, 0]),
        new("one row", [2, 3, 1, 7], [21, 7, 0, 1]),
    ];

    private readonly float[] _elements = [.. Enumerable.Range(0, 1500).Select(value => (float)(value * 7919 % 211))];

    /// <summary>Their names, for a theory.</summary>
    public static TheoryData<string> Names => [.. s_all.Select(tensor => tensor.Name)];

    /// <summary>The shape.</summary>
    public PoolShape Shape => new((int)Lengths[0], (int)Lengths[1], (int)Lengths[2], (int)Lengths[3]);

    /// <summary>The tensor.</summary>
    public ReadOnlyTensorSpan<float> Span => new(_elements, Start, Lengths, Strides);

    /// <summary>The one of a name.</summary>
    public static StridedTensor Named(string name) => s_all.Single(tensor => tensor.Name == name);

    /// <summary>The elements in row-major order, found by multiplying and adding.</summary>
    public float[] ToDense() =>
    [
        .. from n in Enumerable.Range(0, Shape.Batch)
           from c in Enumerable.Range(0, Shape.Channels)
           from h in Enumerable.Range(0, Shape.Height)
           from w in Enumerable.Range(0, Shape.Width)
           select _elements[Start + (n * Strides[0]) + (c * Strides[1]) + (h * Strides[2]) + (w * Strides[3])],
    ];
}
