using GenPool.Axes;

namespace GenPool.Execution;

/// <summary>
/// Cuts a call into slices: whole planes (images, with channels last) while there are at least as many as workers, bands of rows or
/// of a volume's slices otherwise. Every slice writes elements of its own, so the result does not depend on the cut.
/// </summary>
internal readonly struct WorkPartition
{
    // Waking a second core costs some ten microseconds; a core moves about this many bytes in that time from cache.
    private const long GrainBytes = 512 * 1024;

    private readonly PoolSlice _whole;
    private readonly int _planesPerSlice;
    private readonly int _bandsPerSlice;
    private readonly int _bands;

    /// <summary>Cuts all there is to do.</summary>
    /// <param name="whole">It, as one slice.</param>
    /// <param name="workers">Threads that may work at once.</param>
    public WorkPartition(in PoolSlice whole, int workers)
    {
        int planes = whole.Planes, rows = whole.EndBand;
        _whole = whole with { Workers = workers };
        _bands = planes >= workers ? 1 : Math.Min(rows, (workers + planes - 1) / planes);
        _bandsPerSlice = (rows + _bands - 1) / _bands;
        _bands = (rows + _bandsPerSlice - 1) / _bandsPerSlice;

        // A few slices per worker, so that one slow core does not hold up the others.
        _planesPerSlice = workers == 1 ? planes : Math.Max(1, planes / (workers * 4));
        SliceCount = (planes + _planesPerSlice - 1) / _planesPerSlice * _bands;
        Workers = workers;
    }

    /// <summary>Threads that may work at once; 1 for the caller's alone.</summary>
    public int Workers { get; }

    /// <summary>Number of slices.</summary>
    public int SliceCount { get; }

    /// <summary>The slice of a number.</summary>
    public PoolSlice this[int index]
    {
        get
        {
            (int group, int band) = Math.DivRem(index, _bands);
            int plane = group * _planesPerSlice, first = band * _bandsPerSlice;
            return _whole with
            {
                First = plane,
                End = Math.Min(_whole.Planes, plane + _planesPerSlice),
                FirstBand = first,
                EndBand = Math.Min(_whole.EndBand, first + _bandsPerSlice),
            };
        }
    }

    /// <summary>Cuts a call among the workers that the work and the options allow.</summary>
    /// <param name="domain">The call's windows, laid over its input.</param>
    /// <param name="isChannelsLast">The element order.</param>
    /// <param name="input">Where the input's elements lie.</param>
    /// <param name="isBackward">Whether bands are of cells, and not of outputs.</param>
    /// <param name="elementSize">Bytes of an element.</param>
    /// <param name="options">The caller's limits.</param>
    public static WorkPartition Create(
        in PoolDomain domain, bool isChannelsLast, in PoolStrides input, bool isBackward, int elementSize, ParallelOptions? options)
    {
        PoolSlice whole = Whole(domain, isChannelsLast, input, isBackward);
        return new(whole, WorkersFor(domain, elementSize, options));
    }

    /// <summary>A call as one slice.</summary>
    /// <inheritdoc cref="Create"/>
    public static PoolSlice Whole(in PoolDomain domain, bool isChannelsLast, in PoolStrides input, bool isBackward)
    {
        ref readonly WindowAxis outer = ref domain.Rank == 3 ? ref domain.Depth : ref domain.Height;
        int planes = isChannelsLast ? domain.Batch : checked((int)domain.PlaneCount), bands = isBackward ? outer.Input : outer.Output;
        return new(domain.Depth, domain.Height, domain.Width, domain.Rank, domain.Channels, planes, input, 0, planes, 0, bands);
    }

    /// <summary>Threads that the work and the options allow to work at once.</summary>
    /// <inheritdoc cref="Create"/>
    public static int WorkersFor(in PoolDomain domain, int elementSize, ParallelOptions? options)
    {
        int allowed = options is { MaxDegreeOfParallelism: > 0 } ? options.MaxDegreeOfParallelism : Environment.ProcessorCount;
        return (int)Math.Min(allowed, Math.Max(1, domain.InputCount * elementSize / GrainBytes));
    }
}
