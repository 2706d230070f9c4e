using GenPool.Execution;

namespace GenPool.Walks.WholePlanes;

/// <summary>Windows as large as their plane, or volume: one output a plane, whose taps are numbered as the plane's cells are.</summary>
internal static class WholePlane
{
    /// <summary>Whether the only window of a plane holds its cells and nothing else, and they follow one another.</summary>
    public static bool IsWindow(in PoolSlice slice) =>
        slice.IsWhole && slice.Input.Row == slice.Width.Input && slice.Input.Slice == (nint)slice.Height.Input * slice.Width.Input;
}
