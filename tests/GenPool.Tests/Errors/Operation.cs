namespace GenPool.Tests;

/// <summary>The operations over spans.</summary>
public enum Operation
{
    /// <summary>A forward pass without a mask.</summary>
    Inference,

    /// <summary>A forward pass with a mask.</summary>
    Training,

    /// <summary>A backward pass.</summary>
    Backward,

    /// <summary>An index translation.</summary>
    Indices,

    /// <summary>The partial inverse.</summary>
    Unpool,
}
