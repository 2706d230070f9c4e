using System.Text.RegularExpressions;
using GenPool.Generators.Model;

namespace GenPool.Generators.Emission;

/// <summary>
/// The methods of a pool, as the library's interfaces declare them, and those beside, which the kernels' base classes declare; <c>T</c> and <c>Shape</c> are the pool's own.
/// </summary>
internal static class FacadeMembers
{
    private static readonly string[] s_pool =
    [
        "Shape OutputShape(Shape input)",
        "void Forward(ReadOnlySpan<T> input, Span<T> output, Shape shape, ParallelOptions? parallelOptions = null)",
        "string Explain(Shape shape)",
    ];

    private static readonly string[] s_max =
    [
        "long MaskByteCount(Shape input)",
        "void Forward(ReadOnlySpan<T> input, Span<T> output, Span<byte> mask, Shape shape, ParallelOptions? parallelOptions = null)",
        "void Backward(ReadOnlySpan<T> outputGradient, ReadOnlySpan<byte> mask, Span<T> inputGradient, Shape shape, ParallelOptions? parallelOptions = null)",
        "void Indices(ReadOnlySpan<byte> mask, Span<long> indices, Shape shape)",
        "void Unpool(ReadOnlySpan<T> values, ReadOnlySpan<byte> mask, Span<T> output, Shape shape)",
    ];

    private static readonly string[] s_average =
    [
        "void Backward(ReadOnlySpan<T> outputGradient, Span<T> inputGradient, Shape shape, ParallelOptions? parallelOptions = null)",
    ];

    private static readonly string[] s_lp =
    [
        "void Backward(ReadOnlySpan<T> input, ReadOnlySpan<T> output, ReadOnlySpan<T> outputGradient, Span<T> inputGradient, Shape shape, ParallelOptions? parallelOptions = null)",
    ];

    private static readonly string[] s_poolBeside =
    [
        "void Forward(ReadOnlyTensorSpan<T> input, TensorSpan<T> output, ParallelOptions? parallelOptions = null)",
    ];

    private static readonly string[] s_maxBeside =
    [
        "void Forward(ReadOnlyTensorSpan<T> input, TensorSpan<T> output, Span<byte> mask, ParallelOptions? parallelOptions = null)",
        "void Backward(ReadOnlyTensorSpan<T> outputGradient, ReadOnlySpan<byte> mask, TensorSpan<T> inputGradient, ParallelOptions? parallelOptions = null)",
        "void Unpool(ReadOnlyTensorSpan<T> values, ReadOnlySpan<byte> mask, TensorSpan<T> output)",
        "void Mask(ReadOnlySpan<T> input, Span<byte> mask, Shape shape, ParallelOptions? parallelOptions = null)",
        "void Mask(ReadOnlyTensorSpan<T> input, Span<byte> mask, ParallelOptions? parallelOptions = null)",
    ];

    private static readonly string[] s_averageBeside =
    [
        "void Backward(ReadOnlyTensorSpan<T> outputGradient, TensorSpan<T> inputGradient, ParallelOptions? parallelOptions = null)",
    ];

    private static readonly string[] s_lpBeside =
    [
        "void Backward(ReadOnlyTensorSpan<T> input, ReadOnlyTensorSpan<T> output, ReadOnlyTensorSpan<T> outputGradient, TensorSpan<T> inputGradient, ParallelOptions? parallelOptions = null)",
    ];

    private static readonly string[] s_layer =
    [
        "Tensor<T> Forward(ReadOnlyTensorSpan<T> input, bool isTraining = true)",
        "void Forward(ReadOnlyTensorSpan<T> input, TensorSpan<T> output, bool isTraining = true)",
        "Tensor<T> Backward(ReadOnlyTensorSpan<T> outputGradient)",
        "void Backward(ReadOnlyTensorSpan<T> outputGradient, TensorSpan<T> inputGradient)",
    ];

    /// <summary>The static methods.</summary>
    public static IEnumerable<FacadeMember> OfPool(PoolSpec pool) =>
        s_pool.Concat(pool.Reduction switch { MaxSpec => s_max, AverageSpec => s_average, _ => s_lp }).Select(signature => Read(signature, pool));

    /// <summary>The static methods that no interface has.</summary>
    public static IEnumerable<FacadeMember> BesideInterfaces(PoolSpec pool) => s_poolBeside
        .Concat(pool.Reduction switch { MaxSpec => s_maxBeside, AverageSpec => s_averageBeside, _ => s_lpBeside })
        .Select(signature => Read(signature, pool));

    /// <summary>The methods of an instance.</summary>
    public static IEnumerable<FacadeMember> OfLayer(PoolSpec pool) => s_layer.Select(signature => Read(signature, pool));

    private static FacadeMember Read(string signature, PoolSpec pool)
    {
        string[] parts = signature.Split(' ', '(');
        string[][] parameters = [.. signature.Substring(signature.IndexOf('(')).Trim('(', ')').Split([", "], StringSplitOptions.None).Select(parameter => parameter.Split(' '))];
        return new FacadeMember(
            Qualify(signature, pool.Element.Name, pool.Shape),
            parts[1],
            [.. parameters.Select(parameter => parameter[1])],
            $"{BaseOf(pool)}.{parts[1]}({string.Join(", ", parameters.Select(parameter => Reference(parameter[0])))})");
    }

    // The class that kernels derive from, as documentation comments write it.
    private static string BaseOf(PoolSpec pool) => $"global::GenPool.Pools.{pool.Reduction.Name}Pool{{TKernel, T, TShape, TOrder{pool.Reduction switch
    {
        MaxSpec => ", TMarks, TActivation",
        LpSpec => ", TNorm",
        _ => "",
    }}}}";

    private static string Reference(string type) => Qualify(type, "T", "TShape").Replace('<', '{').Replace('>', '}').TrimEnd('?');

    private static string Qualify(string signature, string element, string shape) => Regex.Replace(signature, @"\b[A-Z]\w*\b(?!\()", type => type.Value switch
    {
        "T" => element,
        "Shape" => shape,
        "Span" or "ReadOnlySpan" => "global::System." + type.Value,
        "ParallelOptions" => "global::System.Threading.Tasks." + type.Value,
        _ => "global::System.Numerics.Tensors." + type.Value,
    });
}

/// <summary>A method that calls one of the same name and parameters.</summary>
/// <param name="Signature">Its head, without modifiers.</param>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">The names of its parameters.</param>
/// <param name="Reference">What a documentation comment calls the static method that it calls in the end.</param>
internal sealed record FacadeMember(string Signature, string Name, IReadOnlyList<string> Arguments, string Reference);
