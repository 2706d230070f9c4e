using GenPool.Generators.Emission;
using GenPool.Generators.Tests.Harness;

namespace GenPool.Generators.Tests;

/// <summary>The kernels of a few canonical layers, as a person reviewed them.</summary>
public sealed class KernelSnapshotTests
{
    [Theory]
    [InlineData("Window2x2", "MaxPool2D(2)")]
    [InlineData("ResNetStem", "MaxPool2D(3, Stride = 2, Padding = 1)")]
    [InlineData("Window3x3Stride1", "MaxPool2D(3, Stride = 1, Padding = 1)")]
    [InlineData("Window3x3Stride3", "MaxPool2D(3)")]
    [InlineData("Rectified", "MaxPool2D(2, Activation = PoolActivation.Relu)")]
    [InlineData("ManyTies", "MaxPool2D(3, Stride = 1, Ties = PoolTies.All)")]
    [InlineData("LoopedTies", "MaxPool2D(7, Padding = 1, Ties = PoolTies.All)")]
    [InlineData("DilatedAsymmetric", "MaxPool2D(2, 3, Stride = 1, DilationWidth = 2, PaddingLeft = 3, PaddingTop = 1, Rounding = PoolRounding.Ceiling)")]
    [InlineData("SameUpper", "MaxPool2D(3, Stride = 2, AutoPadding = PoolAutoPadding.SameUpper)")]
    [InlineData("Doubled", "MaxPool2D(9, Stride = 1, Padding = 4)")]
    [InlineData("RowsLooped", "MaxPool2D(5)")]
    [InlineData("RowsLoopedPadded", "MaxPool2D(5, Stride = 2, Padding = 2)")]
    [InlineData("RowsCalled", "MaxPool2D(2, 40, Stride = 1)")]
    [InlineData("WideMarks", "MaxPool2D(16)")]
    [InlineData("BeyondBudget", "MaxPool2D(17, Stride = 1, Padding = 8)")]
    [InlineData("NhwcStem", "MaxPool2D(3, Stride = 2, Padding = 1, Layout = PoolLayout.Nhwc)")]
    [InlineData("NhwcHalf", "MaxPool2D(5, Stride = 1, Padding = 2, Layout = PoolLayout.Nhwc, ElementType = typeof(System.Half))")]
    [InlineData("Bytes", "MaxPool2D(2, ElementType = typeof(byte))")]
    [InlineData("Line", "MaxPool1D(3, Stride = 1, Padding = 1)")]
    [InlineData("LineStride4", "AveragePool1D(4)")]
    [InlineData("Volume", "MaxPool3D(2)")]
    [InlineData("VolumeRowsLooped", "MaxPool3D(3, Stride = 1, Padding = 1)")]
    [InlineData("GlobalMax", "GlobalMaxPool2D")]
    [InlineData("Average2x2", "AveragePool2D(2)")]
    [InlineData("AverageExcluding", "AveragePool2D(3, Stride = 1, Padding = 1, CountIncludePadding = false)")]
    [InlineData("NhwcImage", "MaxPool2D(6, Layout = PoolLayout.Nhwc)")]
    [InlineData("AverageRowsLooped", "AveragePool2D(7, Layout = PoolLayout.Nhwc)")]
    [InlineData("Euclidean", "LpPool2D(2, 3, Stride = 2, Padding = 1)")]
    [InlineData("Cubic", "LpPool1D(3, 2)")]
    public void Kernel_Emitted_EqualsSnapshot(string name, string attribute)
    {
        string kernel = Compile.Clean($$"""
            using GenPool;

            namespace Demo;

            /// <summary>A layer.</summary>
            [{{attribute}}]
            public partial class {{name}};
            """)[$"Demo.{name}.Kernel.g.cs"];

        // The version changes with every commit.
        Snapshot.Verify(kernel.Replace($"\"{PackageVersion.Text}\"", "\"VERSION\"", StringComparison.Ordinal), name + "Kernel");
    }
}
