namespace GenPool;

/// <summary>How the output size rounds when the stride does not divide the padded input.</summary>
public enum PoolRounding
{
    /// <summary>A window that does not fit is dropped.</summary>
    Floor,

    /// <summary>
    /// A last window may reach over the end, as long as it starts inside the input or the leading padding
    /// (the rule of PyTorch's <c>ceil_mode</c> and of ONNX since operator set 22).
    /// </summary>
    Ceiling,
}
