namespace GenPool.Testing;

/// <summary>
/// Sets of options that between them hold every value of every option, for each kind of pool over one to three axes, in both
/// orders, of every element type.
/// </summary>
public static class MatrixLayers
{
    /// <summary>The element types, those of Lp pools first.</summary>
    public static IReadOnlyList<Element> Elements { get; } =
    [
        Element<float>.Instance, Element<double>.Instance, Element<Half>.Instance, Element<sbyte>.Instance, Element<byte>.Instance,
        Element<short>.Instance, Element<ushort>.Instance, Element<int>.Instance, Element<uint>.Instance, Element<long>.Instance, Element<ulong>.Instance,
    ];

    /// <summary>The layers.</summary>
    public static IEnumerable<(PoolParameters Parameters, Element Element)> All =>
        from rank in Enumerable.Range(1, 3)
        from parameters in OfRank(rank)
        from layout in new[] { PoolLayout.ChannelsFirst, PoolLayout.ChannelsLast }
        from element in ElementsOf(parameters)
        select (parameters with { Layout = layout }, element);

    /// <summary>The element types that pools of a kind may have.</summary>
    public static IEnumerable<Element> ElementsOf(PoolParameters parameters) => parameters is LpPoolParameters ? Elements.Take(3) : Elements;

    private static IEnumerable<PoolParameters> OfRank(int rank) =>
    [
        new MaxPoolParameters(Tiles(rank)),
        new MaxPoolParameters(Overlapping(rank)) { Ties = PoolTies.All },
        new MaxPoolParameters(Uneven(rank)) { Activation = PoolActivation.Relu },
        new MaxPoolParameters(SameUpper(rank)) { Ties = PoolTies.All, Activation = PoolActivation.Relu },
        new MaxPoolParameters(SameLower(rank)),
        new MaxPoolParameters(Global(rank)),
        new MaxPoolParameters(Global(rank)) { Ties = PoolTies.All, Activation = PoolActivation.Relu },
        new MaxPoolParameters(Adaptive(rank)) { Activation = PoolActivation.Relu },
        new MaxPoolParameters(Adaptive(rank)) { Ties = PoolTies.All },
        new AveragePoolParameters(Tiles(rank)),
        new AveragePoolParameters(Overlapping(rank)),
        new AveragePoolParameters(Uneven(rank)) { CountIncludePadding = false },
        new AveragePoolParameters(SameUpper(rank)) { Divisor = 5 },
        new AveragePoolParameters(SameLower(rank)) { CountIncludePadding = false },
        new AveragePoolParameters(Global(rank)),
        new AveragePoolParameters(Adaptive(rank)),
        new LpPoolParameters(1, Tiles(rank)),
        new LpPoolParameters(2, Overlapping(rank)),
        new LpPoolParameters(3, Uneven(rank)),
        new LpPoolParameters(1, SameUpper(rank)),
        new LpPoolParameters(2, SameLower(rank)),
        new LpPoolParameters(1, Global(rank)),
        new LpPoolParameters(2, Global(rank)),
        new LpPoolParameters(3, Global(rank)),
    ];

    private static PoolAxis[] Tiles(int rank) => Axes(rank, _ => new SlidingAxis(2));

    // Nine taps and more, which take several mask bytes where all ties are marked.
    private static PoolAxis[] Overlapping(int rank) => Axes(rank, _ => new SlidingAxis(rank == 1 ? 9 : 3)
    {
        Stride = rank == 1 ? 4 : 2,
        PaddingBefore = 1,
        PaddingAfter = 1,
        Rounding = PoolRounding.Ceiling,
    });

    // Every number differs by axis and side; the innermost axis has more padding than half its window, and stride beyond it.
    private static PoolAxis[] Uneven(int rank) => Axes(rank, axis => new SlidingAxis(axis == 0 ? 2 : 3)
    {
        Stride = axis switch { 0 => 4, 1 => 1, _ => 2 },
        Dilation = axis switch { 0 => 2, 1 => 3, _ => 1 },
        PaddingBefore = axis switch { 0 => 2, 1 => 1, _ => 0 },
        PaddingAfter = axis switch { 0 => 1, 1 => 4, _ => 2 },
    });

    // Eight taps and fewer, whose ties take one mask byte.
    private static PoolAxis[] SameUpper(int rank) => Axes(rank, axis => new SlidingAxis(axis switch { 0 => 2, 1 => 3, _ => 1 })
    {
        Stride = 1,
        AutoPadding = PoolAutoPadding.SameUpper,
    });

    // More taps than a mask byte can number, and than are written out.
    private static PoolAxis[] SameLower(int rank) => Axes(rank, _ => new SlidingAxis(rank switch { 1 => 260, 2 => 17, _ => 7 })
    {
        Stride = 3,
        AutoPadding = PoolAutoPadding.SameLower,
    });

    private static PoolAxis[] Global(int rank) => Axes(rank, _ => new GlobalAxis());

    private static PoolAxis[] Adaptive(int rank) => Axes(rank, axis => new AdaptiveAxis(3 - axis));

    // Numbered from the innermost axis, so that a line has what is most telling.
    private static PoolAxis[] Axes(int rank, Func<int, PoolAxis> axis) => [.. Enumerable.Range(0, rank).Select(number => axis(rank - 1 - number))];
}
