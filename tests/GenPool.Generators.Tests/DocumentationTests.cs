using System.Text.RegularExpressions;
using GenPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenPool.Generators.Tests;

/// <summary>Every C# block of the README files and of docs, through the real generator.</summary>
/// <remarks>
/// A block is a program of its own, in a project with implicit usings. An HTML comment just before it may say more:
/// <c>with: C#</c> puts that C# in front of it; <c>generated from: C#</c> says that the block is an excerpt of what is
/// generated from that C#; <c>in: FILE</c> that it is an excerpt of a file, which a project of its own compiles. A block under
/// <c>**Wrong**</c> on the page of a diagnostic gives that diagnostic and no other; <c>beside: CS0000</c> names the one of the
/// compiler that must come with it. A program that says in comments what it writes is run, and must write that.
/// </remarks>
public sealed partial class DocumentationTests
{
    private const string With = "with:";
    private const string GeneratedFrom = "generated from:";
    private const string In = "in:";
    private const string Beside = "beside:";

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using System.Numerics.Tensors;
        global using GenPool;
        """;

    // A page documents no member.
    private static readonly CSharpParseOptions s_options = Compile.ParseOptions.WithDocumentationMode(DocumentationMode.Parse);

    public static IEnumerable<object[]> Blocks => CodeBlock.All.Select(block => new object[] { block.Page, block.Line });

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Block_IsTrue(string page, int line)
    {
        CodeBlock block = CodeBlock.All.Single(candidate => candidate.Page == page && candidate.Line == line);
        if (block.Comment.StartsWith(GeneratedFrom, StringComparison.Ordinal))
        {
            AssertGenerated(block, block.Comment[GeneratedFrom.Length..]);
            return;
        }

        if (Argument(block, In) is { Length: > 0 } file)
        {
            Assert.Contains(Dense(block.Text), Dense(CodeBlock.Read(file)), StringComparison.Ordinal);
            return;
        }

        string before = Argument(block, With);
        string beside = Argument(block, Beside);
        Assert.True(block.Comment.Length == 0 || before.Length + beside.Length > 0, $"'{block.Comment}' says nothing to this test.");

        IReadOnlyList<Diagnostic> diagnostics = Compile.Diagnose(Program(before + '\n' + block.Text));
        if (block.Label.StartsWith("**Wrong**", StringComparison.Ordinal))
        {
            IEnumerable<string> expected = new[] { Path.GetFileNameWithoutExtension(page), beside }.Where(id => id.Length > 0);
            Assert.Equal(expected.Order(), diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Order());
        }
        else
        {
            Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        }
    }

    /// <summary>Programs that say what they write, in a comment behind each <c>Console.WriteLine</c>.</summary>
    public static IEnumerable<object[]> Programs => CodeBlock.All
        .Where(block => !block.Comment.StartsWith(GeneratedFrom, StringComparison.Ordinal) && Said(block).Length > 0)
        .Select(block => new object[] { block.Page, block.Line });

    [Theory]
    [MemberData(nameof(Programs))]
    public void Program_WritesWhatItSays(string page, int line)
    {
        CodeBlock block = CodeBlock.All.Single(candidate => candidate.Page == page && candidate.Line == line);
        using LoadedAssembly program = LoadedAssembly.Of(Compile.Generate(Program(Argument(block, With) + '\n' + block.Text)).Output);
        Assert.Equal(Said(block), program.Run());
    }

    [Fact]
    public void Pages_HaveBlocksOfEachKind()
    {
        Assert.Contains(Programs, program => (string)program[0] == "docs/getting-started.md");
        Assert.Contains(CodeBlock.All, block => block.Page == "README.md" && block.Comment.Length == 0);
        Assert.Contains(CodeBlock.All, block => block.Comment.StartsWith(GeneratedFrom, StringComparison.Ordinal));
        Assert.Contains(CodeBlock.All, block => block.Comment.StartsWith(In, StringComparison.Ordinal));
        Assert.Contains(CodeBlock.All, block => block.Label.StartsWith("**Wrong**", StringComparison.Ordinal));
    }

    private static string[] Said(CodeBlock block) =>
        [.. SaidPattern().Matches(block.Text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"^\s*Console\.WriteLine\(.*\);\s*// (.+)$", RegexOptions.Multiline)]
    private static partial Regex SaidPattern();

    private static string Argument(CodeBlock block, string name) =>
        block.Comment.StartsWith(name, StringComparison.Ordinal) ? block.Comment[name.Length..].Trim() : string.Empty;

    private static void AssertGenerated(CodeBlock block, string declaration)
    {
        string emitted = string.Join('\n', Compile.Clean(Program(declaration)).Values.Select(Dense));
        Assert.True(emitted.Contains(Dense(block.Text), StringComparison.Ordinal), $"{block.Page}({block.Line}): not what {declaration} generates now.");
    }

    private static CSharpCompilation Program(string source)
    {
        CSharpCompilation compilation = Compile.Create(s_options, Usings, source);
        bool hasStatements = compilation.SyntaxTrees[1].GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any();
        return compilation.WithOptions(compilation.Options.WithOutputKind(
            hasStatements ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
    }

    // Indentation and blank lines are of the place, not of the code.
    private static string Dense(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
}
