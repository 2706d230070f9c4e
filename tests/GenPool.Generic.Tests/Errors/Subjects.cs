namespace GenPool.Generic.Tests;

/// <summary>Pools that must refuse a faulty call: each kind over one to three axes, in both layouts, of three element types.</summary>
internal static class Subjects
{
    private static readonly SlidingAxis s_two = new(2);

    /// <summary>A name for each, for a theory.</summary>
    public static TheoryData<string, int, PoolLayout> All
    {
        get
        {
            TheoryData<string, int, PoolLayout> data = [];
            foreach (string kind in new[] { "max", "max of all ties", "average", "Lp" })
            {
                for (int rank = 1; rank <= 3; rank++)
                {
                    data.Add(kind, rank, PoolLayout.ChannelsFirst);
                    data.Add(kind, rank, PoolLayout.ChannelsLast);
                }
            }

            return data;
        }
    }

    /// <summary>The shape that calls are right on.</summary>
    public static PoolShape3D Shape(int rank) => new(2, 3, rank > 2 ? 4 : 1, rank > 1 ? 4 : 1, 6);

    /// <summary>That shape as it appears in messages.</summary>
    public static string Describe(PoolShape3D shape, int rank) =>
        string.Join('x', (int[])[shape.Batch, shape.Channels, .. new[] { shape.Depth, shape.Height, shape.Width }[^rank..]]);

    /// <summary>A pool whose window has two elements along each axis.</summary>
    public static ErasedPool Pool(string kind, int rank, PoolLayout layout, Element? element = null)
    {
        PoolAxis[] axes = [.. Enumerable.Repeat(s_two, rank)];
        PoolParameters parameters = kind switch
        {
            "max" => new MaxPoolParameters(axes) { Layout = layout },
            "max of all ties" => new MaxPoolParameters(axes) { Layout = layout, Ties = PoolTies.All },
            "average" => new AveragePoolParameters(axes) { Layout = layout },
            _ => new LpPoolParameters(2, axes) { Layout = layout },
        };
        return ErasedPools.Generic(parameters, element ?? Element<float>.Instance);
    }

    /// <summary>Every call of such a pool, of three element types.</summary>
    public static IEnumerable<Call> Calls(string kind, int rank, PoolLayout layout) =>
        from element in new Element[] { Element<float>.Instance, Element<double>.Instance, Element<Half>.Instance }
        from call in Call.All(Pool(kind, rank, layout, element), Shape(rank))
        select call;
}
