using GenPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenPool.Generators.Tests;

/// <summary>What an edit makes run again, for every kind of pool: nothing, unless it changes a declaration.</summary>
public sealed class IncrementalityTests
{
    private const string Other = "public class Other;";

    // Those of a project that exports its layers, and whatever other steps the generator names.
    private static readonly string[] s_exportSteps = [TrackingNames.ExportOption, TrackingNames.Exported];
    private static readonly string[] s_steps = [.. typeof(TrackingNames).GetFields().Select(field => (string)field.GetValue(null)!).Except(s_exportSteps)];

    public static TheoryData<string> Kinds => Kind.Names;

    public static TheoryData<string, string> KindsAndEdits
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (string kind in Kind.All)
            {
                data.Add(kind, "public class Other { private int _field; }");
                data.Add(kind, "// nothing left");
                data.Add(kind, "public class Other : Base; public class Base;");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(KindsAndEdits))]
    public void UnrelatedFile_Edited_EveryStepIsCached(string kind, string edited)
    {
        GeneratorRunResult result = RunTwice(kind, 1, edited);
        Assert.All(s_steps, step => Assert.All(Reasons(result, step), IsCached));
        Assert.All(OutputReasons(result), IsCached);
    }

    [Theory]
    [MemberData(nameof(KindsAndEdits))]
    public void UnrelatedFile_EditedInAProjectThatExports_EveryStepIsCached(string kind, string edited)
    {
        GeneratorRunResult result = RunTwice(kind, 1, edited, exports: true);
        Assert.Equal(4, result.GeneratedSources.Length);
        Assert.All(s_steps.Concat(s_exportSteps), step => Assert.All(Reasons(result, step), IsCached));
        Assert.All(OutputReasons(result), IsCached);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Declaration_CommentedMovedAndFilled_OutputIsCached(string kind)
    {
        GeneratorRunResult result = RunTwice(
            kind, 0, "// moved down\n\n" + LayerOf(kind).Replace(";", " { private readonly int _x = 1; public int X() => _x; }", StringComparison.Ordinal));
        Assert.All(Reasons(result, TrackingNames.Spec), IsCached);
        Assert.All(OutputReasons(result), IsCached);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Declaration_Changed_IsEmittedAgain(string kind)
    {
        GeneratorRunResult result = RunTwice(kind, 0, LayerOf(kind, "Layout = GenPool.PoolLayout.ChannelsLast"));
        Assert.Contains(IncrementalStepRunReason.Modified, Reasons(result, TrackingNames.Spec));
        Assert.Equal(3, result.GeneratedSources.Length);
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified], OutputReasons(result).Where(reason => reason == IncrementalStepRunReason.Modified));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void SecondLayer_Added_FirstStaysCached(string kind)
    {
        GeneratorRunResult result = RunTwice(kind, 1, LayerOf(kind).Replace("class Pool", "class Second", StringComparison.Ordinal));
        Assert.Equal(5, result.GeneratedSources.Length);
        Assert.Equal(1, Reasons(result, TrackingNames.Spec).Count(reason => reason == IncrementalStepRunReason.New));

        // The factory alone, which knows of all.
        Assert.Equal(1, OutputReasons(result).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(2, OutputReasons(result).Count(reason => reason == IncrementalStepRunReason.New));
    }

    // The base class is part of what is read.
    [Fact]
    public void Base_Changed_IsEmittedAgain()
    {
        const string Layer = "[GenPool.MaxPool2D(2)] public partial class Pool : Other;";
        CSharpCompilation compilation = Compile.Create(Layer, "public class Other { public const int Forward = 1; }");
        GeneratorDriver driver = Compile.Driver().RunGenerators(compilation);
        Assert.Contains("public new void Forward", Facade(driver), StringComparison.Ordinal);
        driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[1], CSharpSyntaxTree.ParseText(Other, Compile.ParseOptions, compilation.SyntaxTrees[1].FilePath)));
        Assert.DoesNotContain(" new ", Facade(driver), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Steps_ObjectGraph_HoldsNoSymbolSyntaxOrCompilation(string kind)
    {
        GeneratorRunResult result = RunTwice(kind, 1, Other, exports: true);
        ObjectGraph graph = new();
        foreach ((object value, _) in s_steps.Concat(s_exportSteps).SelectMany(step => result.TrackedSteps[step]).SelectMany(run => run.Outputs))
        {
            graph.Visit(value);
        }

        Assert.True(graph.Count > 10);
        Assert.Empty(graph.Forbidden);
    }

    /// <summary>The same source read anew gives an equal spec, with an equal hash; any other gives another.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Spec_IsEqual_ByWhatWasAsked(string kind)
    {
        Model.PoolSpec spec = Compile.Specs(LayerOf(kind)).Single(), same = Compile.Specs("\n" + LayerOf(kind)).Single();
        Assert.NotSame(spec, same);
        Assert.Equal(spec, same);
        Assert.Equal(spec.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(spec, Compile.Specs(LayerOf(kind, "ElementType = typeof(double)")).Single());
        Assert.NotEqual(spec, Compile.Specs(LayerOf(kind).Replace("class", "struct", StringComparison.Ordinal)).Single());
        Assert.NotEqual(spec, Compile.Specs(LayerOf(kind).Replace(";", " : Base; public class Base { public const int Forward = 1; }", StringComparison.Ordinal)).Single());
    }

    private static string LayerOf(string kind, params string[] others) => $"[{new Kind(kind).With(others)}] public partial class Pool;";

    private static GeneratorRunResult RunTwice(string kind, int editedFile, string edited, bool exports = false)
    {
        CSharpCompilation compilation = Compile.Create(LayerOf(kind), Other);
        GeneratorDriver driver = Compile.Driver(project: exports ? ProjectProperty.Export : null).RunGenerators(compilation);
        SyntaxTree old = compilation.SyntaxTrees[editedFile];
        compilation = compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(edited, Compile.ParseOptions, old.FilePath));
        return driver.RunGenerators(compilation).GetRunResult().Results.Single();
    }

    private static string Facade(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().GeneratedSources.Single(source => source.HintName == "Pool.g.cs").SourceText.ToString();

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static IReadOnlyList<IncrementalStepRunReason> OutputReasons(GeneratorRunResult result) =>
        [.. result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    private static void IsCached(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());
}
