using System.Collections.Immutable;
using System.Text;

namespace GenPool;

/// <summary>
/// The parameters of a pool at run time: what its attribute declares, with every default resolved. Any kinds of windows may
/// stand side by side.
/// </summary>
public abstract record PoolParameters
{
    /// <summary>The most axes a plane may have.</summary>
    internal const int MaxRank = 3;

    private protected PoolParameters(ReadOnlySpan<PoolAxis> axes)
    {
        Axes = [.. axes];
        FixedTapCount = 1;
        foreach (PoolAxis? axis in axes)
        {
            FixedTapCount *= axis?.FixedSize;
        }
    }

    /// <summary>The windows along each axis of a plane, outermost first: one to three.</summary>
    public ImmutableArray<PoolAxis> Axes { get; }

    /// <summary>Element order of the tensors. Default: <see cref="PoolLayout.ChannelsFirst"/>.</summary>
    public PoolLayout Layout { get; init; }

    /// <summary>Taps of a window, or null where some axis has them follow the input.</summary>
    internal long? FixedTapCount { get; }

    /// <summary>Checks every rule that does not depend on the input: the lines of the <c>GENPOOL</c> errors of a declaration.</summary>
    /// <remarks>A padding of 0 beside automatic padding is none.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A size, stride, dilation or divisor below 1, a norm that is not a finite
    /// number of 1 or more, a window whose taps or dilated extent 32 bits cannot count, a padding that is negative or not
    /// smaller than the dilated window, or an option that is not a value of its enum.</exception>
    /// <exception cref="ArgumentException">Not one to three axes, one of them null, or automatic and explicit padding
    /// together.</exception>
    public virtual void Validate()
    {
        if (Axes.Length is < 1 or > MaxRank)
        {
            throw new ArgumentException($"A pool has one to {MaxRank} axes; this one has {Axes.Length}.", nameof(Axes));
        }

        long taps = 1;
        foreach (PoolAxis axis in Axes)
        {
            (axis ?? throw new ArgumentException("An axis is null.", nameof(Axes))).Validate();
            taps *= axis.FixedSize ?? 1;
            ParameterChecks.AtMostCountable(taps, nameof(Axes), "taps of a window");
        }

        ParameterChecks.Defined(Layout, nameof(Layout));
    }

    /// <summary>Checks every rule, and that the axes are those of a shape.</summary>
    internal void Validate<TShape>()
        where TShape : struct, IPoolShape<TShape>
    {
        Validate();
        if (Axes.Length != TShape.Rank)
        {
            throw new ArgumentException($"{typeof(TShape).Name} has planes of {TShape.Rank} axes; the parameters have {Axes.Length}.", nameof(Axes));
        }
    }

    /// <summary>Whether two sets of parameters declare the same pool.</summary>
    /// <param name="other">The other set.</param>
    public virtual bool Equals(PoolParameters? other) =>
        other is not null && EqualityContract == other.EqualityContract && Layout == other.Layout && Axes.AsSpan().SequenceEqual(other.Axes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = new();
        hash.Add(EqualityContract);
        hash.Add(Layout);
        foreach (PoolAxis axis in Axes)
        {
            hash.Add(axis);
        }

        return hash.ToHashCode();
    }

    /// <summary>The windows as they appear in messages.</summary>
    internal string DescribeWindows() => Axes.All(axis => axis is SlidingAxis)
        ? DescribeSliding([.. Axes.Cast<SlidingAxis>()])
        : string.Join(" by ", Axes);

    /// <summary>Prints the axes one by one.</summary>
    /// <param name="builder">Receives the members.</param>
    protected virtual bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append($"{nameof(Axes)} = [{string.Join(", ", Axes)}], {nameof(Layout)} = {Layout}");
        return true;
    }

    private static string DescribeSliding(SlidingAxis[] axes)
    {
        // The names of the sides, innermost axis first.
        string[][] sides = axes.Length == 1 ? [["start", "end"]] : [["left", "right"], ["top", "bottom"], ["front", "back"]];
        IEnumerable<string> padding = axes.Select((axis, i) =>
            $"{sides[axes.Length - 1 - i][0]} {axis.PaddingBefore}, {sides[axes.Length - 1 - i][1]} {axis.PaddingAfter}");
        return $"window {Join(axis => axis.Size)}, stride {Join(axis => axis.Stride)}, dilation {Join(axis => axis.Dilation)}, "
            + $"padding {string.Join(", ", padding)}{Automatic()}";

        string Join(Func<SlidingAxis, int> member) => string.Join('x', axes.Select(member));

        string Automatic() => axes.All(axis => axis.AutoPadding == PoolAutoPadding.None)
            ? string.Empty
            : $", automatic padding {string.Join('x', axes.Select(axis => axis.AutoPadding).Distinct())}";
    }
}
