using GenPool.Execution;

namespace GenPool.Walks.WholePlanes;

/// <summary>The cells of a plane that lie in the band of a backward pass; they follow one another.</summary>
/// <param name="First">The first.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct WholeCells(nint First, nint End)
{
    /// <summary>Those of a slice.</summary>
    public static WholeCells Of(in PoolSlice slice)
    {
        nint step = slice.IsVolume ? (nint)slice.Height.Input * slice.Width.Input : slice.Width.Input;
        return new(slice.FirstBand * step, slice.EndBand * step);
    }

    /// <summary>How many there are.</summary>
    public nint Count => End - First;
}
