namespace GenPool.Torch.Tests.Torch;

/// <summary>A pool of PyTorch, over two or three axes.</summary>
internal interface ITorchPool
{
    /// <summary>Axes of a plane: 2 or 3.</summary>
    int Axes { get; }

    /// <summary>What PyTorch calls its forward pass; the backward pass is the same with <c>_backward</c> behind it.</summary>
    string Function { get; }

    /// <summary>Whether PyTorch pools an element type by GenPool's rules, and not only the wider ones.</summary>
    bool Takes(Type elementType) => true;

    /// <summary>Whether PyTorch pools a shape if a window fits it.</summary>
    bool Takes(PoolShape3D shape) => true;

    /// <summary>Pools, or refuses to.</summary>
    /// <param name="input">The input.</param>
    /// <param name="output">The output, and the indices of a max pool.</param>
    bool TryForward(TorchTensor input, out TorchOutput output);

    /// <summary>Sends a gradient back.</summary>
    TorchTensor Backward(TorchTensor outputGradient, TorchTensor input, TorchOutput output);
}

/// <summary>What a forward pass of PyTorch gives.</summary>
/// <param name="Values">The output.</param>
/// <param name="Indices">Of a max pool, the offset of each value in its plane.</param>
internal sealed record TorchOutput(TorchTensor Values, TorchTensor? Indices = null) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose()
    {
        Values.Dispose();
        Indices?.Dispose();
    }
}
