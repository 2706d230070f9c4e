using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Digits.Distributed;

/// <summary>Sums vectors over all ranks in one order, whatever the number of ranks.</summary>
/// <remarks>
/// <para>
/// A sum of floats depends on its order, and a library that sums over ranks (<c>MPI_SUM</c>) chooses an order by their number.
/// Here every leaf of the work has a vector, and the vectors are added along a binary tree over the leaves, which halves its
/// range at every node. The ranks decide who adds, not what is added to what.
/// </para>
/// <para>
/// The rank of a node's first leaf adds the two halves, and receives the right one if another rank has it. All ranks walk the
/// tree in one order, children first, so nobody waits for a rank that waits for him.
/// </para>
/// </remarks>
/// <param name="shares">Who has which leaves.</param>
/// <param name="length">The length of every vector.</param>
public sealed class LeafTree(LeafShares shares, int length)
{
    private readonly float[][] _vectors = [.. Enumerable.Range(0, shares.Count).Select(_ => new float[length])];
    private readonly float[] _received = new float[length];

    /// <summary>The vector of one of this rank's leaves. To be written before each sum, which overwrites it.</summary>
    public Span<float> Vector(int leaf) => _vectors[leaf - shares.First];

    /// <summary>Adds the vectors of all leaves. Every rank calls it, and gets the same bits.</summary>
    public ReadOnlySpan<float> Sum()
    {
        Reduce(0, shares.Leaves);
        float[] sum = _vectors[0];
        shares.Ranks.Broadcast(MemoryMarshal.AsBytes(sum.AsSpan()));
        return sum;
    }

    // Leaves the sum over a node in the vector of its first leaf.
    private void Reduce(int first, int count)
    {
        bool isElsewhere = first + count <= shares.First || shares.First + shares.Count <= first;
        if (count == 1 || isElsewhere)
        {
            return;
        }

        int middle = first + (count / 2);
        Reduce(first, middle - first);
        Reduce(middle, first + count - middle);
        (int left, int right) = (shares.OwnerOf(first), shares.OwnerOf(middle));
        if (left == shares.Ranks.Rank)
        {
            ReadOnlySpan<float> other = right == left ? Vector(middle) : Receive(right);
            TensorPrimitives.Add(Vector(first), other, Vector(first));
        }
        else if (right == shares.Ranks.Rank)
        {
            shares.Ranks.Send(MemoryMarshal.AsBytes(Vector(middle)), left);
        }
    }

    private float[] Receive(int source)
    {
        shares.Ranks.Receive(MemoryMarshal.AsBytes(_received.AsSpan()), source);
        return _received;
    }
}
