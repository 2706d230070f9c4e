using System.Numerics.Tensors;
using GenPool.Axes;
using GenPool.Tensors;

namespace GenPool.Layers;

/// <summary>A pool over tensors, with what its last training pass saved for the next backward one.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TShape">The shape of a tensor.</typeparam>
/// <remarks>
/// All layers are equal, whatever they saved: a record that holds one compares by its own members. For one thread at a time; a
/// second one that comes in meanwhile gets an exception, and never the first one's state.
/// </remarks>
/// <param name="parameters">The pool.</param>
/// <param name="hasGaps">Whether its passes know of gaps between rows and planes; if not, they get tensors without any.</param>
internal abstract class PoolLayer<T, TShape>(PoolParameters parameters, bool hasGaps = true) : IPoolLayer<T>
    where T : unmanaged
    where TShape : struct, IPoolShape<TShape>, IEquatable<TShape>
{
    private readonly bool _isChannelsLast = parameters.Layout == PoolLayout.ChannelsLast;
    private TShape? _trained;
    private int _isBusy;

    /// <inheritdoc/>
    public Tensor<T> Forward(ReadOnlyTensorSpan<T> input, bool isTraining)
    {
        using Use use = new(this);
        PoolDomain domain = TensorChecks<TShape>.Domain(parameters, input, nameof(input));
        T[] output = new T[ArrayLength.Of(domain.OutputCount, "the output", domain, nameof(input))];
        Forward(input, TensorTarget<T>.Output(output, domain, _isChannelsLast), domain, isTraining);
        return Tensor.Create(output, TensorLayout.Lengths(domain.OutputShape<TShape>(), _isChannelsLast));
    }

    /// <inheritdoc/>
    public void Forward(ReadOnlyTensorSpan<T> input, TensorSpan<T> output, bool isTraining)
    {
        using Use use = new(this);
        PoolDomain domain = TensorChecks<TShape>.Forward(parameters, input, output);
        using TensorTarget<T> target = hasGaps ? TensorTarget<T>.Output(output, domain, _isChannelsLast) : TensorTarget<T>.Whole(output);
        Forward(input, target, domain, isTraining);
        target.CopyTo(output);
    }

    /// <inheritdoc/>
    public Tensor<T> Backward(ReadOnlyTensorSpan<T> outputGradient)
    {
        using Use use = new(this);
        PoolDomain domain = LastTraining(outputGradient);
        T[] inputGradient = new T[ArrayLength.Of(domain.InputCount, "the gradient", domain, nameof(outputGradient))];
        using TensorSource<T> gradient = Gradient(outputGradient, domain);
        Backward(gradient, TensorTarget<T>.Input(inputGradient, domain, _isChannelsLast), domain);
        return Tensor.Create(inputGradient, TensorLayout.Lengths(domain.InputShape<TShape>(), _isChannelsLast));
    }

    /// <inheritdoc/>
    public void Backward(ReadOnlyTensorSpan<T> outputGradient, TensorSpan<T> inputGradient)
    {
        using Use use = new(this);
        PoolDomain domain = LastTraining(outputGradient);
        TensorChecks<TShape>.Shape<T>(parameters, inputGradient, domain.InputShape<TShape>(), nameof(inputGradient));
        TensorChecks<TShape>.Apart(outputGradient, inputGradient, nameof(inputGradient), nameof(outputGradient));
        using TensorSource<T> gradient = Gradient(outputGradient, domain);
        using TensorTarget<T> target = hasGaps ? TensorTarget<T>.Input(inputGradient, domain, _isChannelsLast) : TensorTarget<T>.Whole(inputGradient);
        Backward(gradient, target, domain);
        target.CopyTo(inputGradient);
    }

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => obj is PoolLayer<T, TShape>;

    /// <inheritdoc/>
    public sealed override int GetHashCode() => 0;

    /// <summary>Pools and saves nothing.</summary>
    protected abstract void Infer(in TensorSource<T> input, in TensorTarget<T> output, in PoolDomain domain);

    /// <summary>Pools and saves what a backward pass needs.</summary>
    protected abstract void Train(in TensorSource<T> input, in TensorTarget<T> output, in PoolDomain domain);

    /// <summary>Sends gradients back, by what was saved for the same shape.</summary>
    protected abstract void Backward(in TensorSource<T> outputGradient, in TensorTarget<T> inputGradient, in PoolDomain domain);

    private void Forward(scoped in ReadOnlyTensorSpan<T> input, in TensorTarget<T> output, in PoolDomain domain, bool isTraining)
    {
        using TensorSource<T> source = hasGaps ? TensorSource<T>.Pooled(input, domain, _isChannelsLast) : TensorSource<T>.Whole(input);
        if (!isTraining)
        {
            Infer(source, output, domain);
            return;
        }

        // Forget the last pass before what it saved is overwritten: a failure must not leave one beside the other's shape.
        _trained = null;
        Train(source, output, domain);
        _trained = domain.InputShape<TShape>();
    }

    private TensorSource<T> Gradient(scoped in ReadOnlyTensorSpan<T> outputGradient, in PoolDomain domain) =>
        hasGaps ? TensorSource<T>.Output(outputGradient, domain, _isChannelsLast) : TensorSource<T>.Whole(outputGradient);

    private PoolDomain LastTraining(scoped in ReadOnlyTensorSpan<T> outputGradient)
    {
        TShape shape = _trained ?? throw new InvalidOperationException(
            "Backward needs what a Forward with isTraining: true saved, and there was none.");
        PoolDomain domain = PoolDomain.Create(parameters, shape);
        TensorChecks<TShape>.Shape(parameters, outputGradient, domain.OutputShape<TShape>(), nameof(outputGradient));
        return domain;
    }

    // A call in progress.
    private readonly ref struct Use
    {
        private readonly PoolLayer<T, TShape> _layer;

        public Use(PoolLayer<T, TShape> layer)
        {
            if (Interlocked.Exchange(ref layer._isBusy, 1) != 0)
            {
                throw new InvalidOperationException("The layer is at work on another thread. Give each thread a layer of its own, or use the static members.");
            }

            _layer = layer;
        }

        public void Dispose() => Volatile.Write(ref _layer._isBusy, 0);
    }
}
