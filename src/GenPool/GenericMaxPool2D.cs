using System.Buffers.Binary;
using System.Numerics;
using GenPool.Runtime;

namespace GenPool;

/// <summary>
/// Max pooling for parameters known only at run time: plain serial loops over any layout and element type, written to be
/// obviously right. The generated kernels equal it bit for bit.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
public sealed class GenericMaxPool2D<T>
    where T : unmanaged, INumber<T>
{
    // Saturates to the lowest value of an integer type and to -infinity of a floating-point type.
    private static readonly T s_lowest = T.CreateSaturating(double.NegativeInfinity);

    private readonly MaskFormat _format;

    /// <summary>Creates a pool.</summary>
    /// <param name="parameters">Window, stride, padding, dilation, rounding, layout and tie rule.</param>
    /// <exception cref="ArgumentException">The parameters break a rule; see <see cref="MaxPool2DParameters.Validate"/>.</exception>
    public GenericMaxPool2D(MaxPool2DParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        parameters.Validate();
        Parameters = parameters;
        _format = parameters.Mask;
    }

    /// <summary>The parameters of this pool.</summary>
    public MaxPool2DParameters Parameters { get; }

    /// <inheritdoc cref="IMaxPool2D{T}.OutputShape"/>
    public PoolShape OutputShape(PoolShape input) => PoolGeometry.Create(Parameters, input).Output;

    /// <inheritdoc cref="IMaxPool2D{T}.MaskByteCount"/>
    public long MaskByteCount(PoolShape input) => PoolGeometry.Create(Parameters, input).MaskByteCount;

    /// <inheritdoc cref="IMaxPool2D{T}.Forward(ReadOnlySpan{T}, Span{T}, PoolShape, ParallelOptions?)"/>
    public void Forward(ReadOnlySpan<T> input, Span<T> output, PoolShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolGeometry geometry = PoolGeometry.Create(Parameters, shape);
        ArgumentChecks.Forward(input, output, geometry);
        ForwardCore(input, output, default, geometry, parallelOptions);
    }

    /// <inheritdoc cref="IMaxPool2D{T}.Forward(ReadOnlySpan{T}, Span{T}, Span{byte}, PoolShape, ParallelOptions?)"/>
    public void Forward(ReadOnlySpan<T> input, Span<T> output, Span<byte> mask, PoolShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolGeometry geometry = PoolGeometry.Create(Parameters, shape);
        ArgumentChecks.Forward(input, output, mask, geometry);
        ForwardCore(input, output, mask, geometry, parallelOptions);
    }

    /// <inheritdoc cref="IMaxPool2D{T}.Backward"/>
    public void Backward(ReadOnlySpan<T> outputGradient, ReadOnlySpan<byte> mask, Span<T> inputGradient, PoolShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolGeometry geometry = PoolGeometry.Create(Parameters, shape);
        ArgumentChecks.Backward(outputGradient, mask, inputGradient, geometry);
        parallelOptions?.CancellationToken.ThrowIfCancellationRequested();
        inputGradient.Clear();
        PoolShape output = geometry.Output;
        for (int n = 0; n < output.Batch; n++)
        {
            for (int c = 0; c < output.Channels; c++)
            {
                for (int oh = 0; oh < output.Height; oh++)
                {
                    for (int ow = 0; ow < output.Width; ow++)
                    {
                        int o = Offset(output, n, c, oh, ow);
                        for (int tap = 0; tap < _format.TapCount; tap++)
                        {
                            if (IsMarked(mask, o, tap, geometry) && TryLocate(geometry, oh, ow, tap, out int ih, out int iw))
                            {
                                inputGradient[Offset(shape, n, c, ih, iw)] += outputGradient[o];
                            }
                        }
                    }
                }
            }
        }
    }

    /// <inheritdoc cref="IMaxPool2D{T}.Indices"/>
    public void Indices(ReadOnlySpan<byte> mask, Span<long> indices, PoolShape shape) =>
        MaskIndices.Indices(Parameters, mask, indices, shape);

    /// <inheritdoc cref="IMaxPool2D{T}.Unpool"/>
    public void Unpool(ReadOnlySpan<T> values, ReadOnlySpan<byte> mask, Span<T> output, PoolShape shape) =>
        MaskUnpool.Unpool(Parameters, values, mask, output, shape);

    private void ForwardCore(ReadOnlySpan<T> input, Span<T> output, Span<byte> mask, PoolGeometry geometry, ParallelOptions? options)
    {
        options?.CancellationToken.ThrowIfCancellationRequested();
        mask.Clear();
        for (int n = 0; n < geometry.Output.Batch; n++)
        {
            for (int c = 0; c < geometry.Output.Channels; c++)
            {
                for (int oh = 0; oh < geometry.Output.Height; oh++)
                {
                    for (int ow = 0; ow < geometry.Output.Width; ow++)
                    {
                        PoolWindow(input, output, mask, geometry, n, c, oh, ow);
                    }
                }
            }
        }
    }

    private void PoolWindow(ReadOnlySpan<T> input, Span<T> output, Span<byte> mask, in PoolGeometry geometry, int n, int c, int oh, int ow)
    {
        T best = s_lowest;
        int winner = -1;
        for (int tap = 0; tap < _format.TapCount; tap++)
        {
            if (TryLocate(geometry, oh, ow, tap, out int ih, out int iw))
            {
                T value = input[Offset(geometry.Input, n, c, ih, iw)];
                if (winner < 0 || value > best || T.IsNaN(value))
                {
                    (best, winner) = (value, tap);
                }
            }
        }

        int o = Offset(geometry.Output, n, c, oh, ow);
        output[o] = best;
        if (mask.IsEmpty)
        {
            return;
        }

        if (_format.Ties == PoolTies.First)
        {
            MarkWinner(mask, o, winner);
            return;
        }

        for (int tap = 0; tap < _format.TapCount; tap++)
        {
            if (TryLocate(geometry, oh, ow, tap, out int ih, out int iw))
            {
                T value = input[Offset(geometry.Input, n, c, ih, iw)];
                if (value == best || (T.IsNaN(value) && T.IsNaN(best)))
                {
                    mask[(tap / 8 * OutputCount(geometry)) + o] |= (byte)(1 << (tap % 8));
                }
            }
        }
    }

    private void MarkWinner(Span<byte> mask, int output, int winner)
    {
        if (_format.IsWide)
        {
            BinaryPrimitives.WriteInt32LittleEndian(mask.Slice(output * sizeof(int), sizeof(int)), winner);
        }
        else
        {
            mask[output] = unchecked((byte)winner);
        }
    }

    private bool IsMarked(ReadOnlySpan<byte> mask, int output, int tap, PoolGeometry geometry) =>
        _format.Ties == PoolTies.All ? (mask[(tap / 8 * OutputCount(geometry)) + output] & (1 << (tap % 8))) != 0
        : _format.IsWide ? BinaryPrimitives.ReadInt32LittleEndian(mask.Slice(output * sizeof(int), sizeof(int))) == tap
        : mask[output] == tap;

    private bool TryLocate(in PoolGeometry geometry, int oh, int ow, int tap, out int ih, out int iw)
    {
        ih = geometry.Rows.Origin(oh) + (tap / Parameters.PoolWidth * Parameters.DilationHeight);
        iw = geometry.Columns.Origin(ow) + (tap % Parameters.PoolWidth * Parameters.DilationWidth);
        return (uint)ih < (uint)geometry.Input.Height && (uint)iw < (uint)geometry.Input.Width;
    }

    private int Offset(PoolShape shape, int n, int c, int h, int w) => Parameters.Layout == PoolLayout.Nchw
        ? (((((n * shape.Channels) + c) * shape.Height) + h) * shape.Width) + w
        : (((((n * shape.Height) + h) * shape.Width) + w) * shape.Channels) + c;

    private static int OutputCount(in PoolGeometry geometry) => (int)geometry.Output.ElementCount;
}
