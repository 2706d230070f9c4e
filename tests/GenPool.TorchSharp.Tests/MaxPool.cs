using TorchSharp;
using static TorchSharp.torch;

namespace GenPool.TorchSharp.Tests;

/// <summary>A generated max pool as a module.</summary>
/// <typeparam name="TPool">The annotated type.</typeparam>
public sealed class MaxPool<TPool>() : nn.Module<Tensor, Tensor>(typeof(TPool).Name)
    where TPool : IMaxPool<float, PoolShape2D>
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => MaxPoolFunction<TPool>.apply(input);
}
