using System.ComponentModel;

namespace GenPool.Runtime;

/// <summary>
/// The windows along one axis of one input: how many there are, which taps of each fall on the input, and which
/// windows reach a given element.
/// </summary>
/// <remarks>Support for generated kernels. Windows and elements are numbered from 0; ranges exclude their end.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct WindowAxis
{
    /// <summary>Elements of the input along this axis.</summary>
    public int Input { get; private init; }

    /// <summary>Windows along this axis; below 1 where not one fits.</summary>
    public int Output { get; private init; }

    /// <summary>Taps of a window.</summary>
    public int Size { get; private init; }

    /// <summary>Distance between windows.</summary>
    public int Stride { get; private init; }

    /// <summary>Distance between taps.</summary>
    public int Dilation { get; private init; }

    /// <summary>Elements of padding before the input.</summary>
    public int Padding { get; private init; }

    /// <summary>The first window all of whose taps fall on the input.</summary>
    public int SteadyStart { get; private init; }

    /// <summary>One past the last window all of whose taps fall on the input; equals the start where there is none.</summary>
    public int SteadyEnd { get; private init; }

    /// <summary>The first stride-long block of elements that every window reaching it covers in full range.</summary>
    public int BlockStart { get; private init; }

    /// <summary>One past the last such block; block b begins at element <c>b * Stride - Padding</c>.</summary>
    public int BlockEnd { get; private init; }

    /// <summary>Elements from a window's first tap to its last, both included.</summary>
    public long Extent => (long)Dilation * (Size - 1) + 1;

    /// <summary>Elements from the leading padding on, so that every window and the whole input lie within.</summary>
    internal long Framed => Math.Max((long)Padding + Input, ((Output - 1L) * Stride) + Extent);

    /// <summary>The element under a window's first tap; negative on leading padding.</summary>
    public int Origin(int window) => window * Stride - Padding;

    /// <summary>The stride-long block that an element lies in; block b begins where window b does.</summary>
    public int BlockOf(int element) => (int)(((long)element + Padding) / Stride);

    /// <summary>The first block that begins at an element or after it.</summary>
    public int BlockFrom(int element) => (int)(((long)element + Padding + Stride - 1) / Stride);

    /// <summary>How many blocks before an element's own the first window that can reach it begins.</summary>
    public int BlocksBack => (int)((Extent - 1) / Stride);

    /// <summary>The first tap of a window that falls on the input.</summary>
    public int FirstTap(int window) =>
        Origin(window) >= 0 ? 0 : (int)Math.Min(Size, (-(long)Origin(window) + Dilation - 1) / Dilation);

    /// <summary>One past the last tap of a window that falls on the input; not above the first where none does.</summary>
    public int EndTap(int window) =>
        Origin(window) >= Input ? 0 : (int)Math.Min(Size, ((long)Input - Origin(window) + Dilation - 1) / Dilation);

    /// <summary>The first window that can reach an element.</summary>
    public int FirstWindow(int element)
    {
        long before = (long)element + Padding - (Extent - 1);
        return before <= 0 ? 0 : (int)((before + Stride - 1) / Stride);
    }

    /// <summary>One past the last window that can reach an element.</summary>
    public int EndWindow(int element) => (int)Math.Min(Output, ((long)element + Padding) / Stride + 1);

    /// <summary>Lays the windows over an input: rule 1 of the semantics, in 64-bit integers.</summary>
    internal static WindowAxis Create(
        int input, int size, int stride, int dilation, int before, int after, PoolRounding rounding, PoolAutoPadding automatic)
    {
        long extent = (long)dilation * (size - 1) + 1;
        long output;
        if (automatic == PoolAutoPadding.None)
        {
            long span = (long)input + before + after - extent;
            output = span < 0 ? 0 : (rounding == PoolRounding.Ceiling ? (span + stride - 1) / stride : span / stride) + 1;
            if (rounding == PoolRounding.Ceiling && output > 0 && (output - 1) * stride >= (long)input + before)
            {
                output--;
            }
        }
        else
        {
            output = ((long)input + stride - 1) / stride;
            long total = Math.Max(0, (output - 1) * stride + extent - input);
            before = (int)Math.Min(int.MaxValue, automatic == PoolAutoPadding.SameUpper ? total / 2 : total - (total / 2));
        }

        if (output > int.MaxValue)
        {
            throw new ArgumentOutOfRangeException(nameof(input), input, $"The axis would have {output} windows, more than an extent can say.");
        }

        long steadyStart = Math.Min(output, ((long)before + stride - 1) / stride);
        long steadyRoom = (long)input + before - extent;
        long steadyEnd = steadyRoom < 0 ? steadyStart : Math.Max(steadyStart, Math.Min(output, steadyRoom / stride + 1));
        long blockStart = Math.Max((extent - 1) / stride, ((long)before + stride - 1) / stride);
        long blockEnd = Math.Min(output, ((long)input + before) / stride);
        return new WindowAxis
        {
            Input = input,
            Output = (int)output,
            Size = size,
            Stride = stride,
            Dilation = dilation,
            Padding = before,
            SteadyStart = (int)steadyStart,
            SteadyEnd = (int)steadyEnd,
            BlockStart = (int)Math.Min(blockStart, int.MaxValue),
            BlockEnd = (int)Math.Max(blockEnd, Math.Min(blockStart, int.MaxValue)),
        };
    }
}
