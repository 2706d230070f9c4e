using GenPool.Generators.Tests.Harness;

namespace GenPool.Generators.Tests;

/// <summary>The emitted code of a few canonical layers, as a person reviewed it.</summary>
public sealed class EmissionSnapshotTests
{
    [Theory]
    [InlineData("Window2x2", "2")]
    [InlineData("ResNetStem", "3, Stride = 2, Padding = 1")]
    [InlineData("Window3x3Stride1", "3, Stride = 1, Padding = 1")]
    [InlineData("AllTies", "3, 2, StrideHeight = 1, StrideWidth = 3, Ties = PoolTies.All")]
    [InlineData("DilatedAsymmetric", "2, 3, Stride = 1, DilationWidth = 2, PaddingLeft = 3, PaddingTop = 1, Rounding = PoolRounding.Ceiling")]
    [InlineData("SameUpper", "3, Stride = 2, AutoPadding = PoolAutoPadding.SameUpper")]
    [InlineData("NhwcStem", "3, Stride = 2, Padding = 1, Layout = PoolLayout.Nhwc")]
    [InlineData("NhwcTiles", "5, Stride = 1, Padding = 2, Layout = PoolLayout.Nhwc")]
    [InlineData("LoopedRows", "7")]
    [InlineData("NhwcHalfAllTies", "2, Stride = 1, Layout = PoolLayout.Nhwc, ElementType = typeof(System.Half), Ties = PoolTies.All")]
    [InlineData("Bytes", "2, ElementType = typeof(byte)")]
    [InlineData("BeyondBudget", "17, Stride = 1, Padding = 8")]
    public void Layer_Emitted_EqualsSnapshot(string name, string arguments)
    {
        IReadOnlyDictionary<string, string> files = Compile.Clean($$"""
            using GenPool;

            namespace Demo;

            /// <summary>A layer.</summary>
            [MaxPool2D({{arguments}})]
            public partial class {{name}};
            """);

        Snapshot.Verify(files[$"Demo.{name}.g.cs"], name);
    }

    [Fact]
    public void Nested_Emitted_EqualsSnapshot()
    {
        IReadOnlyDictionary<string, string> files = Compile.Clean("""
            using GenPool;

            internal partial record Network
            {
                internal partial struct Stage
                {
                    [MaxPool2D(2)]
                    internal readonly partial struct Pool;
                }
            }
            """);

        Snapshot.Verify(files["Network.Stage.Pool.g.cs"], "Nested");
    }
}
