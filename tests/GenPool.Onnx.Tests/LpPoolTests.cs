using System.Runtime.InteropServices;

namespace GenPool.Onnx.Tests;

/// <summary>
/// The one backend test of LpPool whose values are written out, test_lppool_2d_dilations of
/// onnx/backend/test/case/node/lppool.py, which is newer than the installed data. GenPool.OnnxRuntime.Tests has the others.
/// </summary>
[Collection(OnnxCollection.Name)]
public sealed class LpPoolTests(OnnxPools pools)
{
    private static readonly SlidingAxis s_axis = new(2) { Stride = 1, Dilation = 2 };

    /// <summary>Its parameters.</summary>
    public static (PoolParameters Parameters, Element Element) Dilations { get; } = (new LpPoolParameters(2, s_axis, s_axis), Element<float>.Instance);

    [Theory]
    [InlineData(PoolLayout.ChannelsFirst)]
    [InlineData(PoolLayout.ChannelsLast)]
    public void DilationsCase_GivesItsOutput(PoolLayout layout)
    {
        float[] input = [.. Enumerable.Range(1, 16).Select(value => (float)value)];
        float[] expected = [14.560219778561036f, 16.24807680927192f, 21.633307652783937f, 23.49468024894146f];
        pools.Hold("LpPool", Dilations.Parameters with { Layout = layout }, Dilations.Element, pool =>
        {
            byte[] output = pool.Forward(MemoryMarshal.AsBytes(input.AsSpan()), new(1, 1, 1, 4, 4));
            Assert.Equal(expected, MemoryMarshal.Cast<byte, float>(output).ToArray());
        });
    }
}
