using GenPool.Generators.Model;
using GenPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenPool.Generators.Tests;

/// <summary>The concepts stand apart: what knows windows, orders and lanes knows of a reduction its contract, and no kind of pool.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] s_folders = ["Axes", "Execution", "Layers", "Views", "Walks"];

    // Contracts whose implementations are reductions, and types whose heirs are kinds of pools.
    private static readonly string[] s_contracts = ["GenPool.Reductions.ISumRule", "GenPool.Reductions.IActivation"];
    private static readonly string[] s_kinds = ["GenPool.PoolParameters", "GenPool.PoolAttribute"];

    // Where a reduction of the generator is written.
    private static readonly string[] s_written = ["/MaxSpec.cs", "/AverageSpec.cs", "/LpSpec.cs", "/ReductionKind.cs", "ShareText.cs"];

    private static readonly CSharpCompilation s_library = Library();

    [Fact]
    public void Walks_Views_Axes_Execution_Layers_NameNoReduction()
    {
        string[] named = [.. s_folders.SelectMany(NamedIn)];
        Assert.True(named.Length == 0, $"These know a reduction or a kind of pool, and not its contract alone:\n{string.Join('\n', named.Distinct())}");
    }

    /// <summary>
    /// What is planned and written asks a reduction what it does. A new one is a spec, a line of <c>ReductionKind</c> and a text with its
    /// share; nothing else in the generator, the analyzers and the fixes names one.
    /// </summary>
    [Fact]
    public void Generator_NamesReductions_WhereTheyAreWritten()
    {
        string[] named =
        [
            .. from file in Directory.EnumerateFiles(Repository.PathOf("generators"), "*.cs", SearchOption.AllDirectories)
               let name = Repository.NameOf(file)
               where !name.Split('/').Any(part => part is "bin" or "obj")
               where !s_written.Any(end => name.EndsWith(end, StringComparison.Ordinal)) && !name.Contains("/Emission/Reductions/", StringComparison.Ordinal)
               from token in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantTokens().Select(token => token.Text)
               where token is nameof(MaxSpec) or nameof(AverageSpec) or nameof(LpSpec) || (token is "Average" or "Lp" or "Norm" && IsPlanOrKernel(name))
               select $"{name}: {token}",
        ];
        Assert.Empty(named);
    }

    [Fact]
    public void Reductions_NameNoWalk()
    {
        string[] named =
        [
            .. from tree in s_library.SyntaxTrees
               where FolderOf(tree) == "Reductions"
               from directive in tree.GetCompilationUnitRoot().Usings
               where directive.Name!.ToString() is "GenPool.Walks" or "GenPool.Execution" or "GenPool.Axes" or "GenPool.Layers" or "GenPool.Pools"
               select $"{Repository.NameOf(tree.FilePath)}: {directive.Name}",
        ];
        Assert.Empty(named);
    }

    /// <summary>The first test is only as good as what it takes for a reduction.</summary>
    [Fact]
    public void Reductions_AreFound()
    {
        IEnumerable<string> found = s_library.GetSymbolsWithName(_ => true, SymbolFilter.Type).Where(symbol => Types(symbol).Any(IsConcrete)).Select(symbol => symbol.Name);
        Assert.Superset(
            new HashSet<string>
            {
                "Average", "AbsoluteNorm", "SquareNorm", "PowerNorm", "Identity", "Relu", "MaxPoolParameters", "AveragePoolParameters", "LpPoolParameters",
                "MaxPool2DAttribute", "GlobalAveragePool1DAttribute", "GenericMaxPool", "GenericLpPoolLayer", "MaxPool", "AveragePoolLayer",
            },
            found.ToHashSet());
        Assert.Contains(NamedIn("Pools"), name => name.EndsWith("Pools/AveragePool.cs: GenPool.Reductions.Average", StringComparison.Ordinal));
        Assert.Empty(s_library.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    private static bool IsPlanOrKernel(string file) =>
        file.Contains("/Scheduling/", StringComparison.Ordinal) || file.Contains("/Emission/Kernels/", StringComparison.Ordinal);

    private static IEnumerable<string> NamedIn(string folder) =>
        from tree in s_library.SyntaxTrees
        where FolderOf(tree) == folder
        let model = s_library.GetSemanticModel(tree)
        from name in tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<SimpleNameSyntax>()
        let symbol = model.GetSymbolInfo(name).Symbol
        where Types(symbol).Any(IsConcrete)
        select $"{Repository.NameOf(tree.FilePath)}: {symbol}";

    // What a name stands for, or what it is a member of; of a constructed type also what it is made of is named itself.
    private static IEnumerable<INamedTypeSymbol> Types(ISymbol? symbol)
    {
        if (symbol is INamedTypeSymbol type)
        {
            yield return type.OriginalDefinition;
        }

        if (symbol?.ContainingType is { } container)
        {
            yield return container.OriginalDefinition;
        }
    }

    private static bool IsConcrete(INamedTypeSymbol type) =>
        type.TypeKind != TypeKind.Interface
        && (type.AllInterfaces.Any(contract => s_contracts.Contains(NameOf(contract)))
            || (BasesOf(type).Any(heir => s_kinds.Contains(NameOf(heir))) && !s_kinds.Contains(NameOf(type)))
            || type.ContainingNamespace.ToDisplayString() == "GenPool.Pools"
            || (type.Name.StartsWith("Generic", StringComparison.Ordinal) && type.Name != "GenericPoolLayer"));

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? heir = type.BaseType; heir is not null; heir = heir.BaseType)
        {
            yield return heir;
        }
    }

    private static string NameOf(INamedTypeSymbol type) => $"{type.ContainingNamespace.ToDisplayString()}.{type.Name}";

    private static string FolderOf(SyntaxTree tree) => Repository.NameOf(tree.FilePath).Split('/')[2];

    private static CSharpCompilation Library()
    {
        CSharpParseOptions options = Compile.ParseOptions.WithDocumentationMode(DocumentationMode.Parse);
        IEnumerable<string> files = Directory.EnumerateFiles(Repository.PathOf("src/GenPool"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Repository.NameOf(file).Split('/').Any(part => part is "bin" or "obj"));
        const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";
        return CSharpCompilation.Create(
            "Library",
            files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file))
                .Append(CSharpSyntaxTree.ParseText(Usings, options, Repository.PathOf("src/GenPool/Usings"))),
            Compile.References.Where(reference => !reference.Display!.EndsWith("GenPool.dll", StringComparison.Ordinal)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }
}
