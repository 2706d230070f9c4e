
namespace GenPool.Axes;

/// <summary>
/// The windows along one axis of one input: how many there are, which taps of each fall on the input, and which
/// windows reach a given element.
/// </summary>
/// <remarks>
/// Support for generated kernels. Windows, taps and elements are numbered from 0; ranges exclude their end. All arithmetic is
/// of 64-bit integers.
/// </remarks>
internal readonly record struct WindowAxis
{
    /// <summary>Elements of the input along this axis.</summary>
    public int Input { get; internal init; }

    /// <summary>Windows along this axis; 0 where not one fits.</summary>
    public int Output { get; internal init; }

    /// <summary>Whether every window has the same taps, <see cref="Stride"/> after those of the one before. All but adaptive
    /// windows that do not divide the input have.</summary>
    public bool IsRegular { get; internal init; }

    /// <summary>Taps of a window, of the largest where they differ.</summary>
    public int Size { get; internal init; }

    /// <summary>Distance between regular windows.</summary>
    public int Stride { get; internal init; }

    /// <summary>Distance between taps.</summary>
    public int Dilation { get; internal init; }

    /// <summary>Elements of padding before the input.</summary>
    public int Padding { get; internal init; }

    /// <summary>Elements of padding after the input.</summary>
    public int PaddingAfter { get; internal init; }

    /// <summary>The first window all of whose taps fall on the input.</summary>
    public int SteadyStart { get; internal init; }

    /// <summary>One past the last window all of whose taps fall on the input; equals the start where there is none.</summary>
    public int SteadyEnd { get; internal init; }

    /// <summary>The first stride-long block of elements that every regular window reaching it covers in full range.</summary>
    public int BlockStart { get; internal init; }

    /// <summary>One past the last such block; block b begins at element <c>b * Stride - Padding</c>.</summary>
    public int BlockEnd { get; internal init; }

    /// <summary>Whether a regular window reaches into the next one.</summary>
    public bool Overlaps => IsRegular && Extent > Stride;

    /// <summary>Whether there is one window, whose taps are all elements of the input.</summary>
    public bool IsWhole => Output == 1 && Size == Input && Padding == 0 && (Dilation == 1 || Size == 1);

    /// <summary>Whether windows, each with the elements before the next one, are the input: none reaches over an end of it or into another.</summary>
    public bool IsTiled => IsRegular && Padding == 0 && Extent <= Stride && (long)Output * Stride == Input;

    /// <summary>Elements from a window's first tap to its last, both included.</summary>
    public long Extent => ((long)Dilation * (Size - 1)) + 1;

    /// <summary>How many blocks before an element's own the first regular window that can reach it begins.</summary>
    public int BlocksBack => (int)((Extent - 1) / Stride);

    /// <summary>Elements from the leading padding on, so that every regular window and the whole input lie within.</summary>
    public long Framed => Math.Max((long)Padding + Input, ((Output - 1L) * Stride) + Extent);

    /// <summary>The element under a window's first tap; negative on leading padding.</summary>
    public int Origin(int window) =>
        IsRegular ? (int)(((long)window * Stride) - Padding) : (int)((long)window * Input / Output);

    /// <summary>The first tap of a window that falls on the input.</summary>
    public int FirstTap(int window)
    {
        long origin = Origin(window);
        return origin >= 0 ? 0 : (int)Math.Min(Size, CeilingDivide(-origin, Dilation));
    }

    /// <summary>One past the last tap of a window that falls on the input; not above the first where none does.</summary>
    public int EndTap(int window)
    {
        long origin = Origin(window);
        return IsRegular
            ? (int)Math.Min(Size, CeilingDivide(Input - origin, Dilation))
            : (int)(CeilingDivide((window + 1L) * Input, Output) - origin);
    }

    /// <summary>How many taps of a window fall on the input.</summary>
    public int TapCount(int window) => Math.Max(0, EndTap(window) - FirstTap(window));

    /// <summary>How many taps of a window fall on the input or its padding.</summary>
    public int CoveredCount(int window) => IsRegular
        ? (int)Math.Min(Size, CeilingDivide((long)Input + PaddingAfter - Origin(window), Dilation))
        : TapCount(window);

    /// <summary>The first window that can reach an element.</summary>
    public int FirstWindow(int element) => IsRegular
        ? (int)Math.Max(0, CeilingDivide((long)element + Padding - (Extent - 1), Stride))
        : (int)((long)element * Output / Input);

    /// <summary>One past the last window that can reach an element.</summary>
    public int EndWindow(int element) => IsRegular
        ? (int)Math.Min(Output, (((long)element + Padding) / Stride) + 1)
        : (int)CeilingDivide((element + 1L) * Output, Input);

    /// <summary>The stride-long block that an element lies in; block b begins where regular window b does.</summary>
    public int BlockOf(int element) => (int)(((long)element + Padding) / Stride);

    /// <summary>The first block that begins at an element or after it.</summary>
    public int BlockFrom(int element) => (int)CeilingDivide((long)element + Padding, Stride);

    /// <summary>The least integer not below a quotient, of either sign.</summary>
    internal static long CeilingDivide(long value, long by) => FloorDivide(value + by - 1, by);

    /// <summary>The greatest integer not above a quotient, of either sign.</summary>
    internal static long FloorDivide(long value, long by) => (value < 0 ? value - by + 1 : value) / by;
}
