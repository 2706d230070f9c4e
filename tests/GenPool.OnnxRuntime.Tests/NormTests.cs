using System.Runtime.InteropServices;

namespace GenPool.OnnxRuntime.Tests;

/// <summary>LpPool and GlobalLpPool, which the installed backend tests of ONNX leave out, over random values.</summary>
public sealed class NormTests(NormPools pools) : IClassFixture<NormPools>
{
    public static TheoryData<int, PoolLayout> Cases
    {
        get
        {
            TheoryData<int, PoolLayout> cases = [];
            foreach ((int number, PoolLayout layout) in from number in Enumerable.Range(0, NormParameters.All.Count) from layout in NormPools.Layouts select (number, layout))
            {
                cases.Add(number, layout);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void GenericPool_EqualsOnnxRuntime(int number, PoolLayout layout) =>
        Compare(NormPools.Generic(NormParameters.All[number].Parameters with { Layout = layout }), number);

    [Theory]
    [MemberData(nameof(Cases))]
    public void GeneratedPool_EqualsOnnxRuntime(int number, PoolLayout layout) =>
        Compare(pools.Generated(NormParameters.All[number].Parameters with { Layout = layout }), number);

    // ONNX Runtime adds in float. Whole numbers whose powers it adds without rounding leave the root alone to differ.
    private void Compare(ErasedPool pool, int number)
    {
        (LpPoolParameters parameters, PoolShape3D shape) = NormParameters.All[number];
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
        pools.Agreed(pool);
    }
}
