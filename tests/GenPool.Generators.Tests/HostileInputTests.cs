using System.Globalization;
using GenPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace GenPool.Generators.Tests;

/// <summary>Unusual but legal projects; each must compile without a single diagnostic.</summary>
public sealed class HostileInputTests
{
    [Theory]
    [InlineData("namespace A { [GenPool.MaxPool2D(2)] internal partial class Pool; } namespace B { [GenPool.MaxPool2D(2)] internal partial class Pool; }")]
    [InlineData("namespace @event { [GenPool.MaxPool2D(2)] internal partial class @class; }")]
    [InlineData("namespace N { internal partial class Pool { internal class System; internal class GenPool; [global::GenPool.MaxPool2D(2)] internal partial class Inner; } }")]
    [InlineData("namespace My.System { [GenPool.MaxPool2D(2)] internal partial class Pool; }")]
    [InlineData("namespace My.GenPool { [global::GenPool.MaxPool2D(2)] internal partial class Pool; }")]
    [InlineData("[GenPool.MaxPool2D(2)] internal partial record Pool;")]
    [InlineData("[GenPool.MaxPool2D(2)] internal readonly partial record struct Pool;")]
    [InlineData("[GenPool.MaxPool2D(2)] internal sealed partial class Pool { } internal partial class Pool { private int _x = 1; public int X => _x; }")]
    [InlineData("internal partial interface IHost { [GenPool.MaxPool2D(2)] internal partial class Pool; }")]
    [InlineData("[GenPool.MaxPool2D(2)]\r\ninternal partial class Pool\r\n{\r\n}\r\n")]
    [InlineData("#nullable disable\n[GenPool.MaxPool2D(2)] internal partial class Pool;")]
    public void Project_Unusual_CompilesClean(string source) => Assert.NotEmpty(Compile.Clean(source));

    [Fact]
    public void Language_Preview_CompilesClean() => Assert.NotEmpty(Compile.Clean(
        Compile.Create(Compile.ParseOptions.WithLanguageVersion(LanguageVersion.Preview), "[GenPool.MaxPool2D(2)] internal partial class Pool;")));

    [Fact]
    public void Culture_Hostile_DoesNotReachTheOutput()
    {
        const string source = "[GenPool.MaxPool2D(3, Stride = 2, PaddingLeft = 1)] internal partial class Pool;";
        string expected = Compile.Clean(source).Values.Single();
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo hostile = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        hostile.NumberFormat.NegativeSign = "\u2212";
        try
        {
            CultureInfo.CurrentCulture = hostile;
            Assert.Equal(expected, Compile.Clean(source).Values.Single());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Output_HasUnixLineEndsAndNoTrailingSpace() => Assert.All(
        Compile.Clean("[GenPool.MaxPool2D(2)]\r\ninternal partial class Pool;\r\n").Values.Single().Split('\n'),
        line => Assert.Equal(line.TrimEnd(), line));
}
