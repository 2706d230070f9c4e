using System.Text.RegularExpressions;
using GenPool.Generators.Model;

namespace GenPool.Generators.Emission;

/// <summary>The methods of a pool, as the library's interfaces declare them; <c>T</c> and <c>Shape</c> are the pool's own.</summary>
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

    /// <summary>The methods of an instance.</summary>
    public static IEnumerable<FacadeMember> OfLayer(PoolSpec pool) => s_layer.Select(signature => Read(signature, pool));

    private static FacadeMember Read(string signature, PoolSpec pool)
    {
        string[] parts = signature.Split(' ', '(');
        string parameters = signature.Substring(signature.IndexOf('(')).Trim('(', ')');
        return new FacadeMember(
            Qualify(signature, pool), parts[1], [.. parameters.Split([", "], StringSplitOptions.None).Select(parameter => parameter.Split(' ')[1])]);
    }

    private static string Qualify(string signature, PoolSpec pool) => Regex.Replace(signature, @"\b[A-Z]\w*\b(?!\()", type => type.Value switch
    {
        "T" => pool.Element.Name,
        "Shape" => pool.Shape,
        "Span" or "ReadOnlySpan" => "global::System." + type.Value,
        "ParallelOptions" => "global::System.Threading.Tasks." + type.Value,
        _ => "global::System.Numerics.Tensors." + type.Value,
    });
}

/// <summary>A method that calls one of the same name and parameters.</summary>
/// <param name="Signature">Its head, without modifiers.</param>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">The names of its parameters.</param>
internal sealed record FacadeMember(string Signature, string Name, IReadOnlyList<string> Arguments);
