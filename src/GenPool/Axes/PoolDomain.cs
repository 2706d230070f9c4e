using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace GenPool.Axes;

/// <summary>Parameters laid over one input shape: the windows along all three axes, whatever the shape's rank.</summary>
/// <remarks>Support for generated kernels. An axis that the shape lacks is one element under one window of one tap.</remarks>
internal readonly record struct PoolDomain
{
    // Fields, which are laid where they stay and asked where they lie: a copy of an axis takes as long as the arithmetic in it.
    /// <summary>Windows through the slices.</summary>
    public readonly WindowAxis Depth;

    /// <summary>Windows down the rows.</summary>
    public readonly WindowAxis Height;

    /// <summary>Windows along the columns.</summary>
    public readonly WindowAxis Width;

    private PoolDomain(ImmutableArray<PoolAxis> axes, int batch, int channels, int depth, int height, int width, string name)
    {
        (Rank, Batch, Channels) = (axes.Length, batch, channels);
        Lay(axes, axes.Length - 3, depth, name, out Depth);
        Lay(axes, axes.Length - 2, height, name, out Height);
        Lay(axes, axes.Length - 1, width, name, out Width);
        InputCount = Count(PlaneCount, depth, height, width);
        OutputCount = Count(PlaneCount, Depth.Output, Height.Output, Width.Output);
        TapCount = Count(1, Depth.Size, Height.Size, Width.Size);
    }

    /// <summary>Axes of a plane, 1 to 3: the innermost ones here.</summary>
    public int Rank { get; }

    /// <summary>Samples.</summary>
    public int Batch { get; }

    /// <summary>Channels of a sample.</summary>
    public int Channels { get; }

    /// <summary>Elements of the input.</summary>
    public long InputCount { get; }

    /// <summary>Elements of the output.</summary>
    public long OutputCount { get; }

    /// <summary>Taps of a window, of the largest where they differ.</summary>
    public long TapCount { get; }

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
        PoolDomain domain = new(parameters.Axes, input.Batch, input.Channels, Extent(input, 3), Extent(input, 2), Extent(input, 1), name);
        if (domain.Depth.Output == 0 || domain.Height.Output == 0 || domain.Width.Output == 0)
        {
            throw new ArgumentException($"The input {input} is too small for one window: {parameters.DescribeWindows()}.", name);
        }

        if (domain.InputCount < 0 || domain.OutputCount < 0 || domain.TapCount < 0)
        {
            throw new ArgumentOutOfRangeException(name, input, "The element count does not fit 64 bits.");
        }

        return domain;
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

    // The extent of an axis, counted from the innermost one on; 1 of one that the shape lacks.
    private static int Extent<TShape>(TShape input, int inward)
        where TShape : struct, IPoolShape<TShape> => TShape.Rank < inward ? 1 : input.Extent(TShape.Rank - inward);

    // Axes are numbered from the outermost one that the shape has; those before it are trivial.
    private static void Lay(ImmutableArray<PoolAxis> axes, int axis, int extent, string name, out WindowAxis laid)
    {
        if (axis < 0)
        {
            laid = WindowAxisFactory.Trivial;
        }
        else
        {
            WindowAxisFactory.Lay(axes[axis], extent, name, out laid);
        }
    }

    // Negative where it does not fit. Two extents do, in any case.
    private static long Count(long planes, int depth, int height, int width)
    {
        if (planes == 0)
        {
            return 0;
        }

        ulong beyond = Math.BigMul((ulong)((long)depth * height), (ulong)width, out ulong plane) | Math.BigMul((ulong)planes, plane, out ulong all);
        return beyond == 0 && all <= long.MaxValue ? (long)all : -1;
    }

    private string Describe(int depth, int height, int width)
    {
        ReadOnlySpan<int> extents = [depth, height, width];
        return string.Join('x', [Batch, Channels, .. extents[^Rank..]]);
    }
}
