namespace GenPool.OnnxRuntime.Tests;

/// <summary>Parameters of Lp pools that ONNX Runtime can express, each with a shape that a window fits, channels first.</summary>
internal static class NormParameters
{
    private const int SlidingCount = 200;
    private const int GlobalCount = 60;

    // The parameters of onnx/backend/test/case/node/lppool.py; its values are random there too.
    private static readonly (LpPoolParameters, PoolShape3D)[] s_onnx =
    [
        (new(3, Window(2)), new(1, 3, 1, 1, 32)),
        (new(4, Window(2), Window(2)), new(1, 3, 1, 32, 32)),
        (new(3, Window(2), Window(2), Window(2)), new(1, 3, 8, 32, 32)),
        (new(2, Same(PoolAutoPadding.SameUpper), Same(PoolAutoPadding.SameUpper)), new(1, 3, 1, 32, 32)),
        (new(4, Same(PoolAutoPadding.SameLower), Same(PoolAutoPadding.SameLower)), new(1, 3, 1, 32, 32)),
        (new(3, Padded(), Padded()), new(1, 3, 1, 28, 28)),
        (new(2, Window(5, 3), Window(5, 3)), new(1, 3, 1, 32, 32)),
        (new(2, Window(2) with { Dilation = 2 }, Window(2) with { Dilation = 2 }), new(1, 1, 1, 4, 4)),
    ];

    /// <summary>The parameters of ONNX's own cases, and random ones.</summary>
    public static IReadOnlyList<(LpPoolParameters Parameters, PoolShape3D Shape)> All { get; } =
        [.. s_onnx, .. Enumerable.Range(0, SlidingCount).Select(Sliding), .. Enumerable.Range(0, GlobalCount).Select(Global)];

    private static (LpPoolParameters Parameters, PoolShape3D Shape) Sliding(int number)
    {
        Random random = new(unchecked(Seed.Value + number));
        int rank = 1 + (number % 3);
        while (true)
        {
            // ONNX Runtime: padding smaller than the window, a ceiling without the clause of rule 1, no dilation under SAME.
            LpPoolParameters parameters = new(random.Next(1, 4), [.. Enumerable.Range(0, rank).Select(_ =>
            {
                SlidingAxis axis = RandomPool.SlidingUnpadded(random) with { Rounding = PoolRounding.Floor };
                return axis with { PaddingBefore = random.Next(axis.Size), PaddingAfter = random.Next(axis.Size) };
            })]);
            PoolShape3D shape = RandomPool.Shape(random, rank);
            if (ErasedPools.Generic(parameters, Element<float>.Instance).Fits(shape))
            {
                return (parameters, shape);
            }
        }
    }

    private static (LpPoolParameters Parameters, PoolShape3D Shape) Global(int number)
    {
        (int norm, int rank) = (1 + (number / 3 % 3), 1 + (number % 3));
        return (new(norm, [.. Enumerable.Repeat(new GlobalAxis(), rank)]), RandomPool.Shape(new(unchecked(Seed.Value - 1 - number)), rank));
    }

    private static SlidingAxis Window(int size, int stride = 1) => new(size) { Stride = stride };

    private static SlidingAxis Same(PoolAutoPadding padding) => Window(2) with { AutoPadding = padding };

    private static SlidingAxis Padded() => Window(3) with { PaddingBefore = 2, PaddingAfter = 2 };
}
