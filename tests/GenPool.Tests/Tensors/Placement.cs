namespace GenPool.Tests;

/// <summary>A way that the elements of a tensor may lie in memory.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Of">Elements between neighbours on each axis, for the tensor's lengths.</param>
internal sealed record Placement(string Name, Func<nint[], nint[]> Of)
{
    /// <summary>No gaps.</summary>
    public static Placement Dense { get; } = new("dense", lengths => Strides(lengths, InOrder(lengths)));

    /// <summary>Ways in which no two elements share their memory, so that a tensor may be written so.</summary>
    public static IReadOnlyList<Placement> Apart { get; } =
    [
        Dense,
        Cut("images apart", fromStart: 1),
        Cut("planes apart", fromStart: 2),
        Cut("rows apart", fromStart: -1),
        Cut("cut off along every axis", 1, 2, 3, 4),
        new("the first two axes exchanged", lengths => Strides(lengths, [1, 0, .. InOrder(lengths)[2..]])),
        new("the first two axes exchanged, with gaps between planes", lengths => Strides([.. lengths[..2], lengths[2] + 1, .. lengths[3..]], [1, 0, .. InOrder(lengths)[2..]])),
        new("the second axis innermost", lengths => Strides(lengths, [0, .. InOrder(lengths)[2..], 1])),
        new("every other element", lengths => Strides([.. lengths[..^1], lengths[^1] * 2], InOrder(lengths), innermost: 2)),
    ];

    /// <summary>Ways in which a tensor may be read.</summary>
    public static IReadOnlyList<Placement> All { get; } =
    [
        .. Apart,
        new("one image for the batch", lengths => [0, .. Strides(lengths, InOrder(lengths))[1..]]),
        new("one element for all", lengths => new nint[lengths.Length]),
    ];

    // Of a larger tensor, three elements longer along some axes.
    private static Placement Cut(string name, params int[] fromStart) => new(name, lengths =>
    {
        nint[] larger = [.. lengths];
        foreach (int axis in fromStart.Select(axis => axis < 0 ? lengths.Length + axis : axis).Where(axis => axis < lengths.Length))
        {
            larger[axis] += 3;
        }

        return Strides(larger, InOrder(lengths));
    });

    private static int[] InOrder(nint[] lengths) => [.. Enumerable.Range(0, lengths.Length)];

    // Strides without gaps where axes lie in some order in memory, outermost first.
    private static nint[] Strides(nint[] lengths, int[] order, nint innermost = 1)
    {
        nint[] strides = new nint[lengths.Length];
        nint stride = innermost;
        foreach (int axis in order.Reverse())
        {
            strides[axis] = stride;
            stride *= axis == order[^1] && innermost > 1 ? lengths[axis] / innermost : lengths[axis];
        }

        return strides;
    }
}
