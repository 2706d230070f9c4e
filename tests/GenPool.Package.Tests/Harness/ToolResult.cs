using System.Text.RegularExpressions;

namespace GenPool.Package.Tests.Harness;

/// <summary>How a program ended, and what it said.</summary>
internal sealed partial record ToolResult(string Command, int ExitCode, string Output)
{
    /// <summary>The errors of a build, each once: MSBuild repeats them in its summary.</summary>
    public IReadOnlyList<string> Errors => [.. Output.Split('\n').Where(line => ErrorCode().IsMatch(line)).Select(line => line.Trim()).Distinct()];

    /// <summary>Everything that a compiler said of a file, each once.</summary>
    public IReadOnlyList<Remark> Remarks => [.. FileRemark().Matches(Output)
        .Select(match => new Remark(match.Groups["file"].Value, match.Groups["id"].Value, match.Groups["text"].Value))
        .Distinct()];

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

    [GeneratedRegex(@"^(?<file>\S[^\r\n(]*)\([0-9,]+\): (error|warning) (?<id>[A-Z]+[0-9]+): (?<text>[^\r\n]*)", RegexOptions.Multiline)]
    private static partial Regex FileRemark();

    /// <summary>A warning or an error.</summary>
    /// <param name="File">Where it stands.</param>
    /// <param name="Id">The rule.</param>
    /// <param name="Text">What it says.</param>
    internal sealed record Remark(string File, string Id, string Text)
    {
        /// <summary>Whether it stands in a file that GenPool generated.</summary>
        public bool IsOnGenerated => File.Contains("GenPool.Generators", StringComparison.Ordinal);
    }
}
