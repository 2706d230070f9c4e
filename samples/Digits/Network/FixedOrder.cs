using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Digits.Network;

/// <summary>Sums in an order that no processor changes.</summary>
/// <remarks>
/// A sum of floats depends on its order, and <c>TensorPrimitives</c> adds as many partial sums as the widest vector has
/// lanes. Eight lanes everywhere, and a product rounded before it is added, train the same network on every processor.
/// </remarks>
internal static class FixedOrder
{
    public static float Sum(ReadOnlySpan<float> values)
    {
        ReadOnlySpan<Vector256<float>> vectors = MemoryMarshal.Cast<float, Vector256<float>>(values);
        Vector256<float> lanes = Vector256<float>.Zero;
        foreach (Vector256<float> vector in vectors)
        {
            lanes += vector;
        }

        return AddRest(lanes, values[(vectors.Length * Vector256<float>.Count)..]);
    }

    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ReadOnlySpan<Vector256<float>> a = MemoryMarshal.Cast<float, Vector256<float>>(left);
        ReadOnlySpan<Vector256<float>> b = MemoryMarshal.Cast<float, Vector256<float>>(right);
        Vector256<float> even = Vector256<float>.Zero;
        Vector256<float> odd = Vector256<float>.Zero;
        int i = 0;
        for (; i + 1 < a.Length; i += 2)
        {
            even += a[i] * b[i];
            odd += a[i + 1] * b[i + 1];
        }

        if (i < a.Length)
        {
            even += a[i] * b[i];
        }

        float sum = AddRest(even + odd, []);
        for (int rest = a.Length * Vector256<float>.Count; rest < left.Length; rest++)
        {
            sum += left[rest] * right[rest];
        }

        return sum;
    }

    private static float AddRest(Vector256<float> lanes, ReadOnlySpan<float> rest)
    {
        float sum = 0;
        for (int lane = 0; lane < Vector256<float>.Count; lane++)
        {
            sum += lanes[lane];
        }

        foreach (float value in rest)
        {
            sum += value;
        }

        return sum;
    }
}
