using GenPool.Generators.Emission;
using GenPool.Generators.Tests.Harness;

namespace GenPool.Generators.Tests;

/// <summary>The members that are generated, as a person reviewed them.</summary>
public sealed class FacadeSnapshotTests
{
    [Theory]
    [InlineData("MaxClass", "[GenPool.MaxPool2D(3, Stride = 2, Padding = 1)] public partial class MaxClass;")]
    [InlineData("AverageStruct", "[GenPool.AveragePool1D(2, ElementType = typeof(System.Half))] public readonly partial struct AverageStruct;")]
    [InlineData("LpRecord", "[GenPool.GlobalLpPool3D(Layout = GenPool.PoolLayout.ChannelsLast)] public partial record LpRecord(string Name);")]
    public void Members_OfAKind_EqualSnapshot(string name, string declaration) => Verify(name, declaration, $"Demo.{name}.g.cs");

    /// <summary>A base class with a method to override, an obsolete one, and names to hide.</summary>
    [Fact]
    public void Members_BesideABase_EqualSnapshot() => Verify(
        "DerivedClass",
        """
        public abstract class Layer
        {
            public static int Explain = 1;
            public abstract object Forward(System.Numerics.Tensors.ReadOnlyTensorSpan<float> x, bool isTraining);
            [System.Obsolete] public virtual void Backward(System.Numerics.Tensors.ReadOnlyTensorSpan<float> dy, System.Numerics.Tensors.TensorSpan<float> dx) { }
        }

        [GenPool.AdaptiveAveragePool2D(7)] public partial class DerivedClass : Layer;
        """,
        "Demo.DerivedClass.g.cs");

    [Fact]
    public void Members_Nested_EqualSnapshot() => Verify(
        "NestedStruct",
        "public partial record Network { public partial interface @class { [GenPool.MaxPool1D(2)] internal readonly partial record struct @pool(int X); } }",
        "Demo.Network.class.pool.g.cs");

    // The version changes with every commit.
    private static void Verify(string name, string declaration, string file)
    {
        Microsoft.CodeAnalysis.CSharp.CSharpCompilation compilation = Compile.Create(
            Compile.ParseOptions.WithDocumentationMode(Microsoft.CodeAnalysis.DocumentationMode.Parse), $"namespace Demo {{ {declaration} }}");
        Snapshot.Verify(Compile.Clean(compilation)[file].Replace($"\"{PackageVersion.Text}\"", "\"VERSION\"", StringComparison.Ordinal), name);
    }
}
