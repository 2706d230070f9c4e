using System.Numerics;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Saved;

namespace GenPool;

/// <summary>
/// Max pooling for parameters known only at run time: plain serial loops over any windows, layout and element type, written to
/// be obviously right. The generated kernels equal it bit for bit.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TShape">The shape of the tensors.</typeparam>
public sealed class GenericMaxPool<T, TShape>
    where T : unmanaged, INumber<T>
    where TShape : struct, IPoolShape<TShape>
{
    // Saturates to the lowest value of an integer type and to -infinity of a floating-point type.
    private static readonly T s_lowest = T.CreateSaturating(double.NegativeInfinity);

    /// <summary>Creates a pool.</summary>
    /// <param name="parameters">Windows, layout, tie rule and activation.</param>
    /// <exception cref="ArgumentException">The parameters break a rule; see <see cref="PoolParameters.Validate"/>.</exception>
    public GenericMaxPool(MaxPoolParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        parameters.Validate<TShape>();
        Parameters = parameters;
    }

    /// <summary>The parameters of this pool.</summary>
    public MaxPoolParameters Parameters { get; }

    /// <inheritdoc cref="IPool{T, TShape}.OutputShape"/>
    public TShape OutputShape(TShape input) => PoolDomain.Create(Parameters, input).OutputShape<TShape>();

    /// <inheritdoc cref="IMaxPool{T, TShape}.MaskByteCount"/>
    public long MaskByteCount(TShape input)
    {
        PoolDomain domain = PoolDomain.Create(Parameters, input);
        return MarkFormat.ByteCount(Parameters, domain, nameof(input));
    }

    /// <inheritdoc cref="IPool{T, TShape}.Forward"/>
    public void Forward(ReadOnlySpan<T> input, Span<T> output, TShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = PoolDomain.Create(Parameters, shape);
        ArgumentChecks.Forward(input, output, domain);
        parallelOptions?.CancellationToken.ThrowIfCancellationRequested();
        Forward(input, output, mask: default, domain, default);
    }

    /// <inheritdoc cref="IMaxPool{T, TShape}.Forward(ReadOnlySpan{T}, Span{T}, Span{byte}, TShape, ParallelOptions?)"/>
    public void Forward(ReadOnlySpan<T> input, Span<T> output, Span<byte> mask, TShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = PoolDomain.Create(Parameters, shape);
        MarkFormat format = MarkFormat.Create(Parameters, domain);
        ArgumentChecks.Forward(input, output, mask, domain, format.ByteCount(domain, nameof(shape)));
        parallelOptions?.CancellationToken.ThrowIfCancellationRequested();
        Forward(input, output, mask, domain, format);
    }

    /// <inheritdoc cref="IMaxPool{T, TShape}.Backward"/>
    public void Backward(ReadOnlySpan<T> outputGradient, ReadOnlySpan<byte> mask, Span<T> inputGradient, TShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = PoolDomain.Create(Parameters, shape);
        MarkFormat format = MarkFormat.Create(Parameters, domain);
        ArgumentChecks.Backward(outputGradient, mask, inputGradient, domain, format.ByteCount(domain, nameof(shape)));
        parallelOptions?.CancellationToken.ThrowIfCancellationRequested();
        Sum.Run<T, BackwardLoops>(new(outputGradient, new MarkReader(format, mask), inputGradient, domain, Parameters.Layout));
    }

    /// <inheritdoc cref="IMaxPool{T, TShape}.Indices"/>
    public void Indices(ReadOnlySpan<byte> mask, Span<long> indices, TShape shape) =>
        MarkTranslation.Indices(Parameters, mask, indices, shape);

    /// <inheritdoc cref="IMaxPool{T, TShape}.Unpool"/>
    public void Unpool(ReadOnlySpan<T> values, ReadOnlySpan<byte> mask, Span<T> output, TShape shape) =>
        MarkTranslation.Unpool(Parameters, values, mask, output, shape);

    private void Forward(ReadOnlySpan<T> input, Span<T> output, Span<byte> mask, PoolDomain domain, MarkFormat format)
    {
        MarkWriter marks = mask.IsEmpty ? default : new(format, mask);
        ElementOrder inputs = ElementOrder.OfInput(domain, Parameters.Layout), outputs = ElementOrder.OfOutput(domain, Parameters.Layout);
        foreach (PoolWindow window in PoolWindow.All(domain))
        {
            for (long plane = 0; plane < domain.PlaneCount; plane++)
            {
                T best = s_lowest;
                long winner = -1;
                foreach (PoolTap tap in window.Taps)
                {
                    T value = input[inputs[plane, tap.Cell]];
                    if (winner < 0 || value > best || T.IsNaN(value))
                    {
                        (best, winner) = (value, tap.Number);
                    }
                }

                bool isCut = Parameters.Activation == PoolActivation.Relu && !(best > T.Zero || T.IsNaN(best));
                int o = outputs[plane, window.Cell];
                output[o] = isCut ? T.Zero : best;
                if (mask.IsEmpty || isCut || winner < 0)
                {
                    continue;
                }

                if (format.Ties == PoolTies.First)
                {
                    marks.Mark(o, winner);
                    continue;
                }

                foreach (PoolTap tap in window.Taps)
                {
                    T value = input[inputs[plane, tap.Cell]];
                    if (value == best || (T.IsNaN(value) && T.IsNaN(best)))
                    {
                        marks.Mark(o, tap.Number);
                    }
                }
            }
        }
    }

    private readonly ref struct BackwardLoops(
        ReadOnlySpan<T> outputGradient, MarkReader marks, Span<T> inputGradient, PoolDomain domain, PoolLayout layout) : ISumLoops
    {
        private readonly ReadOnlySpan<T> _outputGradient = outputGradient;
        private readonly MarkReader _marks = marks;
        private readonly Span<T> _inputGradient = inputGradient;

        public void Run<TSum>()
            where TSum : unmanaged, INumber<TSum>
        {
            TSum[] sums = new TSum[_inputGradient.Length];
            ElementOrder inputs = ElementOrder.OfInput(domain, layout), outputs = ElementOrder.OfOutput(domain, layout);
            foreach (PoolWindow window in PoolWindow.All(domain))
            {
                for (long plane = 0; plane < domain.PlaneCount; plane++)
                {
                    int o = outputs[plane, window.Cell];
                    foreach (PoolTap tap in window.Taps)
                    {
                        if (_marks.IsMarked(o, tap.Number))
                        {
                            int i = inputs[plane, tap.Cell];
                            sums[i] += TSum.CreateTruncating(_outputGradient[o]);
                        }
                    }
                }
            }

            Sum.Round<TSum, T>(sums, _inputGradient);
        }
    }
}
