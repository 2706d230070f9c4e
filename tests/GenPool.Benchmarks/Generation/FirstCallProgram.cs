using System.Diagnostics;
using System.Reflection;

namespace GenPool.Benchmarks.Generation;

/// <summary>Publishes the program of <c>firstcall</c> in several ways, into a folder of its own.</summary>
internal sealed class FirstCallProgram : IDisposable
{
    private const string Name = "GenPool.Benchmarks.FirstCall";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("firstcall");

    private static string Project { get; } = typeof(FirstCallProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "FirstCallProject").Value!;

    private string Generated => Path.Combine(_folder.FullName, "generated");

    private string Plain => Path.Combine(_folder.FullName, "plain");

    /// <summary>Publishes it.</summary>
    /// <param name="optimized">With the kernels as they are generated; otherwise without their AggressiveOptimization.</param>
    /// <param name="readyToRun">Compiled ahead of time as well.</param>
    /// <returns>The assembly to run.</returns>
    public string Publish(bool optimized, bool readyToRun)
    {
        string target = Path.Combine(_folder.FullName, $"{(optimized ? "optimized" : "plain")}-{(readyToRun ? "r2r" : "jit")}");
        List<string> arguments =
            ["publish", Project, "-c", "Release", "--artifacts-path", target + "-artifacts", "-o", target, "-nologo", "-v", "quiet"];
        if (readyToRun)
        {
            arguments.AddRange(["--use-current-runtime", "-p:PublishReadyToRun=true"]);
        }

        if (optimized)
        {
            arguments.AddRange(["-p:EmitCompilerGeneratedFiles=true", $"-p:CompilerGeneratedFilesOutputPath={Generated}"]);
        }
        else
        {
            StripOptimization();
            arguments.Add($"-p:KernelSources={Plain}");
        }

        Run(arguments);
        return Path.Combine(target, Name + ".dll");
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    // The kernels of an earlier publication, with that flag taken from them.
    private void StripOptimization()
    {
        Directory.CreateDirectory(Plain);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Generated, "GenPool.Generators"), "*.cs", SearchOption.AllDirectories))
        {
            string text = File.ReadAllText(file);
            string stripped = text
                .Replace("[MethodImpl(MethodImplOptions.AggressiveOptimization)]", string.Empty, StringComparison.Ordinal)
                .Replace(" | MethodImplOptions.AggressiveOptimization", string.Empty, StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(Plain, Path.GetFileName(file)), stripped);
        }
    }

    private static void Run(List<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet publish failed: {output}");
        }
    }
}
