using GenPool.Axes;

namespace GenPool.Execution;

/// <summary>One pass over a slice of a call.</summary>
internal interface IPass
{
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
        TPass pass, in PoolDomain domain, bool isChannelsLast, PoolStrides input, bool isBackward, int elementSize, ParallelOptions? options)
        where TPass : struct, IPass
    {
        options?.CancellationToken.ThrowIfCancellationRequested();
        if (domain.IsEmpty)
        {
            return;
        }

        WorkPartition partition = WorkPartition.Create(domain, isChannelsLast, input, isBackward, elementSize, options);
        if (partition.Workers == 1)
        {
            pass.Run(partition[0]);
        }
        else
        {
            RunParallel(pass, partition, options);
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
        Parallel.For(0, partition.SliceCount, bounded, index => pass.Run(partition[index]));
    }
}
