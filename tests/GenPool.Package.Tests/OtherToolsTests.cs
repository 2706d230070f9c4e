using System.Xml.Linq;
using GenPool.Package.Tests.Harness;

namespace GenPool.Package.Tests;

/// <summary>
/// What other tools find in generated code: nothing that is not the user's. Each tool is seen at work on the user's own
/// file beside it.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed class OtherToolsTests(OtherToolsTests.ReadProjects projects) : IClassFixture<OtherToolsTests.ReadProjects>
{
    [Fact]
    public void Analyzers_OfEveryKind_FindTheUsersOwnAlone()
    {
        // A hand-written file gives each tool something to say.
        IReadOnlyList<ToolResult.Remark> remarks = projects.Build.Remarks;
        Assert.All(
            ["CA1822", "SA1633", "RS0016", "RS0026", "RS0030", "RS0051", "RS0059"],
            id => Assert.Contains(remarks, remark => remark.Id == id && remark.File.EndsWith("Own.cs", StringComparison.Ordinal)));

        // Of what is generated, the members of the user's types belong to the user's surface, and that is all.
        ToolResult.Remark[] onGenerated = [.. remarks.Where(remark => remark.IsOnGenerated)];
        Assert.Contains(onGenerated, remark => remark.Text.Contains("Analyzed.Pool.Forward("));
        Assert.All(onGenerated, remark => Assert.True(
            remark.Id is "RS0016" or "RS0051" && remark.Text.Contains("Analyzed.", StringComparison.Ordinal), remark.ToString()));
    }

    [Theory]
    [InlineData("coverage.cobertura.xml")]
    [InlineData("*.cobertura.xml")]
    public void Coverage_ByEitherCollector_CountsTheUsersOwnAlone(string report)
    {
        // Coverlet has that one name; the collector of Microsoft names the machine and the time.
        string file = Assert.Single(
            Directory.GetFiles(projects.Folder.PathOf("results"), report, SearchOption.AllDirectories),
            file => report == Path.GetFileName(file) || Path.GetFileName(file) != "coverage.cobertura.xml");
        string[] counted =
        [
            .. XDocument.Load(file).Descendants("class")
                .Where(type => type.Descendants("line").Any())
                .Select(type => type.Attribute("filename")!.Value),
        ];
        Assert.Contains(counted, name => name.EndsWith("Layers.cs", StringComparison.Ordinal));
        Assert.DoesNotContain(counted, name => name.EndsWith(".g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void Format_OfWrongDeclarations_AppliesEveryFix()
    {
        // Which diagnostic of a document dotnet format hands over first is not the same every time.
        ToolResult format = projects.Folder.Dotnet("format", "analyzers", "Faulty/Faulty.csproj", "--severity", "info").Succeeded();
        Assert.DoesNotContain("Failed to apply", format.Output);
        Assert.Equal(
            """
            namespace Faulty;

            [GenPool.MaxPool2D(2, Padding = 1)] public partial class First;

            public partial class Outer
            {
                [GenPool.MaxPool2D(3, PaddingTop = 2)] public partial class Inner;
            }

            [GenPool.MaxPool2D(3, AutoPadding = GenPool.PoolAutoPadding.SameUpper)] public partial class Twice;

            """,
            projects.Folder.Read("Faulty/Layers.cs"),
            ignoreLineEndingDifferences: true);
    }

    /// <summary>A library under every analyzer, one under coverage with its tests, and one that is wrong.</summary>
    public sealed class ReadProjects
    {
        private const string Layers = """
            using GenPool;

            /// <summary>A layer.</summary>
            [MaxPool2D(2)] public partial class Pool;

            /// <summary>A record with a layer inside.</summary>
            public partial record Network(string Name)
            {
                [MaxPool2D(3, Stride = 2, Padding = 1, Ties = PoolTies.All)] internal readonly partial struct Stem;

                [MaxPool2D(3, Stride = 1, Padding = 1, Layout = PoolLayout.Nhwc)] internal sealed partial class Wide;
            }

            /// <summary>A layer that loops.</summary>
            [MaxPool2D(17, Stride = 1)] public partial record Large(int Number);

            """;

        public ReadProjects(PackedPackage package)
        {
            const string Tools = """
                <PackageReference Include="Microsoft.CodeAnalysis.BannedApiAnalyzers" />
                <PackageReference Include="Microsoft.CodeAnalysis.PublicApiAnalyzers" />
                <PackageReference Include="StyleCop.Analyzers" />
                <AdditionalFiles Include="*.txt" />
                """;
            const string Collectors = """
                <PackageReference Include="coverlet.collector" />
                <PackageReference Include="Microsoft.NET.Test.Sdk" />
                <PackageReference Include="xunit" />
                <PackageReference Include="xunit.runner.visualstudio" />
                <ProjectReference Include="../Covered/Covered.csproj" />
                """;
            Folder = package.NewFolder(
                ("Directory.Packages.props", package.CentralVersions()),
                ("All.slnx", """
                    <Solution>
                      <Project Path="Analyzed/Analyzed.csproj" />
                      <Project Path="Covered.Tests/Covered.Tests.csproj" />
                    </Solution>
                    """),
                ("Analyzed/Analyzed.csproj", package.Project(
                    "<AnalysisMode>All</AnalysisMode><GenerateDocumentationFile>true</GenerateDocumentationFile><TreatWarningsAsErrors>false</TreatWarningsAsErrors>",
                    Tools, "Library", isCentral: true)),
                ("Analyzed/Layers.cs", "namespace Analyzed;\n" + Layers),
                ("Analyzed/Own.cs", """
                    namespace Analyzed;
                    public class Own
                    {
                        [System.Runtime.CompilerServices.MethodImpl]
                        public int One() => 1;
                        public void Twice(int first = 0) { }
                        public void Twice(string second = "") { }
                    }
                    internal class Inside
                    {
                        public void Twice(int first = 0) { }
                        public void Twice(string second = "") { }
                    }
                    """),
                ("Analyzed/PublicAPI.Shipped.txt", "#nullable enable\n"),
                ("Analyzed/PublicAPI.Unshipped.txt", "#nullable enable\n"),
                ("Analyzed/InternalAPI.Shipped.txt", "#nullable enable\n"),
                ("Analyzed/InternalAPI.Unshipped.txt", "#nullable enable\n"),
                ("Analyzed/BannedSymbols.txt", """
                    N:System.Runtime.CompilerServices
                    T:System.CodeDom.Compiler.GeneratedCodeAttribute
                    T:System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute
                    T:System.Runtime.CompilerServices.MethodImplAttribute
                    T:System.Threading.Tasks.ParallelOptions
                    T:System.ReadOnlySpan`1
                    T:System.Math
                    """),
                ("Analyzed/.globalconfig", """
                    is_global = true
                    dotnet_diagnostic.RS0051.severity = warning
                    dotnet_diagnostic.RS0059.severity = warning
                    """),
                ("Covered/Covered.csproj", package.Project(outputType: "Library", isCentral: true)),
                ("Covered/Layers.cs", "namespace Covered;\n" + Layers + "public static class Own { public static int One() => 1; }"),
                ("Covered.Tests/Covered.Tests.csproj", package.Project(items: Collectors, outputType: "Library", isCentral: true)),
                ("Covered.Tests/Tests.cs", """
                    using System.Numerics.Tensors;
                    using Covered;
                    using Xunit;

                    public class Tests
                    {
                        [Fact]
                        public void Layers()
                        {
                            Assert.Equal(1, Own.One());
                            Pool pool = new();
                            Tensor<float> x = Tensor.Create<float>([1, 4, 3, 2], [1, 1, 2, 2]);
                            Assert.Equal([0f, 4, 0, 0], pool.Backward(pool.Forward(x)));
                            _ = new Large(1).Forward(Tensor.Create<float>(new float[17 * 17], [1, 1, 17, 17]));
                            _ = new Network("n").Name;
                        }
                    }
                    """),
                ("Faulty/Faulty.csproj", package.Project(outputType: "Library", isCentral: true)),
                ("Faulty/Layers.cs", """
                    namespace Faulty;

                    [GenPool.MaxPool2D(2, Padding = 9)] public class First;

                    public class Outer
                    {
                        [GenPool.MaxPool2D(3, PaddingTop = 9)] public class Inner;
                    }

                    [GenPool.MaxPool2D(3, Padding = 1, AutoPadding = GenPool.PoolAutoPadding.SameUpper)] public partial class Twice;

                    """));
            Build = Folder.Dotnet("build", "All.slnx").Succeeded();
            Folder.Dotnet(
                "test", "Covered.Tests", "--no-build", "--results-directory", "results",
                "--collect", "XPlat Code Coverage", "--collect", "Code Coverage;Format=Cobertura").Succeeded();
        }

        internal ProjectFolder Folder { get; }

        internal ToolResult Build { get; }
    }
}
