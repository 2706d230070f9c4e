using System.Reflection;
using GenPool.Analyzers;
using GenPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Tests.Hosts;

/// <summary>Every kind of pool in everything that a user's part may hold: it compiles clean, and behaves.</summary>
public sealed class HostTests
{
    public static TheoryData<string> Kinds => Kind.Names;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Pool_InEveryLegalHost_CompilesCleanAndBehaves(string kind)
    {
        Compilation output = Compile.Generate(Compile.Create(Sources(LegalHosts.All, kind))).Output;
        Assert.Empty(Compile.Analyze(output, new PoolAnalyzer()));
        using LoadedAssembly assembly = LoadedAssembly.Of(output);
        Assert.All(LegalHosts.All, (host, index) => Assert.True(
            (bool)assembly.Type($"Host{index}.Probe").GetMethod("Check")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!, host.Name));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Pool_InAnIllegalHost_IsReportedAlone(string kind)
    {
        ILookup<string, Diagnostic> diagnostics = Compile.Diagnose(Sources(IllegalHosts.All, kind))
            .ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath);
        Assert.All(IllegalHosts.All, (host, index) => Assert.Equal(host.Error, Assert.Single(diagnostics[$"File{index}.cs"]).Id));
    }

    private static string[] Sources(IReadOnlyList<Host> hosts, string kind) =>
        [.. hosts.Select((host, index) => host.Source($"Host{index}", new Kind(kind).With(), new Kind(kind).Rank))];
}
