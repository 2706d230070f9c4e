using System.Text.RegularExpressions;
using GenPool.Generators.Emission.Reductions;
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

    private static readonly string[] s_poolBeside =
    [
        "void Forward(ReadOnlyTensorSpan<T> input, TensorSpan<T> output, ParallelOptions? parallelOptions = null)",
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
        s_pool.Concat(ReductionText.Of(pool.Reduction).Members).Select(signature => Read(signature, pool));

    /// <summary>The static methods that no interface has.</summary>
    public static IEnumerable<FacadeMember> BesideInterfaces(PoolSpec pool) => s_poolBeside
        .Concat(ReductionText.Of(pool.Reduction).MembersBeside)
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
    private static string BaseOf(PoolSpec pool)
    {
        IEnumerable<string> parameters = new[] { "TKernel", "T", "TShape", "TOrder" }.Concat(ReductionText.Of(pool.Reduction).TypeParameters);
        return $"global::GenPool.Pools.{pool.Reduction.Name}Pool{{{string.Join(", ", parameters)}}}";
    }

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
