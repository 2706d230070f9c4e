using System.Runtime.InteropServices;
using GenPool.Testing;

namespace GenPool.OnnxRuntime.Tests;

/// <summary>
/// LpPool and GlobalLpPool, which the installed backend tests of ONNX leave out: the parameters of its own cases, and random ones,
/// over random values.
/// </summary>
public sealed class NormTests
{
    private const int RandomCount = 200;

    private static readonly PoolLayout[] s_layouts = [PoolLayout.ChannelsFirst, PoolLayout.ChannelsLast];

    // The parameters of onnx/backend/test/case/node/lppool.py; its values are random there too.
    private static readonly (string Name, LpPoolParameters Parameters, PoolShape3D Shape)[] s_onnx =
    [
        ("1d_default", new(3, Window(2)), new(1, 3, 1, 1, 32)),
        ("2d_default", new(4, Window(2), Window(2)), new(1, 3, 1, 32, 32)),
        ("3d_default", new(3, Window(2), Window(2), Window(2)), new(1, 3, 8, 32, 32)),
        ("2d_same_upper", new(2, Same(PoolAutoPadding.SameUpper), Same(PoolAutoPadding.SameUpper)), new(1, 3, 1, 32, 32)),
        ("2d_same_lower", new(4, Same(PoolAutoPadding.SameLower), Same(PoolAutoPadding.SameLower)), new(1, 3, 1, 32, 32)),
        ("2d_pads", new(3, Padded(), Padded()), new(1, 3, 1, 28, 28)),
        ("2d_strides", new(2, Window(5, 3), Window(5, 3)), new(1, 3, 1, 32, 32)),
        ("2d_dilations", new(2, Window(2) with { Dilation = 2 }, Window(2) with { Dilation = 2 }), new(1, 1, 1, 4, 4)),
    ];

    private static readonly (LpPoolParameters Parameters, PoolShape3D Shape)[] s_cases =
        [.. s_onnx.Select(item => (item.Parameters, item.Shape)), .. Enumerable.Range(0, RandomCount).Select(Draw)];

    private static readonly Lazy<ErasedPool[]> s_generated = new(() => CompiledPools.Of(
        [.. s_cases.SelectMany(item => s_layouts.Select(layout => ((PoolParameters)(item.Parameters with { Layout = layout }), (Element)Element<float>.Instance)))]));

    public static TheoryData<int, PoolLayout> Cases
    {
        get
        {
            TheoryData<int, PoolLayout> cases = [];
            foreach (PoolLayout layout in s_layouts)
            {
                for (int number = 0; number < s_cases.Length; number++)
                {
                    cases.Add(number, layout);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void GenericPool_EqualsOnnxRuntime(int number, PoolLayout layout) =>
        Compare(ErasedPools.Generic(s_cases[number].Parameters with { Layout = layout }, Element<float>.Instance), number);

    [Theory]
    [MemberData(nameof(Cases))]
    public void GeneratedPool_EqualsOnnxRuntime(int number, PoolLayout layout) =>
        Compare(s_generated.Value[(number * s_layouts.Length) + (int)layout], number);

    // ONNX Runtime adds in float. Whole numbers whose powers it adds without rounding leave the root alone to differ.
    private static void Compare(ErasedPool pool, int number)
    {
        (LpPoolParameters parameters, PoolShape3D shape) = s_cases[number];
        PoolLayout layout = pool.Parameters.Layout;
        Random random = new(unchecked(Seed.Value + number));
        float[] input = [.. Enumerable.Range(0, (int)shape.ElementCount).Select(_ => (float)random.Next(-8, 9))];
        byte[] ours = pool.Forward(Planes.FromChannelsFirst(MemoryMarshal.AsBytes(input.AsSpan()), shape, sizeof(float), layout), shape);
        float[] actual = [.. MemoryMarshal.Cast<byte, float>(Planes.ToChannelsFirst(ours, pool.OutputShape(shape), sizeof(float), layout))];
        float[] expected = OnnxRuntimePool.Run(parameters, shape, input);
        int at = Array.FindIndex(actual.Zip(expected).ToArray(), pair => Math.Abs(pair.First - pair.Second) > 2 * (MathF.BitIncrement(pair.First) - pair.First));
        Assert.True(
            expected.Length == actual.Length && at < 0,
            $"GENPOOL_SEED={Seed.Value}, {pool} on {shape}: {(at < 0 ? "other sizes" : $"ONNX Runtime {expected[at]:R}, ours {actual[at]:R}")}");
    }

    private static (LpPoolParameters Parameters, PoolShape3D Shape) Draw(int number)
    {
        Random random = new(unchecked(Seed.Value + number));
        int rank = 1 + (number % 3);
        while (true)
        {
            LpPoolParameters parameters = Parameters(random, rank);
            PoolShape3D shape = RandomPool.Shape(random, rank);
            if (ErasedPools.Generic(parameters, Element<float>.Instance).Fits(shape))
            {
                return (parameters, shape);
            }
        }
    }

    private static LpPoolParameters Parameters(Random random, int rank)
    {
        int norm = random.Next(1, 4);
        if (random.Next(4) == 0)
        {
            return new LpPoolParameters(norm, [.. Enumerable.Repeat(new GlobalAxis(), rank)]);
        }

        // ONNX Runtime: padding smaller than the window, a ceiling without the clause of rule 1, no dilation under SAME.
        return new LpPoolParameters(norm, [.. Enumerable.Range(0, rank).Select(_ =>
        {
            SlidingAxis axis = RandomPool.SlidingUnpadded(random) with { Rounding = PoolRounding.Floor };
            return axis with { PaddingBefore = random.Next(axis.Size), PaddingAfter = random.Next(axis.Size) };
        })]);
    }

    private static SlidingAxis Window(int size, int stride = 1) => new(size) { Stride = stride };

    private static SlidingAxis Same(PoolAutoPadding padding) => Window(2) with { AutoPadding = padding };

    private static SlidingAxis Padded() => Window(3) with { PaddingBefore = 2, PaddingAfter = 2 };
}
