using System.ComponentModel;
using System.Numerics;

namespace GenPool.Runtime;

/// <summary>The passes over one slice of a call: a generated kernel, and the walk over planes or pixels around it.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Support for generated layers. Pointers are to the first elements of whole tensors whose lengths have been checked.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface IMaxPool2DPasses<T>
    where T : unmanaged, INumber<T>
{
    /// <summary>The element order.</summary>
    internal static abstract PoolLayout Layout { get; }

    /// <summary>Pools without a mask. The slice's rows are output rows.</summary>
    internal static abstract void Infer(T* input, T* output, in PoolSlice slice);

    /// <summary>Pools and writes the mask. The slice's rows are output rows.</summary>
    internal static abstract void Forward(T* input, T* output, byte* mask, MaskFormat format, in PoolSlice slice);

    /// <summary>Sends gradients to their inputs. The slice's rows are input rows.</summary>
    internal static abstract void Backward(T* gradient, byte* mask, T* target, MaskFormat format, in PoolSlice slice);
}
