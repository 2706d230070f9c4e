using System.Runtime.InteropServices;
using Digits.Distributed;
using GenPool.Digits.Tests.Harness;

namespace GenPool.Digits.Tests.Summing;

/// <summary>The order of a sum over leaves does not depend on the ranks.</summary>
public sealed class LeafTreeTests
{
    private const int Length = 300;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(16)]
    public void Sum_AnyRankCount_HasTheBitsOfTheTree(int leaves)
    {
        float[][] vectors = Vectors(leaves);
        byte[] expected = Bits(Halve(vectors));
        for (int ranks = 1; ranks <= leaves; ranks++)
        {
            byte[][] sums = ThreadRanks.Run(ranks, communicator =>
            {
                LeafShares shares = new(leaves, communicator);
                LeafTree tree = new(shares, Length);
                byte[] sum = [];

                // Twice, since a sum overwrites what it is made of.
                for (int time = 0; time < 2; time++)
                {
                    for (int leaf = shares.First; leaf < shares.First + shares.Count; leaf++)
                    {
                        vectors[leaf].CopyTo(tree.Vector(leaf));
                    }

                    sum = Bits(tree.Sum());
                }

                return sum;
            });

            Assert.All(sums, sum => Assert.Equal(expected, sum));
        }
    }

    [Fact]
    public void Sum_InOtherOrders_HasOtherBits()
    {
        // Else the test above would show nothing.
        float[][] vectors = Vectors(16);
        float[] inOrder = new float[Length];
        foreach (float[] vector in vectors)
        {
            System.Numerics.Tensors.TensorPrimitives.Add(inOrder, vector, inOrder);
        }

        Assert.NotEqual(Bits(Halve(vectors)), Bits(inOrder));
        Assert.NotEqual(Bits(Halve(vectors)), Bits(Halve([.. vectors[1..], vectors[0]])));
    }

    [Fact]
    public void Shares_AnyRankCount_AreEvenNeighbours()
    {
        for (int ranks = 1; ranks <= 16; ranks++)
        {
            LeafShares[] shares = ThreadRanks.Run(ranks, communicator => new LeafShares(16, communicator));

            Assert.Equal(Enumerable.Range(0, 16), shares.SelectMany(share => Enumerable.Range(share.First, share.Count)));
            Assert.InRange(shares.Max(share => share.Count) - shares.Min(share => share.Count), 0, 1);
            Assert.All(shares, share => Assert.All(Enumerable.Range(share.First, share.Count), leaf => Assert.Equal(share.Ranks.Rank, shares[0].OwnerOf(leaf))));
        }
    }

    [Fact]
    public void Shares_MoreRanksThanLeaves_Throws()
    {
        string[] messages = ThreadRanks.Run(5, communicator => Assert.Throws<DistributedException>(() => new LeafShares(4, communicator)).Message);

        Assert.All(messages, message => Assert.Contains("at most 4 ranks", message, StringComparison.Ordinal));
    }

    // Values of many magnitudes, so that any other order rounds elsewhere.
    private static float[][] Vectors(int leaves)
    {
        Random random = new(leaves);
        return [.. Enumerable.Range(0, leaves).Select(_ => Enumerable.Range(0, Length)
            .Select(_ => (random.NextSingle() - 0.5f) * MathF.ScaleB(1, random.Next(-12, 12))).ToArray())];
    }

    // The tree, said once more.
    private static float[] Halve(ReadOnlySpan<float[]> vectors)
    {
        if (vectors.Length == 1)
        {
            return vectors[0];
        }

        float[] left = Halve(vectors[..(vectors.Length / 2)]);
        float[] right = Halve(vectors[(vectors.Length / 2)..]);
        return [.. left.Zip(right, (a, b) => a + b)];
    }

    private static byte[] Bits(ReadOnlySpan<float> values) => MemoryMarshal.AsBytes(values).ToArray();
}
