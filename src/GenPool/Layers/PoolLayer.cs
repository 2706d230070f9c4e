using System.Numerics.Tensors;
using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Layers;

/// <summary>A pool over tensors, with what its last training pass saved for the next backward one.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TShape">The shape of a tensor.</typeparam>
/// <remarks>
/// All layers are equal, whatever they saved: a record that holds one compares by its own members. For one thread at a time; a
/// second one that comes in meanwhile gets an exception, and never the first one's state.
/// </remarks>
internal abstract class PoolLayer<T, TShape>(PoolParameters parameters) : IPoolLayer<T>
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
        PoolDomain domain = Domain(input, nameof(input));
        T[] output = new T[ArrayLength.Of(domain.OutputCount, "the output", domain, nameof(input))];
        Forward(input, output, domain, isTraining);
        return Tensor.Create(output, TensorLayout.Lengths(domain.OutputShape<TShape>(), _isChannelsLast));
    }

    /// <inheritdoc/>
    public void Forward(ReadOnlyTensorSpan<T> input, TensorSpan<T> output, bool isTraining)
    {
        using Use use = new(this);
        PoolDomain domain = Domain(input, nameof(input));
        TensorLayout.RequireShape<T, TShape>(output, domain.OutputShape<TShape>(), _isChannelsLast, nameof(output));
        TensorLayout.RequireApart(output, input, nameof(output), nameof(input));
        using DenseTarget<T> target = new(output);
        Forward(input, target.Span, domain, isTraining);
        target.CopyTo(output);
    }

    /// <inheritdoc/>
    public Tensor<T> Backward(ReadOnlyTensorSpan<T> outputGradient)
    {
        using Use use = new(this);
        (TShape shape, PoolDomain domain) = LastTraining(outputGradient);
        T[] inputGradient = new T[ArrayLength.Of(domain.InputCount, "the gradient", domain, nameof(outputGradient))];
        using DenseSource<T> gradient = new(outputGradient);
        Backward(gradient.Span, inputGradient, shape, domain);
        return Tensor.Create(inputGradient, TensorLayout.Lengths(shape, _isChannelsLast));
    }

    /// <inheritdoc/>
    public void Backward(ReadOnlyTensorSpan<T> outputGradient, TensorSpan<T> inputGradient)
    {
        using Use use = new(this);
        (TShape shape, PoolDomain domain) = LastTraining(outputGradient);
        TensorLayout.RequireShape<T, TShape>(inputGradient, shape, _isChannelsLast, nameof(inputGradient));
        TensorLayout.RequireApart(inputGradient, outputGradient, nameof(inputGradient), nameof(outputGradient));
        using DenseSource<T> gradient = new(outputGradient);
        using DenseTarget<T> target = new(inputGradient);
        Backward(gradient.Span, target.Span, shape, domain);
        target.CopyTo(inputGradient);
    }

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => obj is PoolLayer<T, TShape>;

    /// <inheritdoc/>
    public sealed override int GetHashCode() => 0;

    /// <summary>Pools and saves nothing. The input lies anywhere.</summary>
    protected abstract void Infer(ReadOnlySpan<T> input, PoolStrides strides, Span<T> output, in PoolDomain domain);

    /// <summary>Pools and saves what <see cref="Backward(ReadOnlySpan{T}, Span{T}, TShape, in PoolDomain)"/> needs. The input lies anywhere.</summary>
    protected abstract void Train(ReadOnlySpan<T> input, PoolStrides strides, Span<T> output, in PoolDomain domain);

    /// <summary>Sends gradients back, by what was saved for the same shape.</summary>
    protected abstract void Backward(ReadOnlySpan<T> outputGradient, Span<T> inputGradient, TShape shape, in PoolDomain domain);

    private PoolDomain Domain(scoped in ReadOnlyTensorSpan<T> input, string name) =>
        PoolDomain.Create(parameters, TensorLayout.ShapeOf<T, TShape>(input, _isChannelsLast, name), name);

    private void Forward(scoped in ReadOnlyTensorSpan<T> input, Span<T> output, in PoolDomain domain, bool isTraining)
    {
        bool inPlace = TensorLayout.TryRead(input, _isChannelsLast, out ReadOnlySpan<T> source, out PoolStrides strides);
        using DenseSource<T> copy = inPlace ? default : new(input);
        if (!inPlace)
        {
            source = copy.Span;
            strides = PoolStrides.Dense(domain, _isChannelsLast);
        }

        if (!isTraining)
        {
            Infer(source, strides, output, domain);
            return;
        }

        // Forget the last pass before what it saved is overwritten: a failure must not leave one beside the other's shape.
        _trained = null;
        Train(source, strides, output, domain);
        _trained = TensorLayout.ShapeOf<T, TShape>(input, _isChannelsLast, nameof(input));
    }

    private (TShape Shape, PoolDomain Domain) LastTraining(scoped in ReadOnlyTensorSpan<T> outputGradient)
    {
        TShape shape = _trained ?? throw new InvalidOperationException(
            "Backward needs what a Forward with isTraining: true saved, and there was none.");
        PoolDomain domain = PoolDomain.Create(parameters, shape);
        TensorLayout.RequireShape(outputGradient, domain.OutputShape<TShape>(), _isChannelsLast, nameof(outputGradient));
        return (shape, domain);
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
