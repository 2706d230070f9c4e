namespace Digits.Network;

/// <summary>The rectifier. It commutes with a max pool, and after one it has a quarter of the work.</summary>
internal static class Relu
{
    public static void Forward(Span<float> values) => System.Numerics.Tensors.TensorPrimitives.Max(values, 0f, values);

    public static void Backward(ReadOnlySpan<float> outputs, Span<float> gradient)
    {
        for (int i = 0; i < gradient.Length; i++)
        {
            gradient[i] = outputs[i] > 0 ? gradient[i] : 0;
        }
    }
}
