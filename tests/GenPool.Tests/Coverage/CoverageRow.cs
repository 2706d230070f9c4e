namespace GenPool.Tests;

/// <summary>A value of an option of some pools.</summary>
/// <param name="Windows">The form of their windows.</param>
/// <param name="Option">The option.</param>
/// <param name="Value">The value.</param>
/// <param name="Holds">Whether parameters have it.</param>
internal sealed record CoverageRow(string Windows, string Option, string Value, Func<PoolParameters, bool> Holds)
{
    // Where an option has a value for each axis, some axis must have it.
    private static readonly CoverageRow[] s_sliding =
    [
        Sliding("Window", "even", axes => axes.Any(axis => axis.Size % 2 == 0)),
        Sliding("Window", "odd", axes => axes.Any(axis => axis.Size % 2 == 1)),
        Sliding("Window", "more than 256 taps", axes => Taps(axes) > 256),
        Sliding("Stride", "1", axes => axes.Any(axis => axis.Stride == 1)),
        Sliding("Stride", "less than the window", axes => axes.Any(axis => axis.Stride > 1 && axis.Stride < axis.Size)),
        Sliding("Stride", "the window", axes => axes.Any(axis => axis.Stride == axis.Size)),
        Sliding("Stride", "more than the window", axes => axes.Any(axis => axis.Stride > Extent(axis))),
        Sliding("Padding", "none", axes => axes.All(axis => axis is { AutoPadding: PoolAutoPadding.None, PaddingBefore: 0, PaddingAfter: 0 })),
        Sliding("Padding", "on all sides", axes => axes.All(axis => axis.PaddingBefore > 0 && axis.PaddingAfter > 0)),
        Sliding("Padding", "of each side", axes => axes.Any(axis => axis.PaddingBefore != axis.PaddingAfter)),
        Sliding("Padding", "beyond half the window", axes => axes.Any(axis => 2 * axis.PaddingBefore > Extent(axis))),
        Sliding("AutoPadding", "SameUpper", axes => axes[0].AutoPadding == PoolAutoPadding.SameUpper),
        Sliding("AutoPadding", "SameLower", axes => axes[0].AutoPadding == PoolAutoPadding.SameLower),
        Sliding("Dilation", "1", axes => axes.All(axis => axis.Dilation == 1)),
        Sliding("Dilation", "more than 1", axes => axes.Any(axis => axis.Dilation > 1)),
        Sliding("Rounding", "Floor", axes => axes[0].Rounding == PoolRounding.Floor),
        Sliding("Rounding", "Ceiling", axes => axes[0].Rounding == PoolRounding.Ceiling),
    ];

    private static readonly CoverageRow[] s_byAxis =
    [
        Sliding("Window", "of each axis", axes => Differ(axes, axis => axis.Size)),
        Sliding("Stride", "of each axis", axes => Differ(axes, axis => axis.Stride)),
        Sliding("Dilation", "of each axis", axes => Differ(axes, axis => axis.Dilation)),
    ];

    private static readonly CoverageRow s_outputs = Adaptive("several", axes => axes.Any(axis => axis.OutputSize > 1));
    private static readonly CoverageRow s_outputsByAxis = Adaptive("of each axis", axes => Differ(axes, axis => axis.OutputSize));

    /// <summary>The rows of a kind of pools over so many axes.</summary>
    public static IEnumerable<CoverageRow> Of(Type kind, int rank)
    {
        string[] forms = kind == typeof(LpPoolParameters) ? ["sliding", "global"] : ["sliding", "global", "adaptive"];
        return
        [
            .. s_sliding,
            .. rank > 1 ? s_byAxis : [],
            .. from form in forms
               from row in OfKind(kind, form).Concat(form == "adaptive" ? Outputs(rank) : [])
               select row,
        ];
    }

    /// <summary>The form of a pool's windows.</summary>
    public static string FormOf(PoolParameters parameters) => parameters.Axes[0] switch { SlidingAxis => "sliding", GlobalAxis => "global", _ => "adaptive" };

    private static IEnumerable<CoverageRow> OfKind(Type kind, string form) => kind.Name switch
    {
        nameof(MaxPoolParameters) =>
        [
            Max(form, "Ties", "First", max => max.Ties == PoolTies.First),
            Max(form, "Ties", "All", max => max.Ties == PoolTies.All),
            Max(form, "Activation", "None", max => max.Activation == PoolActivation.None),
            Max(form, "Activation", "Relu", max => max.Activation == PoolActivation.Relu),
            .. form == "sliding" ? Masks() : [],
        ],
        nameof(AveragePoolParameters) when form == "sliding" =>
        [
            Average("CountIncludePadding", "true", average => average.CountIncludePadding),
            Average("CountIncludePadding", "false", average => !average.CountIncludePadding),
            Average("Divisor", "none", average => average.Divisor is null),
            Average("Divisor", "given", average => average.Divisor is not null),
        ],
        nameof(AveragePoolParameters) => form == "global" ? [new(form, "-", "-", _ => true)] : [],
        _ =>
        [
            Lp(form, "1", norm => norm == 1),
            Lp(form, "2", norm => norm == 2),
            Lp(form, "another", norm => norm is not (1 or 2)),
        ],
    };

    private static IEnumerable<CoverageRow> Masks() =>
    [
        Max("sliding", "Mask", "one byte", max => max.Ties == PoolTies.First && Taps(max) <= 255),
        Max("sliding", "Mask", "four bytes", max => max.Ties == PoolTies.First && Taps(max) > 255),
        Max("sliding", "Mask", "bits, one byte", max => max.Ties == PoolTies.All && Taps(max) <= 8),
        Max("sliding", "Mask", "bits, several bytes", max => max.Ties == PoolTies.All && Taps(max) > 8),
    ];

    private static IEnumerable<CoverageRow> Outputs(int rank) => rank > 1 ? [s_outputs, s_outputsByAxis] : [s_outputs];

    private static CoverageRow Sliding(string option, string value, Func<SlidingAxis[], bool> holds) =>
        new("sliding", option, value, parameters => holds([.. parameters.Axes.Cast<SlidingAxis>()]));

    private static CoverageRow Adaptive(string value, Func<AdaptiveAxis[], bool> holds) =>
        new("adaptive", "Output", value, parameters => holds([.. parameters.Axes.Cast<AdaptiveAxis>()]));

    private static CoverageRow Max(string form, string option, string value, Func<MaxPoolParameters, bool> holds) =>
        new(form, option, value, parameters => holds((MaxPoolParameters)parameters));

    private static CoverageRow Average(string option, string value, Func<AveragePoolParameters, bool> holds) =>
        new("sliding", option, value, parameters => holds((AveragePoolParameters)parameters));

    private static CoverageRow Lp(string form, string value, Func<double, bool> holds) =>
        new(form, "norm", value, parameters => holds(((LpPoolParameters)parameters).Norm));

    private static int Extent(SlidingAxis axis) => (axis.Dilation * (axis.Size - 1)) + 1;

    private static long Taps(IEnumerable<SlidingAxis> axes) => axes.Aggregate(1L, (taps, axis) => taps * axis.Size);

    private static long Taps(PoolParameters parameters) => Taps(parameters.Axes.Cast<SlidingAxis>());

    private static bool Differ<TAxis>(TAxis[] axes, Func<TAxis, int> number) => axes.Select(number).Distinct().Count() > 1;
}
