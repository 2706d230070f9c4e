using System.ComponentModel;

namespace GenPool.Runtime;

/// <summary>What the generator emits for a layer: the passes over one slice of the work.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Support for generated layers. The references point to the first element of whole tensors whose lengths have been
/// checked; a slice says which planes and rows of them a pass handles.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IMaxPool2DKernel<T>
    where T : unmanaged
{
    /// <summary>Pools without a mask. The slice's rows are output rows.</summary>
    static abstract void Forward(ref readonly T input, ref T output, in PoolSlice slice);

    /// <summary>Pools and writes the mask. The slice's rows are output rows.</summary>
    static abstract void ForwardWithMask(ref readonly T input, ref T output, ref byte mask, in PoolSlice slice);

    /// <summary>Gathers the gradient. The slice's rows are input rows.</summary>
    static abstract void Backward(ref readonly T outputGradient, ref readonly byte mask, ref T inputGradient, in PoolSlice slice);
}
