using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Digits.Training;

/// <summary>The rectifier as a pass of its own: what a pool with <c>PoolActivation.Relu</c> does on the way.</summary>
internal static class Relu
{
    public static void Forward(Span<float> values) => TensorPrimitives.Max(values, 0f, values);

    /// <summary>Passes the gradient of positive outputs on.</summary>
    public static void Backward(ReadOnlySpan<float> outputs, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        ReadOnlySpan<Vector<float>> values = MemoryMarshal.Cast<float, Vector<float>>(outputs);
        ReadOnlySpan<Vector<float>> from = MemoryMarshal.Cast<float, Vector<float>>(outputGradient);
        Span<Vector<float>> to = MemoryMarshal.Cast<float, Vector<float>>(inputGradient);
        for (int i = 0; i < values.Length; i++)
        {
            to[i] = Vector.ConditionalSelect(Vector.GreaterThan(values[i], Vector<float>.Zero), from[i], Vector<float>.Zero);
        }

        for (int i = values.Length * Vector<float>.Count; i < outputs.Length; i++)
        {
            inputGradient[i] = outputs[i] > 0 ? outputGradient[i] : 0;
        }
    }
}
