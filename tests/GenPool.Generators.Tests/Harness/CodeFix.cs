using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace GenPool.Generators.Tests.Harness;

/// <summary>Applies a fix once, to all diagnostics of a document, and to all of a project; each must give the text expected.</summary>
internal static class CodeFix<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    /// <param name="before">The source, with markup <c>{|ID:text|}</c> where diagnostics stand.</param>
    /// <param name="after">The source afterwards, in which the generator runs and nothing is wrong.</param>
    /// <param name="key">Which of several fixes.</param>
    /// <param name="steps">How many fixes lead there one by one.</param>
    public static Task Verify(string before, string after, string? key = null, int steps = 1)
    {
        Test test = new()
        {
            TestCode = before,
            FixedCode = after,
            CodeActionEquivalenceKey = key,
            NumberOfIncrementalIterations = steps,
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck,
        };
        foreach (MetadataReference reference in Compile.References)
        {
            test.TestState.AdditionalReferences.Add(reference);
        }

        return test.RunAsync();
    }

    private sealed class Test : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    {
        protected override ParseOptions CreateParseOptions() => Compile.ParseOptions;

        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(PoolGenerator)];
    }
}
