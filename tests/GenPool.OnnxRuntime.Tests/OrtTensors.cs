using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;

namespace GenPool.OnnxRuntime.Tests;

/// <summary>The memory of ONNX Runtime's tensors as tensor spans. The value must outlive them.</summary>
internal static class OrtTensors
{
    /// <summary>A tensor that is read.</summary>
    public static ReadOnlyTensorSpan<T> AsTensor<T>(this OrtValue value)
        where T : unmanaged => new(value.GetTensorDataAsSpan<T>(), value.Lengths(), []);

    /// <summary>A tensor that is written.</summary>
    public static TensorSpan<T> AsMutableTensor<T>(this OrtValue value)
        where T : unmanaged => new(value.GetTensorMutableDataAsSpan<T>(), value.Lengths(), []);

    private static nint[] Lengths(this OrtValue value) => [.. value.GetTensorTypeAndShape().Shape.Select(length => (nint)length)];
}
