using System.Reflection;
using GenPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Tests;

/// <summary>A declaration is an error exactly where <see cref="MaxPool2DParameters.Validate"/> throws for the same members.</summary>
public sealed class AgreementTests
{
    private static readonly string[] s_sizes = ["-1", "0", "1", "3", "46341", "1, 3", "3, 0", "1, 2147483647"];

    // Each option alone and with each other one: what is left out must not matter.
    private static readonly string[] s_options =
    [
        "", "Stride = -1", "Stride = 0", "Stride = 1", "StrideWidth = 0", "StrideHeight = 2", "StrideWidth = 1",
        "Dilation = 0", "Dilation = 2", "DilationHeight = -5", "DilationWidth = 1", "DilationWidth = 2147483647",
        "Padding = -1", "Padding = 0", "Padding = 1", "Padding = 4", "PaddingTop = 2", "PaddingRight = -2", "PaddingBottom = 0",
        "AutoPadding = PoolAutoPadding.SameUpper", "AutoPadding = PoolAutoPadding.None", "AutoPadding = (PoolAutoPadding)3",
        "Rounding = (PoolRounding)2", "Layout = PoolLayout.Nhwc", "Layout = (PoolLayout)(-1)", "Ties = PoolTies.All", "Ties = (PoolTies)2",
    ];

    [Fact]
    public void Declaration_IsAnError_WhereParametersThrow()
    {
        (string Size, string[] Options)[] cases =
        [
            .. from size in s_sizes
               from first in Enumerable.Range(0, s_options.Length)
               from second in Enumerable.Range(first, s_options.Length - first)
               let options = new[] { s_options[first], s_options[second] }.Where(option => option.Length > 0).ToArray()
               where options.Select(option => option.Split(' ')[0]).Distinct().Count() == options.Length
               select (size, options),
        ];
        string source = "using GenPool;\n" + string.Join('\n', cases.Select((item, index) =>
            $"[MaxPool2D({string.Join(", ", item.Options.Prepend(item.Size))})] internal partial struct Pool{index};"));

        // Analysed without generation: only what the analyzer says is of interest, and it says it without kernels.
        ILookup<int, Diagnostic> errors = Compile.Analyze(Compile.Create(source), new Analyzers.MaxPool2DAnalyzer())
            .ToLookup(error => error.Location.GetLineSpan().StartLinePosition.Line - 1);
        Assert.True(cases.Length > 1000);
        Assert.All(cases.Index(), item => Assert.True(
            errors[item.Index].Any() == Throws(item.Item.Size, item.Item.Options),
            $"{item.Item.Size}, {string.Join(", ", item.Item.Options)}: {string.Join("; ", errors[item.Index])}"));
    }

    private static bool Throws(string size, string[] options)
    {
        int[] sizes = [.. size.Split(", ").Select(Parse)];
        MaxPool2DParameters parameters = sizes.Length == 1 ? new(sizes[0]) : new(sizes[0], sizes[1]);
        foreach (string[] option in options.Select(option => option.Split(" = ")))
        {
            PropertyInfo property = typeof(MaxPool2DParameters).GetProperty(option[0])!;
            property.SetValue(parameters, Value(option[1], property.PropertyType));
        }

        try
        {
            parameters.Validate();
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static object Value(string text, Type type)
    {
        string last = text.TrimEnd(')');
        last = last[(last.LastIndexOfAny(['(', ')', '.']) + 1)..];
        return !type.IsEnum ? Parse(last) : char.IsLetter(last[0]) ? Enum.Parse(type, last) : Enum.ToObject(type, Parse(last));
    }

    // Under the tests' culture, minus is another sign.
    private static int Parse(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
