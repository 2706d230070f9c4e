namespace GenPool.Walks.Scattering;

/// <summary>Outputs that are added to the sums of the cells that they marked.</summary>
/// <typeparam name="TSum">The type sums are formed in.</typeparam>
internal unsafe interface IScatteredOutputs<TSum>
    where TSum : unmanaged
{
    /// <summary>Adds the windows from one to another along the outermost axis, in row-major order.</summary>
    /// <param name="sums">The sum of the input's first cell.</param>
    /// <param name="output">The first output of the first plane, or channel.</param>
    /// <param name="inTurn">Planes, or channels, that take turns.</param>
    /// <param name="first">The first window.</param>
    /// <param name="end">One past the last.</param>
    void Add(TSum* sums, nint output, int inTurn, int first, int end);
}
