using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using GenPool.Analyzers;
using GenPool.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenPool.Generators.Tests;

/// <summary>What every diagnostic must have: an id, texts, a page, a release row, a row in the list of pages, a test.</summary>
public sealed partial class DescriptorTests
{
    private static readonly DiagnosticDescriptor[] s_supported =
    [
        .. typeof(PoolAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics),
    ];

    /// <summary>Every descriptor there is.</summary>
    public static TheoryData<string> Ids() => [.. s_supported.Select(descriptor => descriptor.Id)];

    [Fact]
    public void Descriptors_AllOfThem_AreSupportedOnce() => Assert.Equal(
        typeof(Descriptors).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>().Select(descriptor => descriptor.Id),
        s_supported.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Descriptor_Has_IdTextsAndHelpLink(string id)
    {
        DiagnosticDescriptor descriptor = Find(id);
        Assert.Matches("^GENPOOL[0-9]{3}$", id);
        Assert.Equal("GenPool", descriptor.Category);
        Assert.True(descriptor.IsEnabledByDefault);
        Assert.EndsWith($"docs/diagnostics/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        string title = descriptor.Title.ToString(null), message = descriptor.MessageFormat.ToString(null);
        Assert.NotEqual(title, message);
        Assert.DoesNotContain('{', title);
        Assert.All([title, message], text => Assert.Equal(text.Trim().TrimEnd('.'), text));

        // An error leaves a type without kernels, so no setting may silence it.
        Assert.Equal(
            descriptor.DefaultSeverity == DiagnosticSeverity.Error,
            descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Descriptor_Has_APage(string id)
    {
        string page = Read($"docs/diagnostics/{id}.md");
        Assert.StartsWith($"# {id}: {Find(id).Title.ToString(null)}\n\n**Cause.** ", page, StringComparison.Ordinal);
        Assert.Matches(WrongThenRight(), page);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Descriptor_Has_AReleaseRowAndARowInTheList(string id)
    {
        DiagnosticDescriptor descriptor = Find(id);
        string releases = Read("generators/GenPool.Analyzers/AnalyzerReleases.Shipped.md")
            + Read("generators/GenPool.Analyzers/AnalyzerReleases.Unshipped.md");
        Assert.Single(releases.Split('\n'), $"{id} | GenPool | {descriptor.DefaultSeverity} | {descriptor.Title.ToString(null)}");
        Assert.Single(Read("docs/diagnostics/README.md").Split('\n'), line =>
            line.StartsWith($"| [{id}]({id}.md) | {descriptor.DefaultSeverity.ToString().ToLowerInvariant()} | ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Descriptor_Has_ATest(string id) => Assert.Contains(
        typeof(DescriptorTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()).SelectMany(method => method.CustomAttributes),
        attribute => attribute.AttributeType == typeof(TraitAttribute) && attribute.ConstructorArguments is [{ Value: "Diagnostic" }, { Value: var value }] && Equals(value, id)
            || (attribute.AttributeType == typeof(InlineDataAttribute)
                && attribute.ConstructorArguments is [{ Value: IEnumerable<CustomAttributeTypedArgument> data }]
                && data.Any(argument => Equals(argument.Value, id))));

    [Fact]
    public void Pages_AllOfThem_BelongToADescriptor() => Assert.Equal(
        s_supported.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal),
        Directory.GetFiles(PathOf("docs/diagnostics"), "GENPOOL0*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void Fixes_AllOfThem_FixADescriptorAndAllOfItsKind() => Assert.All(
        typeof(DeclarationFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract),
        type =>
        {
            CodeFixProvider fix = (CodeFixProvider)Activator.CreateInstance(type)!;
            Assert.All(fix.FixableDiagnosticIds, id => Find(id));
            Assert.Contains("**Fix.** ", string.Join('\n', fix.FixableDiagnosticIds.Select(id => Read($"docs/diagnostics/{id}.md"))), StringComparison.Ordinal);
            Assert.NotNull(fix.GetFixAllProvider());
            Assert.NotNull(type.GetCustomAttribute<ExportCodeFixProviderAttribute>());
        });

    // Of each section at least one block of code.
    [GeneratedRegex("\n\\*\\*Wrong\\*\\*[^\n]*\n\n(?s:.)*```(?s:.)*\n\\*\\*Right\\*\\*[^\n]*\n\n(?s:.)*```")]
    private static partial Regex WrongThenRight();

    private static DiagnosticDescriptor Find(string id) => s_supported.Single(descriptor => descriptor.Id == id);

    private static string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    private static string PathOf(string path, [CallerFilePath] string testFile = "") =>
        Path.Combine(Path.GetDirectoryName(testFile)!, "..", "..", path);
}
