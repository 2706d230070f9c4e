namespace GenPool;

/// <summary>
/// Declares a one-dimensional global average pooling layer: the generator adds its kernels to the annotated partial type.
/// </summary>
/// <remarks>The window is the whole extent of each axis, so the output has one element a channel.</remarks>
public sealed class GlobalAveragePool1DAttribute : PoolAttribute;
