using System.Diagnostics;
using GenPool.Build;

namespace GenPool.Package.Tests.Harness;

/// <summary>Runs a program to its end.</summary>
internal static class Tool
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public static ToolResult Run(string folder, string program, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using Process process = Process.Start(StartInfo(folder, program, environment, arguments))!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} {string.Join(' ', arguments)} took longer than {Limit}.");
        }

        return new ToolResult($"{program} {string.Join(' ', arguments)}", process.ExitCode, output.Result + error.Result);
    }

    private static bool IsOfThisBuild(string variable) =>
        ContinuousIntegration.Variables.Contains(variable) || variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);

    /// <summary>How a program is started, with its output redirected.</summary>
    public static ProcessStartInfo StartInfo(string folder, string program, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test host inherited from its own build must not leak into another one; nor may it decide what CI is.
        foreach (string name in start.Environment.Keys.Where(IsOfThisBuild).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
