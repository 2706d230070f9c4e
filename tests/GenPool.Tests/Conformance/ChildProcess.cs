using System.Diagnostics;

namespace GenPool.Tests;

/// <summary>
/// A program of the tests in a process of its own: the runtime reads its instruction set switches at start, and an access to a
/// guard page ends a process.
/// </summary>
internal static class ChildProcess
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">A type of the program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="instructionSetOff">A switch of the runtime to set to 0, or none.</param>
    public static async Task<(int ExitCode, string Output)> RunAsync(Type program, string[] arguments, string? instructionSetOff = null)
    {
        ProcessStartInfo start = new("dotnet", [program.Assembly.Location, .. arguments])
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
