using GenPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenPool.Generators.Tests;

/// <summary>Members of the user's own that take the name of a generated one: GENPOOL010 in place of a compiler error.</summary>
public sealed class MemberNameTests
{
    /// <summary>The members of what is generated, as a user could have written them.</summary>
    public static TheoryData<string, string, string> GeneratedMembers()
    {
        TheoryData<string, string, string> members = [];
        foreach ((string attribute, string kind) in new[] { ("MaxPool2D(2)", "class"), ("MaxPool3D(2)", "struct"), ("AveragePool1D(2)", "struct"), ("GlobalLpPool2D", "struct") })
        {
            string text = Compile.Clean($"[GenPool.{attribute}] internal partial {kind} Pool;")["Pool.g.cs"];
            TypeDeclarationSyntax type = CSharpSyntaxTree.ParseText(text, Compile.ParseOptions).GetRoot()
                .DescendantNodes().OfType<TypeDeclarationSyntax>().First();
            foreach (MemberDeclarationSyntax member in type.Members)
            {
                members.Add(attribute, kind, member is MethodDeclarationSyntax method
                    ? method.WithAttributeLists(default).WithExpressionBody(null).WithSemicolonToken(default)
                        .WithoutTrivia().NormalizeWhitespace() + " => throw null!;"
                    : $"public int {((FieldDeclarationSyntax)member).Declaration.Variables[0].Identifier} = 1;");
            }
        }

        return members;
    }

    [Theory]
    [MemberData(nameof(GeneratedMembers))]
    [Trait("Diagnostic", "GENPOOL010")]
    public void Member_LikeAGeneratedOne_IsReportedAlone(string attribute, string kind, string member)
    {
        Diagnostic diagnostic = Assert.Single(Compile.Diagnose($"[GenPool.{attribute}] internal partial {kind} Pool {{ {member} }}"));
        Assert.Equal("GENPOOL010", diagnostic.Id);
        Assert.Contains(Text(diagnostic), member, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class Pool { public int OutputShape = 1; }", "OutputShape")]
    [InlineData("class Pool { public class Forward; }", "Forward")]
    [InlineData("class Pool { public int Backward { get; set; } }", "Backward")]
    [InlineData("class Pool { public event System.Action? Indices { add { } remove { } } }", "Indices")]
    [InlineData("struct Pool { public enum MaskByteCount; }", "MaskByteCount")]
    [InlineData("record Pool(int Explain);", "Explain")]
    [InlineData("class Forward;", "Forward")]
    [InlineData("struct Unpool;", "Unpool")]
    [InlineData("class Pool { private static class GenPoolExports; }", "GenPoolExports")]
    [InlineData("struct GenPoolExports;", "GenPoolExports")]
    public void Name_OfAGeneratedMember_IsReportedAlone(string type, string name)
    {
        Diagnostic diagnostic = Assert.Single(Compile.Diagnose("[GenPool.MaxPool2D(2)] internal partial " + type));
        Assert.Equal("GENPOOL010", diagnostic.Id);
        Assert.Equal(name, Text(diagnostic));
    }

    // An average pool has no mask.
    [Fact]
    public void Name_OfAnotherKindsMember_IsFree() => Assert.Empty(Compile.Diagnose(
        "[GenPool.AveragePool2D(2)] internal partial class Pool { public int Unpool = 1, Indices = 2; public class MaskByteCount; }"));

    private static string Text(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
