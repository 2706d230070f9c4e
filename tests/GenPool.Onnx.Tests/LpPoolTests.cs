using System.Runtime.InteropServices;
using GenPool.Testing;

namespace GenPool.Onnx.Tests;

/// <summary>
/// The one backend test of LpPool whose values are written out, test_lppool_2d_dilations of
/// onnx/backend/test/case/node/lppool.py, which is newer than the installed data. GenPool.OnnxRuntime.Tests has the others.
/// </summary>
[Collection(OnnxCollection.Name)]
public sealed class LpPoolTests(OnnxPools pools)
{
    [Theory]
    [InlineData(PoolLayout.ChannelsFirst)]
    [InlineData(PoolLayout.ChannelsLast)]
    public void DilationsCase_GivesItsOutput(PoolLayout layout)
    {
        SlidingAxis axis = new(2) { Stride = 1, Dilation = 2 };
        LpPoolParameters parameters = new(2, axis, axis) { Layout = layout };
        pools.Hold("LpPool", ErasedPools.Generic(parameters, Element<float>.Instance), AssertOutput);
        pools.Hold("LpPool", CompiledPools.Of([(parameters, Element<float>.Instance)])[0], AssertOutput);
    }

    private static void AssertOutput(ErasedPool pool)
    {
        float[] input = [.. Enumerable.Range(1, 16).Select(value => (float)value)];
        float[] expected = [14.560219778561036f, 16.24807680927192f, 21.633307652783937f, 23.49468024894146f];
        byte[] output = pool.Forward(MemoryMarshal.AsBytes(input.AsSpan()), new(1, 1, 1, 4, 4));
        Assert.Equal(expected, MemoryMarshal.Cast<byte, float>(output).ToArray());
    }
}
