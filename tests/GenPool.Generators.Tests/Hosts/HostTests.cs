using System.Reflection;
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
        string[] sources = [SampleOf(new Kind(kind)), .. Sources(LegalHosts.All, new Kind(kind))];
        using LoadedAssembly assembly = LoadedAssembly.Of(Compile.CleanCompilation(Compile.Create(sources)));
        object? input = assembly.Type("Sample").GetProperty("Input")!.GetValue(null);
        Assert.All(LegalHosts.All, (host, index) =>
            Assert.True((bool)Invoke(assembly.Type($"Host{index}.Probe").GetMethod("Check")!, input)!, host.Name));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Pool_InAnIllegalHost_IsReportedAlone(string kind)
    {
        string[] sources = [SampleOf(new Kind(kind)), .. Sources(IllegalHosts.All, new Kind(kind))];
        ILookup<string, Diagnostic> diagnostics = Compile.Diagnose(sources).ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath);
        Assert.All(IllegalHosts.All, (host, index) =>
            Assert.Equal(host.Error, Assert.Single(diagnostics[$"File{index + 1}.cs"]).Id));
    }

    private static IEnumerable<string> Sources(IReadOnlyList<Host> hosts, Kind kind) =>
        hosts.Select((host, index) => host.Source($"Host{index}", kind.With(), kind.Shape));

    private static string SampleOf(Kind kind) => $$"""
        internal static class Sample
        {
            public static global::{{kind.Shape}} Shape => new(1, 2{{string.Concat(Enumerable.Repeat(", 4", kind.Rank))}});

            public static global::System.Numerics.Tensors.Tensor<float> Input =>
                global::System.Numerics.Tensors.Tensor.Create(new float[Shape.ElementCount], [1, 2{{string.Concat(Enumerable.Repeat(", 4", kind.Rank))}}]);
        }
        """;

    private static object? Invoke(MethodInfo method, params object?[] arguments) =>
        method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
}
