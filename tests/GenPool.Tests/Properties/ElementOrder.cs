using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>Where elements lie in the tensors of either layout.</summary>
internal static class ElementOrder
{
    /// <summary>The input element that an index, an offset in a plane, names for an output element.</summary>
    public static int InputOf(PoolSample sample, int output, long index)
    {
        PoolShape shape = sample.Shape;
        int plane = shape.Height * shape.Width;
        int outputPlane = sample.OutputShape.Height * sample.OutputShape.Width;
        if (sample.Layer.Parameters.Layout == PoolLayout.Nchw)
        {
            return (output / outputPlane * plane) + (int)index;
        }

        (int pixel, int channel) = Math.DivRem(output, shape.Channels);
        return (((pixel / outputPlane * plane) + (int)index) * shape.Channels) + channel;
    }

    /// <summary>A tensor of one layout in the order of the other.</summary>
    public static byte[] ToNhwc(ReadOnlySpan<byte> nchw, PoolShape shape, int size)
    {
        byte[] nhwc = new byte[nchw.Length];
        int plane = shape.Height * shape.Width;
        for (int n = 0; n < shape.Batch; n++)
        {
            for (int c = 0; c < shape.Channels; c++)
            {
                for (int pixel = 0; pixel < plane; pixel++)
                {
                    int from = (((n * shape.Channels) + c) * plane) + pixel;
                    int to = (((n * plane) + pixel) * shape.Channels) + c;
                    nchw.Slice(from * size, size).CopyTo(nhwc.AsSpan(to * size));
                }
            }
        }

        return nhwc;
    }
}
