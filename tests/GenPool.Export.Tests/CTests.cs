using GenPool.Export.Tests.Harness;
using GenPool.Package.Tests.Harness;

namespace GenPool.Export.Tests;

/// <summary>The library from C, by its header.</summary>
[Collection(PublishedCollection.Name)]
public sealed class CTests(Published published)
{
    private static readonly string[] s_strict = ["-Wall", "-Wextra", "-Werror", "-pedantic"];

    [NativeFact]
    public void Program_Compiled_PassesItsChecks()
    {
        string program = Path.Combine(published.Layers, "check");
        Run("gcc", [
            "-std=c99", .. s_strict, "-I", published.Layers, Path.Combine(Published.Repository, "tests/GenPool.Export.Tests/C/check.c"),
            "-o", program, "-L", published.Layers, "-lexported", $"-Wl,-rpath,{published.Layers}", "-pthread"]).Succeeded();
        Assert.Matches("^[1-9][0-9]+ checks, 0 failed\n$", Run(program).Succeeded().Output);
    }

    // The header as the first of a file, in every language that may include it.
    [NativeFact]
    public void Header_Alone_IsStrictC() => Check("c", "c90", "-Wno-long-long");

    [NativeFact("g++")]
    public void Header_Alone_IsCPlusPlus() => Check("c++", "c++11");

    private void Check(string language, string standard, params string[] options) => Run(
        "gcc", [$"-x{language}", $"-std={standard}", .. s_strict, .. options, "-fsyntax-only", Path.Combine(published.Layers, "exported.h")]).Succeeded();

    private ToolResult Run(string program, params string[] arguments) =>
        Tool.Run(published.Layers, program, new Dictionary<string, string>(), arguments);
}
