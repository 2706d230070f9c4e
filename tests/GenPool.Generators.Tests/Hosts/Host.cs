namespace GenPool.Generators.Tests.Hosts;

/// <summary>
/// What a user may write around an attribute. In its text <c>$POOL$</c> is the attribute, <c>$T$</c> the element type,
/// <c>$SHAPE$</c> the shape, <c>$TENSOR$</c>, <c>$IN$</c> and <c>$OUT$</c> the tensors; <c>Sample.Shape</c> and
/// <c>Sample.Input</c> are a small input. The annotated type is <c>Pool</c>, unless the host says otherwise.
/// </summary>
/// <param name="Name">What is unusual about it.</param>
/// <param name="Text">The declarations, in a namespace of their own.</param>
public sealed record Host(string Name, string Text)
{
    /// <summary>The annotated type, as reflection names it, after the namespace.</summary>
    public string Type { get; init; } = "Pool";

    /// <summary>An expression that is true if the host behaves; <c>(x</c> hands it an input.</summary>
    public string Check { get; init; } = "true";

    /// <summary>Where the host is not legal, what is said of it.</summary>
    public string? Error { get; init; }

    /// <summary>
    /// The host in a namespace, beside a shape and an input for its pool, and a probe that runs its check if it is legal.
    /// </summary>
    public string Source(string space, string attribute, int rank, string element = "float")
    {
        const string Tensors = "global::System.Numerics.Tensors";
        string extents = string.Concat(Enumerable.Repeat(", 4", rank));
        string sample = Text.Contains("Sample.", StringComparison.Ordinal) || Error is null
            ? $"internal static class Sample {{ public static $SHAPE$ Shape => new(1, 2{extents}); public static $TENSOR$ Input => {Tensors}.Tensor.Create(new $T$[Shape.ElementCount], [1, 2{extents}]); }}"
            : string.Empty;
        string probe = Error is null ? $"internal static class Probe {{ public static bool Check() => {Check.Replace("(x", "(Sample.Input", StringComparison.Ordinal)}; }}" : string.Empty;
        return $"namespace {space}\n{{\n{Text}\n{sample}\n{probe}\n}}\n"
            .Replace("$POOL$", $"[global::{attribute}]", StringComparison.Ordinal)
            .Replace("$TENSOR$", $"{Tensors}.Tensor<$T$>", StringComparison.Ordinal)
            .Replace("$IN$", $"{Tensors}.ReadOnlyTensorSpan<$T$>", StringComparison.Ordinal)
            .Replace("$OUT$", $"{Tensors}.TensorSpan<$T$>", StringComparison.Ordinal)
            .Replace("$SHAPE$", $"global::GenPool.PoolShape{rank}D", StringComparison.Ordinal)
            .Replace("$T$", element, StringComparison.Ordinal);
    }
}
