using System.Reflection;

namespace GenPool.Tests;

/// <summary>The overloads over tensors of a generated pool, which no interface has.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <param name="pool">The annotated type.</param>
internal sealed class TensorMembers<T>(Type pool)
    where T : unmanaged
{
    public delegate void Inference(ReadOnlyTensorSpan<T> input, TensorSpan<T> output, ParallelOptions? options);

    public delegate void Training(ReadOnlyTensorSpan<T> input, TensorSpan<T> output, Span<byte> mask, ParallelOptions? options);

    public delegate void BackwardOfMax(ReadOnlyTensorSpan<T> outputGradient, ReadOnlySpan<byte> mask, TensorSpan<T> inputGradient, ParallelOptions? options);

    public delegate void BackwardOfAverage(ReadOnlyTensorSpan<T> outputGradient, TensorSpan<T> inputGradient, ParallelOptions? options);

    public delegate void BackwardOfLp(
        ReadOnlyTensorSpan<T> input, ReadOnlyTensorSpan<T> output, ReadOnlyTensorSpan<T> outputGradient, TensorSpan<T> inputGradient, ParallelOptions? options);

    public delegate void MaskAlone(ReadOnlyTensorSpan<T> input, Span<byte> mask, ParallelOptions? options);

    public delegate void Inverse(ReadOnlyTensorSpan<T> values, ReadOnlySpan<byte> mask, TensorSpan<T> output);

    /// <summary>The method of a name that takes what a delegate takes.</summary>
    public TDelegate Bind<TDelegate>(string name)
        where TDelegate : Delegate
    {
        Type[] parameters = [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType)];
        MethodInfo method = pool.GetMethod(name, BindingFlags.Public | BindingFlags.Static, parameters)
            ?? throw new MissingMethodException(pool.Name, name);
        return method.CreateDelegate<TDelegate>();
    }
}
