using System.Buffers.Binary;
using System.ComponentModel;
using System.Numerics;

namespace GenPool.Runtime;

/// <summary>Reads masks where speed does not matter: the positions of the marked taps.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MaskReader
{
    /// <inheritdoc cref="IMaxPool2D{T}.Indices"/>
    /// <param name="parameters">The parameters the mask was written under.</param>
    /// <param name="mask"><inheritdoc/></param>
    /// <param name="indices"><inheritdoc/></param>
    /// <param name="shape"><inheritdoc/></param>
    public static void Indices(MaxPool2DParameters parameters, ReadOnlySpan<byte> mask, Span<long> indices, PoolShape shape)
    {
        PoolGeometry geometry = PoolGeometry.Create(parameters, shape);
        ArgumentChecks.Indices(mask, indices, geometry);
        MaskFormat format = parameters.Mask;
        (int rows, int columns) = (geometry.Output.Height, geometry.Output.Width);

        // Neighbours in output order: columns under NCHW, channels under NHWC.
        int inner = parameters.Layout == PoolLayout.Nchw ? 1 : geometry.Output.Channels;
        for (int o = 0; o < indices.Length; o++)
        {
            int pixel = o / inner % (rows * columns);
            long tap = FirstMarked(mask, o, indices.Length, format);
            indices[o] = tap < 0 ? -1 : Locate(geometry, pixel / columns, pixel % columns, tap);
        }
    }

    private static long Locate(in PoolGeometry geometry, int oh, int ow, long tap)
    {
        long ih = geometry.Rows.Origin(oh) + (tap / geometry.Columns.Size * geometry.Rows.Dilation);
        long iw = geometry.Columns.Origin(ow) + (tap % geometry.Columns.Size * geometry.Columns.Dilation);

        // A mask that no forward pass wrote can name a tap on the padding.
        bool inside = ih >= 0 && ih < geometry.Input.Height && iw >= 0 && iw < geometry.Input.Width;
        return inside ? (ih * geometry.Input.Width) + iw : -1;
    }

    private static long FirstMarked(ReadOnlySpan<byte> mask, int output, int outputs, MaskFormat format)
    {
        if (format.Ties == PoolTies.All)
        {
            for (int group = 0; group < format.BytesPerOutput; group++)
            {
                byte bits = mask[(group * outputs) + output];
                if (bits != 0)
                {
                    long marked = (group * 8) + BitOperations.TrailingZeroCount(bits);
                    return marked < format.TapCount ? marked : -1;
                }
            }

            return -1;
        }

        long tap = format.IsWide ? BinaryPrimitives.ReadUInt32LittleEndian(mask.Slice(output * sizeof(int), sizeof(int))) : mask[output];
        return tap < format.TapCount ? tap : -1;
    }
}
