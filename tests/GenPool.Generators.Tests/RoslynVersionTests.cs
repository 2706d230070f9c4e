namespace GenPool.Generators.Tests;

/// <summary>The generator references the oldest supported Roslyn: a newer one would not load there (CS9057).</summary>
public sealed class RoslynVersionTests
{
    [Theory]
    [InlineData(typeof(MaxPool2DGenerator))]
    [InlineData(typeof(Analyzers.MaxPool2DAnalyzer))]
    public void Assembly_References_TheFloor(Type type) => Assert.Equal(
        new Version(5, 0, 0, 0),
        type.Assembly.GetReferencedAssemblies().Single(name => name.Name == "Microsoft.CodeAnalysis").Version);
}
