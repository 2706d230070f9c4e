using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Walks.Scattering;

/// <summary>A box of cells of a plane or volume, which may reach over its edges.</summary>
/// <param name="First">The first along the outermost axis: a slice of a volume, a row of a plane.</param>
/// <param name="Count">How many there are along it.</param>
/// <param name="Top">The first row, if those are not what <paramref name="First"/> counts.</param>
/// <param name="Height">How many.</param>
/// <param name="Left">The first column.</param>
/// <param name="Width">How many.</param>
internal readonly record struct SumBox(long First, long Count, long Top, long Height, long Left, long Width)
{
    /// <summary>Cells of one step along the outermost axis.</summary>
    public long StepCells => Height * Width;

    /// <summary>The box that every tap lies in of the windows from one to another along the outermost axis.</summary>
    public static SumBox OfTaps(in PoolSlice slice, int window, int endWindow)
    {
        ref readonly WindowAxis outer = ref slice.Outer;
        long first = outer.Origin(window);
        return new(
            first, window < endWindow ? outer.Origin(endWindow - 1) + outer.Extent - first : 0,
            slice.IsVolume ? -slice.Height.Padding : 0, slice.IsVolume ? slice.Height.Framed : 1,
            -slice.Width.Padding, slice.Width.Framed);
    }

    /// <summary>The cells of the slice's band.</summary>
    public static SumBox OfCells(in PoolSlice slice) => new(
        slice.FirstBand, slice.EndBand - slice.FirstBand, 0, slice.IsVolume ? slice.Height.Input : 1, 0, slice.Width.Input);

    /// <summary>Whether another box lies in this one.</summary>
    public bool Holds(in SumBox other) =>
        other.First >= First && other.First + other.Count <= First + Count
        && other.Top >= Top && other.Top + other.Height <= Top + Height
        && other.Left >= Left && other.Left + other.Width <= Left + Width;
}
