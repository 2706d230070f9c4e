using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>Parameters laid over one input shape: both axes and the output they give.</summary>
/// <remarks>Support for generated kernels.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct PoolGeometry
{
    private PoolGeometry(MaxPool2DParameters parameters, PoolShape input, string name)
    {
        Input = input;
        Rows = parameters.Rows(input.Height);
        Columns = parameters.Columns(input.Width);
        Output = new PoolShape(input.Batch, input.Channels, Rows.Output, Columns.Output);
        if (Rows.Output < 1 || Columns.Output < 1)
        {
            throw new ArgumentException(
                $"The input {input} is too small for one window: {Describe(parameters)}.", name);
        }

        Require(Output, name);
        MaskByteCount = CheckedProduct(Output, parameters.Mask.BytesPerOutput, name);
    }

    /// <summary>Shape of the input.</summary>
    public PoolShape Input { get; }

    /// <summary>Shape of the output.</summary>
    public PoolShape Output { get; }

    /// <summary>Windows down the rows.</summary>
    public WindowAxis Rows { get; }

    /// <summary>Windows along the columns.</summary>
    public WindowAxis Columns { get; }

    /// <summary>Bytes of a mask.</summary>
    public long MaskByteCount { get; }

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => Input.Batch == 0 || Input.Channels == 0;

    /// <summary>Checks a shape and lays the windows over it.</summary>
    /// <param name="parameters">Valid parameters.</param>
    /// <param name="input">Shape of the input.</param>
    /// <param name="name">What the caller calls it, for the exception.</param>
    /// <exception cref="ArgumentOutOfRangeException">An extent is negative, or the element count overflows.</exception>
    /// <exception cref="ArgumentException">Height or width is 0, or no window fits.</exception>
    public static PoolGeometry Create(
        MaxPool2DParameters parameters, PoolShape input, [CallerArgumentExpression(nameof(input))] string name = "")
    {
        Require(input, name);
        if (input.Height == 0 || input.Width == 0)
        {
            throw new ArgumentException(
                $"The input {input} has no rows or no columns to pool: {Describe(parameters)}.", name);
        }

        return new PoolGeometry(parameters, input, name);
    }

    private static void Require(PoolShape shape, string name)
    {
        if (shape.Batch < 0 || shape.Channels < 0 || shape.Height < 0 || shape.Width < 0)
        {
            throw new ArgumentOutOfRangeException(name, shape, "No extent may be negative.");
        }

        CheckedProduct(shape, 1, name);
    }

    private static long CheckedProduct(PoolShape shape, long factor, string name)
    {
        // Int128 holds the product of four 31-bit extents and a factor, so an overflow is seen and not wrapped.
        Int128 count = (Int128)shape.Batch * shape.Channels * shape.Height * shape.Width * factor;
        return count <= long.MaxValue
            ? (long)count
            : throw new ArgumentOutOfRangeException(name, shape, "The element count does not fit 64 bits.");
    }

    private static string Describe(MaxPool2DParameters p) =>
        $"window {p.PoolHeight}x{p.PoolWidth}, stride {p.StrideHeight}x{p.StrideWidth}, "
        + $"dilation {p.DilationHeight}x{p.DilationWidth}, padding top {p.PaddingTop}, bottom {p.PaddingBottom}, "
        + $"left {p.PaddingLeft}, right {p.PaddingRight}"
        + (p.AutoPadding == PoolAutoPadding.None ? string.Empty : $", automatic padding {p.AutoPadding}");
}
