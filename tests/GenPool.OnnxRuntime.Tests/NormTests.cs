using System.Runtime.InteropServices;

namespace GenPool.OnnxRuntime.Tests;

/// <summary>
/// LpPool and GlobalLpPool, which the installed backend tests of ONNX leave out: the parameters of its own cases, and random ones,
/// over random values.
/// </summary>
public sealed class NormTests
{
    private const int RandomCount = 200;

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

    public static TheoryData<string> OnnxNames => [.. s_onnx.Select(item => item.Name)];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, RandomCount)];

    [Theory]
    [MemberData(nameof(OnnxNames))]
    public void OnnxParameters_EqualOnnxRuntime(string name)
    {
        (_, LpPoolParameters parameters, PoolShape3D shape) = s_onnx.Single(item => item.Name == name);
        Compare(parameters, shape, new Random(Seed.Value));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void RandomParameters_EqualOnnxRuntime(int number)
    {
        Random random = new(unchecked(Seed.Value + number));
        int rank = 1 + (number % 3);
        while (true)
        {
            LpPoolParameters parameters = Draw(random, rank);
            PoolShape3D shape = RandomPool.Shape(random, rank);
            if (Make(parameters).Fits(shape))
            {
                Compare(parameters, shape, random);
                return;
            }
        }
    }

    // What is held against ONNX Runtime. A generated pool takes the place of a generic one here.
    private static ErasedPool Make(LpPoolParameters parameters) => ErasedPools.Generic(parameters, Element<float>.Instance);

    // ONNX Runtime adds in float. Whole numbers whose powers it adds without rounding leave the root alone to differ.
    private static void Compare(LpPoolParameters parameters, PoolShape3D shape, Random random)
    {
        float[] input = [.. Enumerable.Range(0, (int)shape.ElementCount).Select(_ => (float)random.Next(-8, 9))];
        foreach (PoolLayout layout in new[] { PoolLayout.ChannelsFirst, PoolLayout.ChannelsLast })
        {
            ErasedPool pool = Make(parameters with { Layout = layout });
            byte[] ours = pool.Forward(Planes.FromChannelsFirst(MemoryMarshal.AsBytes(input.AsSpan()), shape, sizeof(float), layout), shape);
            float[] actual = [.. MemoryMarshal.Cast<byte, float>(Planes.ToChannelsFirst(ours, pool.OutputShape(shape), sizeof(float), layout))];
            float[] expected = OnnxRuntimePool.Run(parameters, shape, input);
            int at = Array.FindIndex(actual.Zip(expected).ToArray(), pair => Math.Abs(pair.First - pair.Second) > 2 * (MathF.BitIncrement(pair.First) - pair.First));
            Assert.True(
                expected.Length == actual.Length && at < 0,
                $"GENPOOL_SEED={Seed.Value}, {pool} on {shape}: {(at < 0 ? "other sizes" : $"ONNX Runtime {expected[at]:R}, ours {actual[at]:R}")}");
        }
    }

    private static LpPoolParameters Draw(Random random, int rank)
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
