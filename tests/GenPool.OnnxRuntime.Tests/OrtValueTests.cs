using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace GenPool.OnnxRuntime.Tests;

/// <summary>A generated pool between two models: it reads what one wrote and writes what the other reads, and nothing is copied.</summary>
public sealed partial class OrtValueTests
{
    private static readonly long[] s_dims = [2, 8, 14, 18];
    private static readonly long[] s_pooled = [2, 8, 7, 9];

    [Fact]
    public void PoolBetweenTwoModels_EqualsOnnxRuntimesOwn()
    {
        using InferenceSession body = new(OnnxModel.Of(new("Abs", []), s_dims)), head = new(OnnxModel.Of(new("Neg", []), s_pooled));
        using InferenceSession pool = new(OnnxModel.Of(new("MaxPool", [("kernel_shape", new long[] { 2, 2 }), ("strides", new long[] { 2, 2 })]), s_dims));
        float[] values = [.. Enumerable.Range(0, 2 * 8 * 14 * 18).Select(value => (float)(value * 7919 % 211) - 100)];
        using OrtValue x = OrtValue.CreateTensorValueFromMemory(values, s_dims);
        using RunOptions run = new();
        using IDisposableReadOnlyCollection<OrtValue> features = body.Run(run, ["x"], [x], ["y"]);

        // Between the models: memory of ONNX Runtime on both sides.
        using OrtValue pooled = OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance, TensorElementType.Float, s_pooled);
        (nint read, nint written) = (Address(features[0]), Address(pooled));
        Halve.Forward(features[0].AsTensor<float>(), pooled.AsMutableTensor<float>());
        using IDisposableReadOnlyCollection<OrtValue> y = head.Run(run, ["x"], [pooled], ["y"]);

        using IDisposableReadOnlyCollection<OrtValue> expected = pool.Run(run, ["x"], [features[0]], ["y"]);
        Assert.Equal(expected[0].GetTensorDataAsSpan<float>().ToArray().Select(value => -value), y[0].GetTensorDataAsSpan<float>().ToArray());
        Assert.Equal((read, written), (Address(features[0]), Address(pooled)));
    }

    [Fact]
    public unsafe void TensorSpans_AreTheMemoryOfTheValue()
    {
        using OrtValue value = OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance, TensorElementType.Float, s_dims);
        fixed (float* read = &value.AsTensor<float>().GetPinnableReference(), written = &value.AsMutableTensor<float>().GetPinnableReference())
        {
            Assert.Equal(Address(value), (nint)read);
            Assert.Equal(Address(value), (nint)written);
        }
    }

    /// <summary>An array of ours, wrapped by ONNX Runtime where it lies: a pool writes it, a model reads it.</summary>
    [Fact]
    public void ArrayUnderAValue_IsWrittenByThePool()
    {
        float[] pooled = new float[2 * 8 * 7 * 9], values = [.. Enumerable.Range(0, 2 * 8 * 14 * 18).Select(value => (float)value)];
        using OrtValue x = OrtValue.CreateTensorValueFromMemory(values, s_dims), target = OrtValue.CreateTensorValueFromMemory(pooled, s_pooled);
        Halve.Forward(x.AsTensor<float>(), target.AsMutableTensor<float>());
        Assert.Equal(19, pooled[0]);
        Assert.Equal(values[^1], pooled[^1]);
    }

    private static unsafe nint Address(OrtValue value) => (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(value.GetTensorDataAsSpan<float>()));

    [MaxPool2D(2)]
    private readonly partial struct Halve;
}
