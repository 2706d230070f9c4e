using GenPool.Axes;

namespace GenPool.Execution;

/// <summary>One pass over a slice of a call.</summary>
internal interface IPass
{
    /// <summary>Planes (images, with channels last), from each multiple of so many on, that lie in each tensor as if all did.</summary>
    int Together { get; }

    /// <summary>Runs it. The slice's band is of outputs in a forward pass, of cells in a backward one.</summary>
    void Run(in PoolSlice slice);
}

/// <summary>Cuts a checked call into slices and runs a pass on each.</summary>
internal static class PoolRunner
{
    /// <summary>Runs a pass.</summary>
    /// <param name="pass">The pass. Its pointers are pinned by the caller, whose fixed statement outlives every worker.</param>
    /// <param name="domain">The call's windows, laid over its input.</param>
    /// <param name="isChannelsLast">The element order.</param>
    /// <param name="input">Where the input's elements lie.</param>
    /// <param name="isBackward">Whether the pass writes the cells of the input.</param>
    /// <param name="elementSize">Bytes of an element.</param>
    /// <param name="options">The caller's limits.</param>
    public static void Run<TPass>(
        TPass pass, in PoolDomain domain, bool isChannelsLast, in PoolStrides input, bool isBackward, int elementSize, ParallelOptions? options)
        where TPass : struct, IPass
    {
        options?.CancellationToken.ThrowIfCancellationRequested();
        if (domain.IsEmpty)
        {
            return;
        }

        PoolSlice whole = WorkPartition.Whole(domain, isChannelsLast, input, isBackward);
        int workers = WorkPartition.WorkersFor(domain, elementSize, options);
        if (workers == 1)
        {
            Run(pass, whole);
        }
        else
        {
            RunParallel(pass, new WorkPartition(whole, workers), options);
        }
    }

    // A method of its own, so that the closure is allocated by parallel calls alone.
    private static void RunParallel<TPass>(TPass pass, WorkPartition partition, ParallelOptions? options)
        where TPass : struct, IPass
    {
        ParallelOptions bounded = new()
        {
            MaxDegreeOfParallelism = partition.Workers,
            CancellationToken = options?.CancellationToken ?? CancellationToken.None,
            TaskScheduler = options?.TaskScheduler,
        };
        Parallel.For(0, partition.SliceCount, bounded, index => Run(pass, partition[index]));
    }

    // Cuts a slice where planes have gaps between them.
    private static void Run<TPass>(TPass pass, in PoolSlice slice)
        where TPass : struct, IPass
    {
        int together = pass.Together;
        if (together >= slice.Planes)
        {
            pass.Run(slice);
            return;
        }

        for (int plane = slice.First; plane < slice.End;)
        {
            int near = plane - (plane % together), end = near + together;
            pass.Run(slice with { First = plane, End = Math.Min(end, slice.End), FirstNear = near, EndNear = end });
            plane = end;
        }
    }
}
