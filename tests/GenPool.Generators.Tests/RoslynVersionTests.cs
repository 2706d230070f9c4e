namespace GenPool.Generators.Tests;

/// <summary>The generator references the oldest supported Roslyn: a newer one would not load there (CS9057).</summary>
public sealed class RoslynVersionTests
{
    [Theory]
    [InlineData(typeof(PoolGenerator))]
    [InlineData(typeof(Analyzers.PoolAnalyzer))]
    [InlineData(typeof(CodeFixes.MakePartialFix))]
    public void Assembly_References_TheFloor(Type type) => Assert.Equal(
        new Version(5, 0, 0, 0),
        type.Assembly.GetReferencedAssemblies().Single(name => name.Name == "Microsoft.CodeAnalysis").Version);

    // The command-line compiler has no Workspaces, and could not load what needs them.
    [Theory]
    [InlineData(typeof(PoolGenerator), false)]
    [InlineData(typeof(Analyzers.PoolAnalyzer), false)]
    [InlineData(typeof(CodeFixes.MakePartialFix), true)]
    public void Assembly_ReferencesWorkspaces_IfItHoldsFixes(Type type, bool expected) => Assert.Equal(
        expected,
        type.Assembly.GetReferencedAssemblies().Any(name => name.Name!.EndsWith("Workspaces", StringComparison.Ordinal)));
}
