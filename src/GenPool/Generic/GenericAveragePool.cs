using System.Numerics;
using GenPool.Axes;
using GenPool.Execution;

namespace GenPool;

/// <summary>
/// Average pooling for parameters known only at run time: plain serial loops over any windows, layout and element type, written
/// to be obviously right. The generated kernels equal it bit for bit.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TShape">The shape of the tensors.</typeparam>
public sealed class GenericAveragePool<T, TShape>
    where T : unmanaged, INumber<T>
    where TShape : struct, IPoolShape<TShape>
{
    /// <summary>Creates a pool.</summary>
    /// <param name="parameters">Windows, layout and divisor.</param>
    /// <exception cref="ArgumentException">The parameters break a rule; see <see cref="PoolParameters.Validate"/>.</exception>
    public GenericAveragePool(AveragePoolParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        parameters.Validate<TShape>();
        Parameters = parameters;
    }

    /// <summary>The parameters of this pool.</summary>
    public AveragePoolParameters Parameters { get; }

    /// <inheritdoc cref="IPool{T, TShape}.OutputShape"/>
    public TShape OutputShape(TShape input) => PoolDomain.Create(Parameters, input).OutputShape<TShape>();

    /// <inheritdoc cref="IPool{T, TShape}.Forward"/>
    public void Forward(ReadOnlySpan<T> input, Span<T> output, TShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = PoolDomain.Create(Parameters, shape);
        ArgumentChecks.Forward(input, output, domain);
        parallelOptions?.CancellationToken.ThrowIfCancellationRequested();
        Sum.Run<T, ForwardLoops>(new(Parameters, domain, input, output));
    }

    /// <inheritdoc cref="IAveragePool{T, TShape}.Backward"/>
    public void Backward(ReadOnlySpan<T> outputGradient, Span<T> inputGradient, TShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = PoolDomain.Create(Parameters, shape);
        ArgumentChecks.Backward(outputGradient, inputGradient, domain);
        parallelOptions?.CancellationToken.ThrowIfCancellationRequested();
        Sum.Run<T, BackwardLoops>(new(Parameters, domain, outputGradient, inputGradient));
    }

    private static long DivisorOf(PoolWindow window, AveragePoolParameters parameters) =>
        parameters.Divisor ?? (parameters.CountIncludePadding ? window.CoveredCount : window.Taps.Length);

    private readonly ref struct ForwardLoops(AveragePoolParameters parameters, PoolDomain domain, ReadOnlySpan<T> input, Span<T> output) : ISumLoops
    {
        private readonly ReadOnlySpan<T> _input = input;
        private readonly Span<T> _output = output;

        public void Run<TSum>()
            where TSum : unmanaged, INumber<TSum>
        {
            ElementOrder inputs = ElementOrder.OfInput(domain, parameters.Layout), outputs = ElementOrder.OfOutput(domain, parameters.Layout);
            foreach (PoolWindow window in PoolWindow.All(domain))
            {
                long divisor = DivisorOf(window, parameters);
                for (long plane = 0; plane < domain.PlaneCount; plane++)
                {
                    TSum sum = TSum.Zero;
                    foreach (PoolTap tap in window.Taps)
                    {
                        sum += TSum.CreateTruncating(_input[inputs[plane, tap.Cell]]);
                    }

                    _output[outputs[plane, window.Cell]] =
                        window.Taps.Length == 0 ? T.Zero : T.CreateTruncating(Sum.Divide(sum, divisor));
                }
            }
        }
    }

    private readonly ref struct BackwardLoops(
        AveragePoolParameters parameters, PoolDomain domain, ReadOnlySpan<T> outputGradient, Span<T> inputGradient) : ISumLoops
    {
        private readonly ReadOnlySpan<T> _outputGradient = outputGradient;
        private readonly Span<T> _inputGradient = inputGradient;

        public void Run<TSum>()
            where TSum : unmanaged, INumber<TSum>
        {
            TSum[] sums = new TSum[_inputGradient.Length];
            ElementOrder inputs = ElementOrder.OfInput(domain, parameters.Layout), outputs = ElementOrder.OfOutput(domain, parameters.Layout);
            foreach (PoolWindow window in PoolWindow.All(domain).Where(window => window.Taps.Length > 0))
            {
                long divisor = DivisorOf(window, parameters);
                for (long plane = 0; plane < domain.PlaneCount; plane++)
                {
                    TSum share = Sum.Divide(TSum.CreateTruncating(_outputGradient[outputs[plane, window.Cell]]), divisor);
                    foreach (PoolTap tap in window.Taps)
                    {
                        int i = inputs[plane, tap.Cell];
                        sums[i] += share;
                    }
                }
            }

            Sum.Round<TSum, T>(sums, _inputGradient);
        }
    }
}
