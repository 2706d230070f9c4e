using System.Numerics.Tensors;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Saved;

namespace GenPool.Tensors;

/// <summary>Checks the tensors of a call, before anything is written. The shape of a call is that of its tensors.</summary>
/// <typeparam name="TShape">The shape of a tensor.</typeparam>
internal static class TensorChecks<TShape>
    where TShape : struct, IPoolShape<TShape>, IEquatable<TShape>
{
    /// <summary>The windows over a tensor of the input's shape.</summary>
    /// <exception cref="ArgumentException">It has the wrong rank, or no window fits.</exception>
    public static PoolDomain Domain<T>(PoolParameters parameters, scoped in ReadOnlyTensorSpan<T> tensor, string name) =>
        PoolDomain.Create(parameters, TensorLayout.ShapeOf<T, TShape>(tensor, IsChannelsLast(parameters), name), name);

    /// <summary>Of a forward pass that keeps nothing.</summary>
    public static PoolDomain Forward<T>(PoolParameters parameters, scoped in ReadOnlyTensorSpan<T> input, scoped in TensorSpan<T> output)
        where T : unmanaged
    {
        PoolDomain domain = Domain(parameters, input, nameof(input));
        Shape<T>(parameters, output, domain.OutputShape<TShape>(), nameof(output));
        Apart(input, output, nameof(output), nameof(input));
        return domain;
    }

    /// <summary>Of a forward pass that keeps a mask.</summary>
    public static PoolDomain Forward<T>(
        MaxPoolParameters parameters, scoped in ReadOnlyTensorSpan<T> input, scoped in TensorSpan<T> output, ReadOnlySpan<byte> mask)
        where T : unmanaged
    {
        PoolDomain domain = Forward(parameters, input, output);
        ArgumentChecks.MaskLength(mask.Length, domain, MarkFormat.ByteCount(parameters, domain, nameof(input)), nameof(mask));
        ArgumentChecks.Apart(TensorLayout.Memory(input), mask, nameof(mask), nameof(input));
        ArgumentChecks.Apart(TensorLayout.Memory<T>(output), mask, nameof(mask), nameof(output));
        return domain;
    }

    /// <summary>Of a forward pass that keeps a mask alone.</summary>
    public static PoolDomain Mask<T>(MaxPoolParameters parameters, scoped in ReadOnlyTensorSpan<T> input, ReadOnlySpan<byte> mask)
        where T : unmanaged
    {
        PoolDomain domain = Domain(parameters, input, nameof(input));
        ArgumentChecks.MaskLength(mask.Length, domain, MarkFormat.ByteCount(parameters, domain, nameof(input)), nameof(mask));
        ArgumentChecks.Apart(TensorLayout.Memory(input), mask, nameof(mask), nameof(input));
        return domain;
    }

    /// <summary>Of a backward pass that needs nothing of the forward pass.</summary>
    public static PoolDomain Backward<T>(PoolParameters parameters, scoped in ReadOnlyTensorSpan<T> outputGradient, scoped in TensorSpan<T> inputGradient)
        where T : unmanaged
    {
        PoolDomain domain = Domain<T>(parameters, inputGradient, nameof(inputGradient));
        Shape(parameters, outputGradient, domain.OutputShape<TShape>(), nameof(outputGradient));
        Apart(outputGradient, inputGradient, nameof(inputGradient), nameof(outputGradient));
        return domain;
    }

    /// <summary>Of a backward pass that reads a mask.</summary>
    public static PoolDomain Backward<T>(
        MaxPoolParameters parameters, scoped in ReadOnlyTensorSpan<T> outputGradient, ReadOnlySpan<byte> mask, scoped in TensorSpan<T> inputGradient)
        where T : unmanaged
    {
        PoolDomain domain = Backward(parameters, outputGradient, inputGradient);
        long bytes = MarkFormat.ByteCount(parameters, domain, nameof(inputGradient));
        ArgumentChecks.MaskLength(mask.Length, domain, bytes, nameof(mask));
        ArgumentChecks.Apart(mask, TensorLayout.Memory<T>(inputGradient), nameof(inputGradient), nameof(mask));
        return domain;
    }

    /// <summary>Of a backward pass that reads what the forward pass read and wrote.</summary>
    public static PoolDomain Backward<T>(
        PoolParameters parameters,
        scoped in ReadOnlyTensorSpan<T> input,
        scoped in ReadOnlyTensorSpan<T> output,
        scoped in ReadOnlyTensorSpan<T> outputGradient,
        scoped in TensorSpan<T> inputGradient)
        where T : unmanaged
    {
        PoolDomain domain = Backward(parameters, outputGradient, inputGradient);
        Shape(parameters, input, domain.InputShape<TShape>(), nameof(input));
        Shape(parameters, output, domain.OutputShape<TShape>(), nameof(output));
        Apart(input, inputGradient, nameof(inputGradient), nameof(input));
        Apart(output, inputGradient, nameof(inputGradient), nameof(output));
        return domain;
    }

    /// <summary>Of the partial inverse of a max pool.</summary>
    public static PoolDomain Unpool<T>(
        MaxPoolParameters parameters, scoped in ReadOnlyTensorSpan<T> values, ReadOnlySpan<byte> mask, scoped in TensorSpan<T> output)
        where T : unmanaged
    {
        PoolDomain domain = Domain<T>(parameters, output, nameof(output));
        Shape(parameters, values, domain.OutputShape<TShape>(), nameof(values));
        ArgumentChecks.MaskLength(mask.Length, domain, MarkFormat.ByteCount(parameters, domain, nameof(output)), nameof(mask));
        Apart(values, output, nameof(output), nameof(values));
        ArgumentChecks.Apart(mask, TensorLayout.Memory<T>(output), nameof(output), nameof(mask));
        return domain;
    }

    /// <summary>Checks that a tensor has a shape.</summary>
    /// <exception cref="ArgumentException">It has another.</exception>
    public static void Shape<T>(PoolParameters parameters, scoped in ReadOnlyTensorSpan<T> tensor, TShape expected, string name)
    {
        TShape actual = TensorLayout.ShapeOf<T, TShape>(tensor, IsChannelsLast(parameters), name);
        if (!actual.Equals(expected))
        {
            throw new ArgumentException($"Expected the shape {expected} (batch x channels x pooled axes); the tensor has {actual}.", name);
        }
    }

    /// <summary>Checks that a tensor to write shares no memory, from its first element to its last, with one that is read.</summary>
    /// <exception cref="ArgumentException">It does.</exception>
    public static void Apart<T>(scoped in ReadOnlyTensorSpan<T> read, scoped in TensorSpan<T> written, string name, string otherName)
        where T : unmanaged
    {
        if (ArgumentChecks.Overlap(TensorLayout.Memory(read), TensorLayout.Memory<T>(written)))
        {
            throw new ArgumentException($"The tensor overlaps {otherName}; they must be apart.", name);
        }
    }

    private static bool IsChannelsLast(PoolParameters parameters) => parameters.Layout == PoolLayout.ChannelsLast;
}
