using System.Diagnostics;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>
/// The conformance program in a process of its own: the runtime reads its instruction set switches at start, and an access to
/// a guard page ends a process.
/// </summary>
internal static class ConformanceProcess
{
    /// <summary>Runs the program to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string arguments, string? instructionSetOff = null)
    {
        ProcessStartInfo start = new("dotnet", $"\"{typeof(LayerCase).Assembly.Location}\" {arguments}")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        if (instructionSetOff is not null)
        {
            start.Environment[instructionSetOff] = "0";
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
