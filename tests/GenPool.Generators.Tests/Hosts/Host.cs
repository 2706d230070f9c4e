using GenPool.Generators.Tests.Harness;

namespace GenPool.Generators.Tests.Hosts;

/// <summary>
/// What a user may write around an attribute. In its text <c>$POOL$</c> is the attribute, <c>$T$</c> the element type,
/// <c>$SHAPE$</c> the shape, <c>$TENSOR$</c>, <c>$IN$</c> and <c>$OUT$</c> the tensors. The annotated type is <c>Pool</c>,
/// unless the host says otherwise.
/// </summary>
/// <param name="Name">What is unusual about it.</param>
/// <param name="Text">The declarations, in a namespace of their own.</param>
public sealed record Host(string Name, string Text)
{
    /// <summary>The annotated type, seen from the namespace.</summary>
    public string Type { get; init; } = "Pool";

    /// <summary>An expression that is true if the host behaves; <c>x</c> is an input.</summary>
    public string Check { get; init; } = "true";

    /// <summary>Where the host is not legal, what is said of it.</summary>
    public string? Error { get; init; }

    /// <summary>The host in a namespace, with a probe that runs its check.</summary>
    public string Source(string space, string attribute, string shape, string element = "float")
    {
        const string Tensors = "global::System.Numerics.Tensors";
        string text = Text
            .Replace("$POOL$", $"[global::{attribute}]", StringComparison.Ordinal)
            .Replace("$TENSOR$", $"{Tensors}.Tensor<$T$>", StringComparison.Ordinal)
            .Replace("$IN$", $"{Tensors}.ReadOnlyTensorSpan<$T$>", StringComparison.Ordinal)
            .Replace("$OUT$", $"{Tensors}.TensorSpan<$T$>", StringComparison.Ordinal);
        string probe = Error is null ? $"internal static class Probe {{ public static bool Check($TENSOR$ x) => {Check}; }}" : "";
        return $"namespace {space}\n{{\n{text}\n{probe}\n}}\n"
            .Replace("$TENSOR$", $"{Tensors}.Tensor<$T$>", StringComparison.Ordinal)
            .Replace("$SHAPE$", $"global::{shape}", StringComparison.Ordinal)
            .Replace("$T$", element, StringComparison.Ordinal);
    }
}
