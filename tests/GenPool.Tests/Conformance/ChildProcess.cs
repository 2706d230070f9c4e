using System.Diagnostics;

namespace GenPool.Tests;

/// <summary>
/// A program of the tests in a process of its own: the runtime reads its instruction set switches at start, and an access to a
/// guard page ends a process.
/// </summary>
internal static class ChildProcess
{
    // As many as there are cores: what they do takes no other resource.
    private static readonly SemaphoreSlim s_cores = new(Environment.ProcessorCount);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">A type of the program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables of the environment to set.</param>
    public static async Task<(int ExitCode, string Output)> RunAsync(Type program, string[] arguments, params (string Name, string Value)[] environment)
    {
        ProcessStartInfo start = new("dotnet", [program.Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        await s_cores.WaitAsync();
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, output + await errors);
        }
        finally
        {
            s_cores.Release();
        }
    }
}
