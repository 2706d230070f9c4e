using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Walks.Looping;

/// <summary>The taps of one window that lie on the input.</summary>
internal readonly struct WindowTaps
{
    /// <summary>Finds them.</summary>
    public WindowTaps(in PoolSlice slice, int depth, int row, int column)
    {
        Depth = new(slice.Depth, depth);
        Height = new(slice.Height, row);
        Width = new(slice.Width, column);
    }

    public AxisTaps Depth { get; }

    public AxisTaps Height { get; }

    public AxisTaps Width { get; }
}

/// <summary>The taps of a window along one axis that lie on the input.</summary>
internal readonly struct AxisTaps
{
    /// <summary>Finds them.</summary>
    public AxisTaps(in WindowAxis axis, int window)
    {
        First = axis.FirstTap(window);
        End = axis.EndTap(window);
        Element = (int)(axis.Origin(window) + ((long)First * axis.Dilation));
        Dilation = axis.Dilation;
        Size = axis.Size;
    }

    /// <summary>The number of the first.</summary>
    public int First { get; }

    /// <summary>One past the number of the last; not above the first where there is none.</summary>
    public int End { get; }

    /// <summary>How many there are.</summary>
    public int Count => Math.Max(0, End - First);

    /// <summary>The element under the first, where there is one.</summary>
    public int Element { get; }

    /// <summary>Elements from one to the next.</summary>
    public int Dilation { get; }

    /// <summary>Taps of the largest window, by which they are numbered.</summary>
    public int Size { get; }

    /// <summary>Whether a tap lies on the input.</summary>
    public bool Has(int tap) => (uint)(tap - First) < (uint)Count;

    /// <summary>The element under a tap that does.</summary>
    public int At(int tap) => Element + ((tap - First) * Dilation);
}
