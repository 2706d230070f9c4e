namespace GenPool.Runtime;

/// <summary>
/// Cuts a call into slices: whole planes (images in NHWC order) while there are at least as many as workers, bands of rows
/// otherwise. Every slice writes elements of its own, so the result does not depend on the cut.
/// </summary>
internal readonly struct WorkPartition
{
    // Waking a second core costs some ten microseconds; a core moves about this many bytes in that time from cache.
    private const long GrainBytes = 512 * 1024;

    private readonly PoolGeometry _geometry;
    private readonly PoolStrides _strides;
    private readonly int _planes;
    private readonly int _rows;
    private readonly int _planesPerSlice;
    private readonly int _rowsPerSlice;
    private readonly int _bands;

    private WorkPartition(in PoolGeometry geometry, PoolLayout layout, PoolStrides strides, int rows, int workers)
    {
        _geometry = geometry;
        _strides = strides;
        _rows = rows;
        _planes = layout == PoolLayout.Nchw ? checked((int)geometry.Input.PlaneCount) : geometry.Input.Batch;
        _bands = _planes >= workers ? 1 : Math.Min(rows, (workers + _planes - 1) / _planes);
        _rowsPerSlice = (rows + _bands - 1) / _bands;
        _bands = (rows + _rowsPerSlice - 1) / _rowsPerSlice;

        // A few slices per worker, so that one slow core does not hold up the others.
        _planesPerSlice = workers == 1 ? _planes : Math.Max(1, _planes / (workers * 4));
        SliceCount = (_planes + _planesPerSlice - 1) / _planesPerSlice * _bands;
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
            int firstPlane = group * _planesPerSlice;
            int firstRow = band * _rowsPerSlice;
            return new PoolSlice(
                _geometry.Rows,
                _geometry.Columns,
                _geometry.Input.Channels,
                _strides,
                (nint)_geometry.Output.ElementCount,
                firstPlane,
                Math.Min(_planes, firstPlane + _planesPerSlice),
                firstRow,
                Math.Min(_rows, firstRow + _rowsPerSlice));
        }
    }

    /// <summary>Cuts the rows of every plane among the workers that the work and the options allow.</summary>
    public static WorkPartition Create(
        in PoolGeometry geometry, PoolLayout layout, PoolStrides strides, int rows, int elementSize, ParallelOptions? options)
    {
        int allowed = options is { MaxDegreeOfParallelism: > 0 } ? options.MaxDegreeOfParallelism : Environment.ProcessorCount;
        long grains = Math.Max(1, geometry.Input.ElementCount * elementSize / GrainBytes);
        return new WorkPartition(geometry, layout, strides, rows, (int)Math.Min(allowed, grains));
    }
}
