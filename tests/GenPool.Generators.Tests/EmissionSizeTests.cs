using GenPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace GenPool.Generators.Tests;

/// <summary>The largest windows that are unrolled: the file stays small, and its expressions shallow.</summary>
public sealed class EmissionSizeTests
{
    [Theory]
    [InlineData("1, 256, Stride = 1")]
    [InlineData("256, 1, Stride = 1")]
    [InlineData("16, Stride = 1, Ties = PoolTies.All")]
    [InlineData("16, Stride = 2, Padding = 15, Layout = PoolLayout.Nhwc, Ties = PoolTies.All")]
    [InlineData("5, Stride = 8, Dilation = 3, Padding = 12, ElementType = typeof(System.Half), Ties = PoolTies.All")]
    [InlineData("5, Stride = 1, Dilation = 4, Padding = 16")]
    public void Window_AtTheBudget_StaysSmallAndShallow(string arguments)
    {
        string text = string.Empty;
        Exception? fault = null;

        // A compiler may run on a thread with a small stack, where a deep expression is CS8078.
        Thread thread = new(
            () => fault = Record.Exception(() => text = Compile.Clean(Sequential($"using GenPool; [MaxPool2D({arguments})] internal partial class Pool;")).Values.MaxBy(file => file.Length)!),
            maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(fault);
        Assert.InRange(text.Length, 1, 100_000);
    }

    // On this thread alone.
    private static CSharpCompilation Sequential(string source)
    {
        CSharpCompilation compilation = Compile.Create(source);
        return compilation.WithOptions(compilation.Options.WithConcurrentBuild(false));
    }
}
