namespace GenPool.Benchmarks.Peers.Torch;

/// <summary>A pool of PyTorch. Tensors are handles; who is given one owns it.</summary>
internal interface ITorchPool
{
    /// <summary>A forward pass. PyTorch has no inference pass of its own (pytorch#41099).</summary>
    /// <param name="input">The input.</param>
    /// <param name="indices">Of a max pool, where each maximum was found; 0 for others.</param>
    /// <returns>The output.</returns>
    nint Forward(nint input, out nint indices);

    /// <summary>A backward pass.</summary>
    /// <param name="outputGradient">The gradient of the output.</param>
    /// <param name="input">The input of the forward pass.</param>
    /// <param name="output">Its output.</param>
    /// <param name="indices">Its indices.</param>
    /// <returns>The gradient of the input.</returns>
    nint Backward(nint outputGradient, nint input, nint output, nint indices);
}
