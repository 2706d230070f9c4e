namespace GenPool.Tests;

/// <summary>A tensor of some lengths, however its elements lie.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Lengths">Its extents.</param>
/// <param name="Strides">Elements between neighbours on each axis.</param>
internal sealed record StridedTensor(string Name, nint[] Lengths, nint[] Strides)
{
    private const int Start = 3;

    private readonly float[] _elements =
        [.. Enumerable.Range(0, Start + 1 + (int)Lengths.Zip(Strides, (length, stride) => (long)((length - 1) * stride)).Sum()).Select(value => (float)(value * 7919 % 211))];

    /// <summary>The tensor.</summary>
    public ReadOnlyTensorSpan<float> Span => new(_elements, Start, Lengths, Strides);

    /// <summary>Tensors of some lengths, three or more.</summary>
    public static IEnumerable<StridedTensor> Of(nint[] lengths)
    {
        int last = lengths.Length - 1;
        int[] inOrder = [.. Enumerable.Range(0, lengths.Length)];
        nint[] dense = Dense(lengths, inOrder);
        yield return Lay("dense", lengths, dense);
        yield return Lay("cut off along the last axis", lengths, Dense([.. lengths[..last], lengths[last] + 3], inOrder));
        yield return Lay("cut off along every axis", lengths, Dense([.. lengths.Select(length => length + 2)], inOrder));
        yield return Lay("every other element", lengths, [.. Dense([.. lengths[..last], lengths[last] * 2], inOrder)[..last], 2]);
        yield return Lay("the second axis innermost", lengths, Dense(lengths, [0, .. inOrder[2..], 1]));
        yield return Lay("the last axis second", lengths, Dense(lengths, [0, last, .. inOrder[1..last]]));
        yield return Lay("the last two exchanged", lengths, Dense(lengths, [.. inOrder[..(last - 1)], last, last - 1]));
        yield return Lay("the first two exchanged", lengths, Dense(lengths, [1, 0, .. inOrder[2..]]));
        yield return Lay("one sample for the batch", lengths, [0, .. dense[1..]]);
        yield return Lay("one element for the last axis", lengths, [.. dense[..last], 0]);
        yield return Lay("one element for all", lengths, new nint[lengths.Length]);
    }

    /// <summary>The elements in row-major order, found by multiplying and adding.</summary>
    public float[] ToDense()
    {
        float[] elements = new float[(int)Lengths.Aggregate((product, length) => product * length)];
        for (int i = 0; i < elements.Length; i++)
        {
            nint rest = i, at = Start;
            for (int axis = Lengths.Length - 1; axis >= 0; axis--)
            {
                (rest, nint index) = nint.DivRem(rest, Lengths[axis]);
                at += index * Strides[axis];
            }

            elements[i] = _elements[at];
        }

        return elements;
    }

    // No tensor has a stride along an axis of one element.
    private static StridedTensor Lay(string name, nint[] lengths, nint[] strides) =>
        new(name, lengths, [.. lengths.Zip(strides, (length, stride) => length == 1 ? 0 : stride)]);

    // Strides without gaps where axes lie in some order in memory, outermost first.
    private static nint[] Dense(nint[] lengths, int[] order)
    {
        nint[] strides = new nint[lengths.Length];
        nint stride = 1;
        foreach (int axis in order.Reverse())
        {
            strides[axis] = stride;
            stride *= lengths[axis];
        }

        return strides;
    }
}
