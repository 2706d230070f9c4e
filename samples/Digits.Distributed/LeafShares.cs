namespace Digits.Distributed;

/// <summary>Which leaves of the work each rank has: neighbouring ones, shared as evenly as can be.</summary>
public sealed class LeafShares
{
    private readonly int[] _owners;

    /// <summary>Shares leaves among ranks.</summary>
    /// <exception cref="DistributedException">There are more ranks than leaves.</exception>
    public LeafShares(int leaves, ICommunicator ranks)
    {
        if (ranks.Size > leaves)
        {
            throw new DistributedException($"A batch has {leaves} leaves, so at most {leaves} ranks can share it; there are {ranks.Size}.");
        }

        Ranks = ranks;
        _owners = new int[leaves];
        for (int rank = 0; rank < ranks.Size; rank++)
        {
            _owners.AsSpan(FirstOf(rank)..FirstOf(rank + 1)).Fill(rank);
        }

        First = FirstOf(ranks.Rank);
        Count = FirstOf(ranks.Rank + 1) - First;

        int FirstOf(int rank) => rank * leaves / ranks.Size;
    }

    /// <summary>Who shares.</summary>
    public ICommunicator Ranks { get; }

    /// <summary>The leaves of all ranks together.</summary>
    public int Leaves => _owners.Length;

    /// <summary>The first leaf of this rank.</summary>
    public int First { get; }

    /// <summary>How many leaves this rank has; at least one.</summary>
    public int Count { get; }

    /// <summary>The rank that has a leaf.</summary>
    public int OwnerOf(int leaf) => _owners[leaf];
}
