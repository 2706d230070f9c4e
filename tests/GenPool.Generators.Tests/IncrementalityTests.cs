using GenPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenPool.Generators.Tests;

/// <summary>What an edit makes run again: nothing, unless it changes a declaration.</summary>
public sealed class IncrementalityTests
{
    private const string Layer = """
        [GenPool.MaxPool2D(3, Stride = 2)]
        public partial class Pool;
        """;

    private const string Other = "public class Other;";

    private static readonly string[] s_steps = [TrackingNames.Parse, TrackingNames.Spec, TrackingNames.Plan, TrackingNames.Clashing];

    private static readonly string[] s_exportSteps = [TrackingNames.ExportOption, TrackingNames.Exported];

    [Theory]
    [InlineData("public class Other { private int _field; }", false)]
    [InlineData("public class Other { private int _field; }", true)]
    [InlineData("// nothing left", false)]
    [InlineData("// nothing left", true)]
    public void UnrelatedFile_Edited_EveryStepIsCached(string edited, bool exports)
    {
        GeneratorRunResult result = RunTwice(1, edited, exports);
        Assert.Equal(exports ? 2 : 1, result.GeneratedSources.Length);
        Assert.All(s_steps.Concat(exports ? s_exportSteps : []).SelectMany(step => Reasons(result, step)), IsCached);
        Assert.All(result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs), output => IsCached(output.Reason));
    }

    [Fact]
    public void Declaration_CommentedAndMoved_OutputIsCached()
    {
        GeneratorRunResult result = RunTwice(0, "// moved down\n\n" + Layer);
        Assert.All(Reasons(result, TrackingNames.Spec), IsCached);
        Assert.All(Reasons(result, TrackingNames.Plan), IsCached);
        Assert.All(result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs), output => IsCached(output.Reason));
    }

    [Fact]
    public void Declaration_Changed_IsPlannedAgain()
    {
        GeneratorRunResult result = RunTwice(0, Layer.Replace("Stride = 2", "Stride = 1", StringComparison.Ordinal));
        Assert.Contains(IncrementalStepRunReason.Modified, Reasons(result, TrackingNames.Plan));
    }

    [Fact]
    public void SecondLayer_Added_FirstStaysCached()
    {
        GeneratorRunResult result = RunTwice(1, "[GenPool.MaxPool2D(2)] public partial class Second;");
        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.New],
            Reasons(result, TrackingNames.Plan).Select(reason => reason == IncrementalStepRunReason.Unchanged ? IncrementalStepRunReason.Cached : reason).OrderBy(reason => reason.ToString(), StringComparer.Ordinal));
        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.New],
            result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Reason)
                .OrderBy(reason => reason.ToString(), StringComparer.Ordinal));
    }

    [Fact]
    public void Steps_ObjectGraph_HoldsNoSymbolSyntaxOrCompilation()
    {
        GeneratorRunResult result = RunTwice(1, Other, exports: true);
        ObjectGraph graph = new();
        foreach (string step in s_steps.Concat(s_exportSteps))
        {
            foreach (IncrementalGeneratorRunStep run in result.TrackedSteps[step])
            {
                foreach ((object value, _) in run.Outputs)
                {
                    graph.Visit(value);
                }
            }
        }

        Assert.True(graph.Count > 10);
        Assert.Empty(graph.Forbidden);
    }

    private static GeneratorRunResult RunTwice(int editedFile, string edited, bool exports = false)
    {
        CSharpCompilation compilation = Compile.Create(Layer, Other);
        GeneratorDriver driver = Compile.Driver(project: exports ? ProjectProperty.Export : null).RunGenerators(compilation);
        SyntaxTree old = compilation.SyntaxTrees[editedFile];
        compilation = compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(edited, Compile.ParseOptions, old.FilePath));
        return driver.RunGenerators(compilation).GetRunResult().Results.Single();
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static void IsCached(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());
}
