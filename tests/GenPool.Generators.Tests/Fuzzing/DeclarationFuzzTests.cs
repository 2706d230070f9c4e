using System.Reflection;
using CsCheck;
using GenPool.Analyzers;
using GenPool.Generators.Tests.Harness;
using GenPool.Generators.Tests.Hosts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenPool.Generators.Tests.Fuzzing;

/// <summary>
/// Random declarations, of every kind, in hosts of every kind. Each is an error of ours, and nothing is generated; or it is
/// none, and what is generated compiles clean and has the sizes of the library's plain loops. Whether it is legal, the
/// library says. Neither the generator nor an analyzer ever throws.
/// </summary>
public sealed class DeclarationFuzzTests
{
    // Batches, because most of the time goes into the references of a compilation.
    private const int Batches = 20;
    private const int BatchSize = 500;

    private int _legal;

    [Fact]
    public void Declaration_Random_IsAnErrorOrRight()
    {
        DeclarationGen.Case.Array[BatchSize].Sample(Check, iter: Batches, threads: 1, print: cases => $"{cases.Length} declarations, of which:");

        // Were most of them one or the other, half of this test would be asleep.
        Assert.InRange(_legal, Batches * BatchSize / 4, Batches * BatchSize * 3 / 4);
    }

    private void Check((Declaration Declaration, Host Host)[] cases)
    {
        string[] sources = [.. cases.Select((item, index) => item.Host.Source($"Case{index}", item.Declaration.Text, item.Declaration.Rank, NameOf(item.Declaration.Element)))];
        bool[] areLegal = [.. cases.Select(item => item.Host.Error is null && item.Declaration.IsLegal)];
        _legal += areLegal.Count(isLegal => isLegal);
        CSharpCompilation compilation = Compile.Create(sources);
        GeneratorRunResult run = Compile.Generate(compilation).Run;
        ILookup<string, GeneratedSourceResult> files = run.GeneratedSources.ToLookup(file => file.HintName.Split('.')[0]);
        ILookup<string, Diagnostic> errors = Compile.Analyze(compilation, new PoolAnalyzer(), new AdviceAnalyzer())
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id == "AD0001")
            .ToLookup(diagnostic => diagnostic.Location.SourceTree?.FilePath ?? string.Empty);
        Assert.Empty(errors[string.Empty]);
        for (int index = 0; index < cases.Length; index++)
        {
            string text = $"{cases[index].Host.Name}: {cases[index].Declaration}";
            Assert.True(files[$"Case{index}"].Any() == areLegal[index], text);
            Assert.True(errors[$"File{index}.cs"].Any() != areLegal[index], $"{text}: {string.Join("; ", errors[$"File{index}.cs"])}");
            Assert.All(errors[$"File{index}.cs"], error => Assert.StartsWith("GENPOOL", error.Id, StringComparison.Ordinal));
        }

        CompileAndRun(compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where((_, index) => !areLegal[index]))
            .AddSyntaxTrees(run.GeneratedSources.Select(file => file.SyntaxTree)), cases, areLegal);
    }

    private static void CompileAndRun(CSharpCompilation compilation, (Declaration Declaration, Host Host)[] cases, bool[] areLegal)
    {
        using LoadedAssembly assembly = LoadedAssembly.Of(compilation);
        MethodInfo check = typeof(DeclarationFuzzTests).GetMethod(nameof(CheckSizes), BindingFlags.Static | BindingFlags.NonPublic)!;
        for (int index = 0; index < cases.Length; index++)
        {
            // A host that pools in its static initialiser, by any pool, may fail there.
            if (areLegal[index] && !cases[index].Host.Text.Contains("Sample.", StringComparison.Ordinal))
            {
                Declaration declaration = cases[index].Declaration;
                Type pool = assembly.Type($"Case{index}.{cases[index].Host.Type}");
                Type shape = typeof(PoolShape1D).Assembly.GetType($"GenPool.PoolShape{declaration.Rank}D")!;
                check.MakeGenericMethod(pool, declaration.Element, shape).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [declaration], null);
            }
        }
    }

    private static void CheckSizes<TPool, T, TShape>(Declaration declaration)
        where TPool : IPool<T, TShape>
        where T : unmanaged, System.Numerics.INumber<T>
        where TShape : struct, IPoolShape<TShape>
    {
        foreach (int extent in new[] { 1, 2, 5, 12, 1000 })
        {
            TShape shape = TShape.Create(2, 3, [.. Enumerable.Range(0, TShape.Rank).Select(axis => extent + axis)]);
            Assert.Equal(Outcome(() => OutputShape<T, TShape>(declaration.Parameters, shape)), Outcome(() => TPool.OutputShape(shape)));
        }
    }

    private static TShape OutputShape<T, TShape>(PoolParameters parameters, TShape shape)
        where T : unmanaged, System.Numerics.INumber<T>
        where TShape : struct, IPoolShape<TShape> => parameters switch
        {
            MaxPoolParameters max => new GenericMaxPool<T, TShape>(max).OutputShape(shape),
            AveragePoolParameters average => new GenericAveragePool<T, TShape>(average).OutputShape(shape),
            _ => new GenericLpPool<double, TShape>((LpPoolParameters)parameters).OutputShape(shape),
        };

    // The size, or the words of the refusal.
    private static string Outcome<TShape>(Func<TShape> size)
    {
        try
        {
            return size()!.ToString()!;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }

    private static string NameOf(Type element) => element == typeof(void) ? "float" : $"global::{element.FullName}";
}
