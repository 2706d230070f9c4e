using System.Diagnostics;

namespace GenPool.Benchmarks.Commands;

/// <summary>Runs another process of .NET, for what a process can choose only at its start.</summary>
internal static class ChildProcess
{
    /// <summary>Runs this program again.</summary>
    public static int RunSelf(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        using Process process = Start(typeof(ChildProcess).Assembly.Location, arguments, environment, redirect: false);
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Runs an assembly.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Output(string assembly, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        using Process process = Start(assembly, arguments, environment, redirect: true);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"dotnet {Path.GetFileName(assembly)} ended with {process.ExitCode}: {output}");
    }

    private static Process Start(
        string assembly, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, bool redirect)
    {
        ProcessStartInfo start = new("dotnet", [assembly, .. arguments]) { RedirectStandardOutput = redirect };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }
}
