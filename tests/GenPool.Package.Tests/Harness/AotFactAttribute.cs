namespace GenPool.Package.Tests.Harness;

/// <summary>A test that links a native program; skipped, with the reason, where the linker's parts are missing.</summary>
internal sealed class AotFactAttribute : FactAttribute
{
    public AotFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "Knows how to find the linker on Linux only.";
        }
        else if (!OnPath("clang") && !OnPath("gcc"))
        {
            Skip = "NativeAOT needs clang or gcc: apt-get install clang zlib1g-dev";
        }
    }

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
