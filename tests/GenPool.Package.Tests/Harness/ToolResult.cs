using System.Text.RegularExpressions;

namespace GenPool.Package.Tests.Harness;

/// <summary>How a program ended, and what it said.</summary>
internal sealed partial record ToolResult(string Command, int ExitCode, string Output)
{
    /// <summary>The errors of a build, each once: MSBuild repeats them in its summary.</summary>
    public IReadOnlyList<string> Errors => [.. Output.Split('\n').Where(line => ErrorCode().IsMatch(line)).Select(line => line.Trim()).Distinct()];

    public ToolResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:\n{Output}");
        return this;
    }

    public ToolResult Failed()
    {
        Assert.True(ExitCode != 0, $"{Command} should have failed:\n{Output}");
        return this;
    }

    [GeneratedRegex(@"error [A-Z]+\d+: ")]
    private static partial Regex ErrorCode();
}
