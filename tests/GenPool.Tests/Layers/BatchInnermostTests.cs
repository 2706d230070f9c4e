using System.Runtime.InteropServices;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>
/// Tensors with the batch innermost (channels, the axes of a plane, batch): channels last, where samples take the place of
/// channels, and channels that of samples. Every attribute.
/// </summary>
public sealed class BatchInnermostTests
{
    public static TheoryData<string> Kinds =>
        [.. LayerList.Kinds.Where(layer => layer.Parameters.Layout == PoolLayout.ChannelsLast).Select(layer => layer.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ChannelsAndBatch_Exchanged_PoolSampleBySample(string name)
    {
        ErasedPool pool = LayerList.Kinds.Single(layer => layer.Name == name).Kernels;
        PoolShape3D shape = new(19, 3, pool.Rank > 2 ? 4 : 1, pool.Rank > 1 ? 5 : 1, 7), sample = shape with { Batch = 1 };
        PoolShape3D pooled = pool.OutputShape(shape), pooledSample = pooled with { Batch = 1 };
        float[] x = TestValues.Summands<float>(new(5), shape.ElementCount);

        // A sample by itself, its channels last.
        byte[] expected = [.. Enumerable.Range(0, shape.Batch).SelectMany(index =>
        {
            float[] values = [.. Order(sample).Select(at => x[(index * sample.ElementCount) + at])];
            return pool.Forward(MemoryMarshal.AsBytes(values.AsSpan()), sample);
        })];

        // All of them, the batch innermost.
        float[] innermost = new float[x.Length];
        for (int index = 0; index < shape.Batch; index++)
        {
            for (int at = 0; at < sample.ElementCount; at++)
            {
                innermost[(at * shape.Batch) + index] = x[(index * sample.ElementCount) + at];
            }
        }

        float[] y = [.. MemoryMarshal.Cast<byte, float>(pool.Forward(MemoryMarshal.AsBytes(innermost.AsSpan()), shape with { Batch = shape.Channels, Channels = shape.Batch }))];
        float[] actual = [.. Enumerable.Range(0, shape.Batch).SelectMany(index => Order(pooledSample).Select(at => y[(at * shape.Batch) + index]))];
        Assert.Equal(MemoryMarshal.Cast<byte, float>(expected).ToArray(), actual);
    }

    // The elements of one sample, channels outermost, in the order of channels last.
    private static IEnumerable<int> Order(PoolShape3D sample)
    {
        int cells = Planes.Cells(sample);
        return Enumerable.Range(0, cells * sample.Channels).Select(at => (at % sample.Channels * cells) + (at / sample.Channels));
    }
}
