using GenPool.Runtime;

namespace GenPool;

/// <summary>
/// The parameters of a max pooling layer at run time: the same members, defaults and rules as
/// <see cref="MaxPool2DAttribute"/>, with every default resolved.
/// </summary>
public sealed record MaxPool2DParameters
{
    /// <summary>A square window.</summary>
    /// <param name="poolSize">Rows and columns of the window, 1 or more.</param>
    public MaxPool2DParameters(int poolSize) : this(poolSize, poolSize)
    {
    }

    /// <summary>A rectangular window.</summary>
    /// <param name="poolHeight">Rows of the window, 1 or more.</param>
    /// <param name="poolWidth">Columns of the window, 1 or more.</param>
    public MaxPool2DParameters(int poolHeight, int poolWidth)
    {
        PoolHeight = poolHeight;
        PoolWidth = poolWidth;
    }

    /// <summary>Rows of the window.</summary>
    public int PoolHeight { get; }

    /// <summary>Columns of the window.</summary>
    public int PoolWidth { get; }

    /// <summary>Step between windows on both axes; null for the pool size of each axis.</summary>
    public int? Stride { get; init; }

    /// <summary>Step between windows down the rows.</summary>
    public int StrideHeight { get => _strideHeight ?? Stride ?? PoolHeight; init => _strideHeight = value; }

    /// <summary>Step between windows along the columns.</summary>
    public int StrideWidth { get => _strideWidth ?? Stride ?? PoolWidth; init => _strideWidth = value; }

    /// <summary>Padding on all four sides, unless a side states its own.</summary>
    public int Padding { get; init; }

    /// <summary>Rows of padding above the input.</summary>
    public int PaddingTop { get => _paddingTop ?? Padding; init => _paddingTop = value; }

    /// <summary>Rows of padding below the input.</summary>
    public int PaddingBottom { get => _paddingBottom ?? Padding; init => _paddingBottom = value; }

    /// <summary>Columns of padding before the input.</summary>
    public int PaddingLeft { get => _paddingLeft ?? Padding; init => _paddingLeft = value; }

    /// <summary>Columns of padding after the input.</summary>
    public int PaddingRight { get => _paddingRight ?? Padding; init => _paddingRight = value; }

    /// <summary>Distance between taps on both axes, unless an axis states its own.</summary>
    public int Dilation { get; init; } = 1;

    /// <summary>Distance between taps down the rows.</summary>
    public int DilationHeight { get => _dilationHeight ?? Dilation; init => _dilationHeight = value; }

    /// <summary>Distance between taps along the columns.</summary>
    public int DilationWidth { get => _dilationWidth ?? Dilation; init => _dilationWidth = value; }

    /// <summary>Padding that follows the input size.</summary>
    public PoolAutoPadding AutoPadding { get; init; }

    /// <summary>How a last, partial window counts.</summary>
    public PoolRounding Rounding { get; init; }

    /// <summary>Element order of the tensors.</summary>
    public PoolLayout Layout { get; init; }

    /// <summary>Which of several equal maxima are marked.</summary>
    public PoolTies Ties { get; init; }

    /// <summary>Taps of a window.</summary>
    internal long TapCount => (long)PoolHeight * PoolWidth;

    /// <summary>How a mask of these parameters is laid out.</summary>
    internal MaskFormat Mask => new(Ties, TapCount);

    /// <summary>Checks every rule that does not depend on the input.</summary>
    /// <remarks>The same lines as the <c>GENPOOL</c> errors of a declaration. A padding of 0 beside automatic padding is
    /// none.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A size, stride or dilation below 1, a window whose taps or dilated
    /// extent 32 bits cannot count, a padding that is negative or not smaller than the dilated window, or an option that
    /// is not a value of its enum.</exception>
    /// <exception cref="ArgumentException">Automatic and explicit padding together.</exception>
    public void Validate()
    {
        AtLeastOne(PoolHeight, nameof(PoolHeight));
        AtLeastOne(PoolWidth, nameof(PoolWidth));
        AtLeastOne(StrideHeight, nameof(StrideHeight));
        AtLeastOne(StrideWidth, nameof(StrideWidth));
        AtLeastOne(DilationHeight, nameof(DilationHeight));
        AtLeastOne(DilationWidth, nameof(DilationWidth));

        AtMostCountable(TapCount, nameof(PoolHeight), "taps");
        long extentHeight = (long)DilationHeight * (PoolHeight - 1) + 1;
        long extentWidth = (long)DilationWidth * (PoolWidth - 1) + 1;
        AtMostCountable(extentHeight, nameof(DilationHeight), "rows of the dilated window");
        AtMostCountable(extentWidth, nameof(DilationWidth), "columns of the dilated window");

        Defined(AutoPadding, nameof(AutoPadding));
        Defined(Rounding, nameof(Rounding));
        Defined(Layout, nameof(Layout));
        Defined(Ties, nameof(Ties));
        InsideWindow(PaddingTop, extentHeight, nameof(PaddingTop));
        InsideWindow(PaddingBottom, extentHeight, nameof(PaddingBottom));
        InsideWindow(PaddingLeft, extentWidth, nameof(PaddingLeft));
        InsideWindow(PaddingRight, extentWidth, nameof(PaddingRight));

        if (AutoPadding != PoolAutoPadding.None && (PaddingTop | PaddingBottom | PaddingLeft | PaddingRight) != 0)
        {
            throw new ArgumentException($"{nameof(AutoPadding)} {AutoPadding} chooses the padding, so none may be stated.", nameof(AutoPadding));
        }
    }

    /// <summary>The windows over the rows of an input.</summary>
    internal WindowAxis Rows(int height) => WindowAxis.Create(
        height, PoolHeight, StrideHeight, DilationHeight, PaddingTop, PaddingBottom, Rounding, AutoPadding);

    /// <summary>The windows over the columns of an input.</summary>
    internal WindowAxis Columns(int width) => WindowAxis.Create(
        width, PoolWidth, StrideWidth, DilationWidth, PaddingLeft, PaddingRight, Rounding, AutoPadding);

    private readonly int? _strideHeight, _strideWidth;
    private readonly int? _paddingTop, _paddingBottom, _paddingLeft, _paddingRight;
    private readonly int? _dilationHeight, _dilationWidth;

    private static void AtLeastOne(int value, string name)
    {
        if (value < 1)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be 1 or more.");
        }
    }

    private static void AtMostCountable(long count, string name, string what)
    {
        if (count > int.MaxValue)
        {
            throw new ArgumentOutOfRangeException(name, count, $"The number of {what} must be {int.MaxValue} or less.");
        }
    }

    private static void Defined<TEnum>(TEnum value, string name)
        where TEnum : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{value} is not a value of {typeof(TEnum).Name}.");
        }
    }

    private static void InsideWindow(int padding, long extent, string name)
    {
        if (padding < 0 || padding >= extent)
        {
            throw new ArgumentOutOfRangeException(name, padding, $"{name} must be 0 or more and smaller than the dilated window, {extent}.");
        }
    }
}
