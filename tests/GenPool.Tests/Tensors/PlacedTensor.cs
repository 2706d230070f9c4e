using System.Runtime.InteropServices;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>A tensor whose memory reaches from its first element to its last, with what no pass writes in its gaps.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal readonly ref struct PlacedTensor<T>
    where T : unmanaged
{
    private const byte Untouched = 0xA5;

    private readonly Span<T> _memory;
    private readonly nint[] _lengths;
    private readonly nint[] _strides;

    /// <summary>Takes the memory.</summary>
    public PlacedTensor(Placement placement, nint[] lengths, ITestMemory memory)
    {
        // No tensor has a stride along an axis of one element.
        _lengths = lengths;
        _strides = [.. lengths.Zip(placement.Of(lengths), (length, stride) => length == 1 ? 0 : stride)];
        long count = lengths.Contains(0) ? 0 : lengths.Zip(_strides, (length, stride) => (long)((length - 1) * stride)).Sum() + 1;
        Span<byte> bytes = memory.Take(count * Marshal.SizeOf<T>());
        bytes.Fill(Untouched);
        _memory = MemoryMarshal.Cast<byte, T>(bytes);
    }

    /// <summary>The tensor.</summary>
    public TensorSpan<T> Span => new(_memory, _lengths, _memory.IsEmpty ? [] : _strides);

    /// <summary>Puts elements in, given in row-major order.</summary>
    public PlacedTensor<T> Fill(ReadOnlySpan<T> elements)
    {
        int i = 0;
        foreach (int at in Offsets())
        {
            _memory[at] = elements[i++];
        }

        return this;
    }

    /// <summary>Takes the elements out in row-major order, and checks that nothing was written between them.</summary>
    public void CopyTo(Span<T> elements)
    {
        bool[] isElement = new bool[_memory.Length];
        int i = 0;
        foreach (int at in Offsets())
        {
            elements[i++] = _memory[at];
            isElement[at] = true;
        }

        for (int at = 0; at < isElement.Length; at++)
        {
            Assert.True(isElement[at] || MemoryMarshal.AsBytes(_memory.Slice(at, 1)).IndexOfAnyExcept(Untouched) < 0, $"The gap at {at} was written.");
        }
    }

    // Found by multiplying and adding.
    private IEnumerable<int> Offsets() => Enumerate(_lengths, _strides);

    private static IEnumerable<int> Enumerate(nint[] lengths, nint[] strides)
    {
        nint count = lengths.Aggregate((nint)1, (product, length) => product * length);
        for (nint i = 0; i < count; i++)
        {
            nint rest = i, at = 0;
            for (int axis = lengths.Length - 1; axis >= 0; axis--)
            {
                (rest, nint index) = nint.DivRem(rest, lengths[axis]);
                at += index * strides[axis];
            }

            yield return (int)at;
        }
    }
}
