using GenPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenPool.Generators.Tests;

/// <summary>Members of the user's own that take the name of a generated one: GENPOOL010 in place of a compiler error.</summary>
public sealed class MemberNameTests
{
    /// <summary>The members of an emitted class and an emitted struct, as a user could have written them.</summary>
    public static TheoryData<string, string> GeneratedMembers()
    {
        TheoryData<string, string> members = [];
        foreach (string kind in new[] { "class", "struct" })
        {
            string text = Compile.Clean($"[GenPool.MaxPool2D(2)] internal partial {kind} Pool;").Values.Single();
            TypeDeclarationSyntax type = CSharpSyntaxTree.ParseText(text, Compile.ParseOptions).GetRoot()
                .DescendantNodes().OfType<TypeDeclarationSyntax>().First();
            foreach (MemberDeclarationSyntax member in type.Members)
            {
                members.Add(kind, member switch
                {
                    MethodDeclarationSyntax method => method.WithAttributeLists(default).WithExpressionBody(null).WithSemicolonToken(default)
                        .WithoutTrivia().NormalizeWhitespace() + " => throw null!;",
                    PropertyDeclarationSyntax property => $"public int {property.Identifier} => 1;",
                    _ => $"public int {((FieldDeclarationSyntax)member).Declaration.Variables[0].Identifier} = 1;",
                });
            }
        }

        return members;
    }

    [Theory]
    [MemberData(nameof(GeneratedMembers))]
    [Trait("Diagnostic", "GENPOOL010")]
    public void Member_LikeAGeneratedOne_IsReportedAlone(string kind, string member)
    {
        Diagnostic diagnostic = Assert.Single(Compile.Diagnose($"[GenPool.MaxPool2D(2)] internal partial {kind} Pool {{ {member} }}"));
        Assert.Equal("GENPOOL010", diagnostic.Id);
        Assert.Contains(Text(diagnostic), member, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class Pool { public int Parameters = 1; }", "Parameters")]
    [InlineData("class Pool { public void Parameters() { } }", "Parameters")]
    [InlineData("class Pool { public void get_Parameters() { } }", "get_Parameters")]
    [InlineData("class Pool { public class Forward; }", "Forward")]
    [InlineData("class Pool { public int Backward { get; set; } }", "Backward")]
    [InlineData("class Pool { public event System.Action? Indices { add { } remove { } } }", "Indices")]
    [InlineData("struct Pool { public enum MaskByteCount; }", "MaskByteCount")]
    [InlineData("record Pool(int Parameters);", "Parameters")]
    [InlineData("class Forward;", "Forward")]
    [InlineData("struct Parameters;", "Parameters")]
    [InlineData("class Pool { private static class GenPoolExports; }", "GenPoolExports")]
    [InlineData("struct GenPoolExports;", "GenPoolExports")]
    public void Name_OfAGeneratedMember_IsReportedAlone(string type, string name)
    {
        Diagnostic diagnostic = Assert.Single(Compile.Diagnose("[GenPool.MaxPool2D(2)] internal partial " + type));
        Assert.Equal("GENPOOL010", diagnostic.Id);
        Assert.Equal(name, Text(diagnostic));
    }

    private static string Text(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
