using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Axes;
using GenPool.Execution;

namespace GenPool;

/// <summary>
/// Lp pooling for parameters known only at run time: plain serial loops over any windows and layout, written to be obviously
/// right. The generated kernels equal it bit for bit.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TShape">The shape of the tensors.</typeparam>
public sealed class GenericLpPool<T, TShape>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TShape : struct, IPoolShape<TShape>
{
    /// <summary>Creates a pool.</summary>
    /// <param name="parameters">Exponent, windows and layout.</param>
    /// <exception cref="ArgumentException">The parameters break a rule; see <see cref="PoolParameters.Validate"/>.</exception>
    public GenericLpPool(LpPoolParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        parameters.Validate<TShape>();
        Parameters = parameters;
    }

    /// <summary>The parameters of this pool.</summary>
    public LpPoolParameters Parameters { get; }

    /// <inheritdoc cref="IPool{T, TShape}.OutputShape"/>
    public TShape OutputShape(TShape input) => PoolDomain.Create(Parameters, input).OutputShape<TShape>();

    /// <inheritdoc cref="IPool{T, TShape}.Forward"/>
    public void Forward(ReadOnlySpan<T> input, Span<T> output, TShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = PoolDomain.Create(Parameters, shape);
        ArgumentChecks.Forward(input, output, domain);
        parallelOptions?.CancellationToken.ThrowIfCancellationRequested();
        if (AccumulatesInFloat)
        {
            Forward<float>(input, output, domain);
        }
        else
        {
            Forward<double>(input, output, domain);
        }
    }

    /// <inheritdoc cref="ILpPool{T, TShape}.Backward"/>
    public void Backward(ReadOnlySpan<T> input, ReadOnlySpan<T> output, ReadOnlySpan<T> outputGradient, Span<T> inputGradient, TShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = PoolDomain.Create(Parameters, shape);
        ArgumentChecks.Backward(input, output, outputGradient, inputGradient, domain);
        parallelOptions?.CancellationToken.ThrowIfCancellationRequested();
        if (AccumulatesInFloat)
        {
            Backward<float>(input, output, outputGradient, inputGradient, domain);
        }
        else
        {
            Backward<double>(input, output, outputGradient, inputGradient, domain);
        }
    }

    // The other exponents take the power function, which double alone gives to the last bits of a float.
    private bool AccumulatesInFloat => Parameters.Norm is 1 or 2 && Unsafe.SizeOf<T>() <= sizeof(float);

    private void Forward<TSum>(ReadOnlySpan<T> input, Span<T> output, PoolDomain domain)
        where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum>
    {
        ElementOrder inputs = ElementOrder.OfInput(domain, Parameters.Layout), outputs = ElementOrder.OfOutput(domain, Parameters.Layout);
        foreach (PoolWindow window in PoolWindow.All(domain))
        {
            for (long plane = 0; plane < domain.PlaneCount; plane++)
            {
                TSum sum = TSum.Zero;
                foreach (PoolTap tap in window.Taps)
                {
                    sum += Norm.Term(TSum.CreateTruncating(input[inputs[plane, tap.Cell]]), Parameters.Norm);
                }

                output[outputs[plane, window.Cell]] = T.CreateTruncating(Norm.Root(sum, Parameters.Norm));
            }
        }
    }

    private void Backward<TSum>(
        ReadOnlySpan<T> input, ReadOnlySpan<T> output, ReadOnlySpan<T> outputGradient, Span<T> inputGradient, PoolDomain domain)
        where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum>
    {
        TSum[] sums = new TSum[inputGradient.Length];
        ElementOrder inputs = ElementOrder.OfInput(domain, Parameters.Layout), outputs = ElementOrder.OfOutput(domain, Parameters.Layout);
        foreach (PoolWindow window in PoolWindow.All(domain))
        {
            for (long plane = 0; plane < domain.PlaneCount; plane++)
            {
                int o = outputs[plane, window.Cell];
                (TSum y, TSum gradient) = (TSum.CreateTruncating(output[o]), TSum.CreateTruncating(outputGradient[o]));
                if (y == TSum.Zero)
                {
                    continue;
                }

                foreach (PoolTap tap in window.Taps)
                {
                    int i = inputs[plane, tap.Cell];
                    sums[i] += Norm.Share(gradient, TSum.CreateTruncating(input[i]), y, Parameters.Norm);
                }
            }
        }

        Sum.Round<TSum, T>(sums, inputGradient);
    }
}
