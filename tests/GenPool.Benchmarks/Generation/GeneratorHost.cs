using GenPool.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenPool.Benchmarks.Generation;

/// <summary>The compiler with GenPool's generator in it, in this process.</summary>
internal static class GeneratorHost
{
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp14);

    private static readonly Lazy<MetadataReference[]> s_references = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>A library of some source files, against everything this program references.</summary>
    public static CSharpCompilation Compilation(params IEnumerable<string> sources) => CSharpCompilation.Create(
        $"Benchmark{Guid.NewGuid():N}",
        sources.Select(Parse),
        s_references.Value,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A source file.</summary>
    public static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, s_parseOptions);

    /// <summary>A driver that has generated nothing yet.</summary>
    public static GeneratorDriver Driver() => Driver(new PoolGenerator());

    /// <summary>The same, of a generator that generates nothing.</summary>
    public static GeneratorDriver EmptyDriver() => Driver(new EmptyGenerator());

    private static CSharpGeneratorDriver Driver(IIncrementalGenerator generator) =>
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: s_parseOptions);
}
