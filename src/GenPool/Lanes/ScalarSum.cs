using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <summary>A sum of single elements, with the bits of a lane's.</summary>
internal static class ScalarSum
{
    /// <summary>A sum, grown by a value. Where both are NaN, the sum's stays.</summary>
    /// <remarks>The JIT exchanges the operands of an addition as it likes, but not those of an instruction whose upper elements come from the first.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Add<T>(T sum, T value)
        where T : unmanaged, INumber<T> =>
        typeof(T) == typeof(float) && Sse.IsSupported
            ? Sse.AddScalar(Vector128.CreateScalarUnsafe(sum).AsSingle(), Vector128.CreateScalarUnsafe(value).AsSingle()).As<float, T>().ToScalar()
        : typeof(T) == typeof(double) && Sse2.IsSupported
            ? Sse2.AddScalar(Vector128.CreateScalarUnsafe(sum).AsDouble(), Vector128.CreateScalarUnsafe(value).AsDouble()).As<double, T>().ToScalar()
        : MaxRule.HasNaN<T>() && T.IsNaN(sum) ? sum
        : sum + value;
}
