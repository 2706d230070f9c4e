using System.Diagnostics;

namespace GenPool.Export.Tests.Harness;

/// <summary>The programs of the machine that these tests need, and what to say where one is missing.</summary>
internal static class NativeTools
{
    // Debian's Python has Debian's NumPy, which another one on the PATH may hide.
    private static readonly string?[] s_pythons = [Environment.GetEnvironmentVariable("GENPOOL_PYTHON"), "python3", "/usr/bin/python3"];

    /// <summary>A Python that has NumPy; null if there is none.</summary>
    public static string? Python { get; } = s_pythons.FirstOrDefault(python => python is not null && Runs(python, "-c", "import numpy"));

    /// <summary>Why no library can be published and linked to; null if it can.</summary>
    public static string? MissingCompiler { get; } =
        !OperatingSystem.IsLinux() ? "Knows how to find the linker on Linux only."
        : !Runs("gcc", "--version") ? "The library is linked by gcc: apt-get install gcc libc6-dev zlib1g-dev"
        : null;

    /// <summary>Why nothing can be tried from Python; null if it can.</summary>
    public static string? MissingPython { get; } =
        MissingCompiler ?? (Python is null ? "No Python with NumPy: apt-get install python3-numpy, or name one in GENPOOL_PYTHON" : null);

    /// <summary>Whether a program is there and ends well.</summary>
    public static bool Runs(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
