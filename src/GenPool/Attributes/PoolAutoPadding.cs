namespace GenPool;

/// <summary>Padding that follows the input size, so that the output is <c>ceil(input / stride)</c>.</summary>
public enum PoolAutoPadding
{
    /// <summary>Only the declared padding.</summary>
    None,

    /// <summary>An odd element of padding goes to the end of the axis (ONNX and TensorFlow <c>SAME_UPPER</c>).</summary>
    SameUpper,

    /// <summary>An odd element of padding goes to the start of the axis (ONNX <c>SAME_LOWER</c>).</summary>
    SameLower,
}
