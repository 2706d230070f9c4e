using GenPool.Package.Tests.Harness;

namespace GenPool.Package.Tests;

/// <summary>
/// An edit of attributes while the program runs under <c>dotnet watch</c>: of every reduction and window form, in types with
/// initialisers of their own. The program goes on with the new pools; whether watch patched it or started it again is watch's
/// to decide.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed class WatchTests(PackedPackage package)
{
    // Each attribute on a line of its own: see getting-started.md.
    private const string Pools = """
        using GenPool;

        [MaxPool2D(2)]
        public partial class Shared { public static readonly Shared Instance = new(); public static PoolShape2D Out { get; } = OutputShape(new(1, 1, 12, 12)); }

        [AveragePool1D(2)]
        public partial record Named(string Name) { private readonly int _x = 1; public int X => _x; }

        [LpPool3D(2, 2)]
        public readonly partial struct Norm { public static readonly PoolShape3D Out = OutputShape(new(1, 1, 12, 12, 12)); }

        [AdaptiveMaxPool1D(2)]
        public partial class Derived : Layer { static Derived() => Count = 1; public static int Count; }

        public abstract class Layer
        {
            public virtual System.Numerics.Tensors.Tensor<float>? Forward(System.Numerics.Tensors.ReadOnlyTensorSpan<float> x, bool isTraining) => null;
        }
        """;

    private const string Program = """
        using System.Numerics.Tensors;
        using GenPool;

        while (true)
        {
            Layer layer = new Derived();
            Tensor<float> y = layer.Forward(Tensor.Create(new float[12], [1, 1, 12]), true)!;
            Console.WriteLine($"sizes {Shared.OutputShape(new(1, 1, 12, 12)).Width} {Named.OutputShape(new(1, 1, 12)).Length} {Norm.OutputShape(new(1, 1, 12, 12, 12)).Depth} {y.FlattenedLength}.");
            Thread.Sleep(100);
        }
        """;

    [Fact]
    public void Attributes_EditedUnderWatch_TakeEffect()
    {
        ProjectFolder folder = package.NewFolder(("Watched.csproj", package.Project()), ("Pools.cs", Pools), ("Program.cs", Program));
        using WatchedProgram program = folder.Watch();
        program.WaitFor("sizes 6 6 6 2.");

        // All of one width; then of another, so that what stands behind them on the line would move.
        program.Edit(
            () => folder.Write("Pools.cs", Pools.Replace("2D(2)", "2D(3)").Replace("1D(2)", "1D(3)").Replace("3D(2, 2)", "3D(2, 3)")),
            "sizes 4 4 4 3.");
        program.Edit(
            () => folder.Write("Pools.cs", Pools.Replace("2D(2)", "2D(4, Stride = 1)").Replace("1D(2)", "1D(12)").Replace("3D(2, 2)", "3D(1.5, 6)")),
            "sizes 9 1 2 12.");
    }
}
