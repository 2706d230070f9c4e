using System.Runtime.CompilerServices;

namespace GenPool.Axes;

/// <summary>Parameters laid over one input shape: the windows along all three axes, whatever the shape's rank.</summary>
/// <remarks>Support for generated kernels. An axis that the shape lacks is one element under one window of one tap.</remarks>
internal readonly record struct PoolDomain
{
    /// <summary>Axes of a plane, 1 to 3: the innermost ones here.</summary>
    public int Rank { get; private init; }

    /// <summary>Samples.</summary>
    public int Batch { get; private init; }

    /// <summary>Channels of a sample.</summary>
    public int Channels { get; private init; }

    /// <summary>Windows through the slices.</summary>
    public WindowAxis Depth { get; private init; }

    /// <summary>Windows down the rows.</summary>
    public WindowAxis Height { get; private init; }

    /// <summary>Windows along the columns.</summary>
    public WindowAxis Width { get; private init; }

    /// <summary>Elements of the input.</summary>
    public long InputCount { get; private init; }

    /// <summary>Elements of the output.</summary>
    public long OutputCount { get; private init; }

    /// <summary>Taps of a window, of the largest where they differ.</summary>
    public long TapCount { get; private init; }

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => Batch == 0 || Channels == 0;

    /// <summary>Planes of the input and of the output.</summary>
    public long PlaneCount => (long)Batch * Channels;

    /// <summary>Elements of a plane of the input.</summary>
    public long InputPlane => (long)Depth.Input * Height.Input * Width.Input;

    /// <summary>Elements of a plane of the output.</summary>
    public long OutputPlane => (long)Depth.Output * Height.Output * Width.Output;

    /// <summary>The shape of the input.</summary>
    public TShape InputShape<TShape>()
        where TShape : struct, IPoolShape<TShape>
    {
        ReadOnlySpan<int> extents = [Depth.Input, Height.Input, Width.Input];
        return TShape.Create(Batch, Channels, extents[^Rank..]);
    }

    /// <summary>The shape of the output.</summary>
    public TShape OutputShape<TShape>()
        where TShape : struct, IPoolShape<TShape>
    {
        ReadOnlySpan<int> extents = [Depth.Output, Height.Output, Width.Output];
        return TShape.Create(Batch, Channels, extents[^Rank..]);
    }

    /// <summary>The shape of the input as it appears in messages.</summary>
    public string DescribeInput() => Describe(Depth.Input, Height.Input, Width.Input);

    /// <summary>The shape of the output as it appears in messages.</summary>
    public string DescribeOutput() => Describe(Depth.Output, Height.Output, Width.Output);

    /// <summary>Checks a shape and lays the windows over it.</summary>
    /// <param name="parameters">Valid parameters.</param>
    /// <param name="input">Shape of the input.</param>
    /// <param name="name">What the caller calls it, for the exception.</param>
    /// <exception cref="ArgumentOutOfRangeException">An extent is negative, or a count overflows.</exception>
    /// <exception cref="ArgumentException">The shape has another rank than the parameters, an axis of its plane has no
    /// elements, or no window fits.</exception>
    public static PoolDomain Create<TShape>(
        PoolParameters parameters, TShape input, [CallerArgumentExpression(nameof(input))] string name = "")
        where TShape : struct, IPoolShape<TShape>
    {
        RequireExtents(parameters, input, name);
        PoolDomain domain = new()
        {
            Rank = TShape.Rank,
            Batch = input.Batch,
            Channels = input.Channels,
            Depth = Axis(parameters, input, axis: TShape.Rank - 3, name),
            Height = Axis(parameters, input, axis: TShape.Rank - 2, name),
            Width = Axis(parameters, input, axis: TShape.Rank - 1, name),
        };
        if (domain.Depth.Output == 0 || domain.Height.Output == 0 || domain.Width.Output == 0)
        {
            throw new ArgumentException($"The input {input} is too small for one window: {parameters.DescribeWindows()}.", name);
        }

        return domain with
        {
            InputCount = Count(domain.PlaneCount, domain.Depth.Input, domain.Height.Input, domain.Width.Input, input, name),
            OutputCount = Count(domain.PlaneCount, domain.Depth.Output, domain.Height.Output, domain.Width.Output, input, name),
            TapCount = Count(1, domain.Depth.Size, domain.Height.Size, domain.Width.Size, input, name),
        };
    }

    private static void RequireExtents<TShape>(PoolParameters parameters, TShape input, string name)
        where TShape : struct, IPoolShape<TShape>
    {
        if (parameters.Axes.Length != TShape.Rank)
        {
            throw new ArgumentException($"The parameters have {parameters.Axes.Length} axes, the shape {input} has {TShape.Rank}.", name);
        }

        bool isPlaneEmpty = false, isNegative = input.Batch < 0 || input.Channels < 0;
        for (int axis = 0; axis < TShape.Rank; axis++)
        {
            isPlaneEmpty |= input.Extent(axis) == 0;
            isNegative |= input.Extent(axis) < 0;
        }

        if (isNegative)
        {
            throw new ArgumentOutOfRangeException(name, input, "No extent may be negative.");
        }

        if (isPlaneEmpty)
        {
            throw new ArgumentException($"The input {input} has an axis without elements to pool: {parameters.DescribeWindows()}.", name);
        }
    }

    // Axes are numbered from the outermost one that the shape has; those before it are trivial.
    private static WindowAxis Axis<TShape>(PoolParameters parameters, TShape input, int axis, string name)
        where TShape : struct, IPoolShape<TShape> =>
        axis < 0 ? WindowAxisFactory.Trivial : WindowAxisFactory.Create(parameters.Axes[axis], input.Extent(axis), name);

    private static long Count<TShape>(long planes, int depth, int height, int width, TShape input, string name)
        where TShape : struct
    {
        // A plane of three 31-bit extents fits Int128; with 62 bits of planes it might not, hence the division.
        Int128 plane = (Int128)depth * height * width;
        return planes == 0 ? 0
            : plane <= long.MaxValue / planes ? (long)plane * planes
            : throw new ArgumentOutOfRangeException(name, input, "The element count does not fit 64 bits.");
    }

    private string Describe(int depth, int height, int width)
    {
        ReadOnlySpan<int> extents = [depth, height, width];
        return string.Join('x', [Batch, Channels, .. extents[^Rank..]]);
    }
}
