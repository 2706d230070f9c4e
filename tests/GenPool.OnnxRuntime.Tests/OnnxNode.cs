using System.Globalization;
using System.Text.RegularExpressions;

namespace GenPool.OnnxRuntime.Tests;

/// <summary>A node of ONNX: its operator and attributes, whose values are integers, lists of integers or text.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Attributes">What is stated.</param>
internal sealed partial record OnnxNode(string Operator, IReadOnlyList<(string Name, object Value)> Attributes)
{
    /// <summary>Reads a node as a page writes it: <c>MaxPool(kernel_shape=[3, 3], ceil_mode=1, auto_pad="SAME_UPPER")</c>.</summary>
    public static OnnxNode Parse(string text)
    {
        Match node = NodePattern().Match(text);
        return node.Success
            ? new(node.Groups["operator"].Value, [.. AttributePattern().Matches(node.Groups["attributes"].Value).Select(match => (match.Groups["name"].Value, Value(match.Groups["value"].Value)))])
            : throw new FormatException($"{text} is no node.");
    }

    private static object Value(string text) => text[0] switch
    {
        '[' => text[1..^1].Split(',').Select(item => long.Parse(item, CultureInfo.InvariantCulture)).ToArray(),
        '"' => text[1..^1],
        _ => long.Parse(text, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"^(?<operator>\w+)(\((?<attributes>.*)\))?$")]
    private static partial Regex NodePattern();

    [GeneratedRegex(@"(?<name>\w+)=(?<value>\[[^\]]*\]|""[^""]*""|-?\d+)")]
    private static partial Regex AttributePattern();
}
