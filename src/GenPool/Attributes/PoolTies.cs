namespace GenPool;

/// <summary>Which of several equal maxima of a window are marked, and so receive its gradient.</summary>
public enum PoolTies
{
    /// <summary>The first one in row-major order of the window, as in PyTorch, ONNX Runtime and oneDNN.</summary>
    First,

    /// <summary>
    /// Every one, each receiving the whole gradient, as the mask <c>window == max</c> of a NumPy implementation does.
    /// In a NaN window every NaN is marked.
    /// </summary>
    All,
}
