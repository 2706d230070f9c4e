using System.CommandLine;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using GenPool.Benchmarks.Generation;
using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Peers;
using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Commands;

/// <summary>Single kernels by name under BenchmarkDotNet, for its statistics and its count of allocations.</summary>
internal static class KernelCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string> name = new("name") { Description = "Rows whose name, such as 'vgg16.pool3.b1 train nchw', contains this." };
        Command command = new("kernel", "Single kernels by name, under BenchmarkDotNet.") { name };
        command.SetAction(result => Run(result.GetValue(name)!));
        return command;
    }

    private static int Run(string name)
    {
        KernelBenchmark.Rows = [.. KernelRow.All().Where(row => row.ToString().Contains(name, StringComparison.OrdinalIgnoreCase))];
        if (KernelBenchmark.Rows.Count == 0)
        {
            Console.Error.WriteLine($"No row's name contains '{name}'.");
            return 2;
        }

        // In this process, since the choice of rows and custom layers live here.
        IConfig config = DefaultConfig.Instance
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "GenPool.Benchmarks"));
        BenchmarkRunner.Run<KernelBenchmark>(config);
        return 0;
    }
}

/// <summary>A row that BenchmarkDotNet runs.</summary>
internal sealed record KernelRow(BenchShape Shape, PoolOperation Operation, MemoryLayout Layout)
{
    /// <summary>All rows of the standard shapes.</summary>
    public static IEnumerable<KernelRow> All() =>
        from shape in ShapeFile.Standard()
        from operation in PoolOperations.Of(shape.Pool)
        from layout in Entry.SubjectLayouts
        select new KernelRow(shape, operation, layout);

    /// <inheritdoc/>
    public override string ToString() => $"{Shape.Name} {Operation.Name()} {Layout.Name()}";
}

/// <summary>The benchmark; public because BenchmarkDotNet requires it.</summary>
public class KernelBenchmark
{
    private GenPoolPeer? _peer;
    private TensorSet? _tensors;
    private IContestant? _contestant;

    internal static IReadOnlyList<KernelRow> Rows { get; set; } = [];

    /// <summary>The names of the rows to run.</summary>
    public static IEnumerable<string> Names => Rows.Select(row => row.ToString());

    /// <summary>The row of this run.</summary>
    [ParamsSource(nameof(Names))]
    public string Row { get; set; } = string.Empty;

    /// <summary>Draws the data.</summary>
    [GlobalSetup]
    public void Setup()
    {
        KernelRow row = Rows.Single(row => row.ToString() == Row);
        _tensors = new TensorSet(row.Shape);
        _peer = new GenPoolPeer(LayerCatalogue.Of([row.Shape]));
        _contestant = _peer.Prepare(new Problem(_tensors, row.Operation), row.Layout);
    }

    /// <summary>One call.</summary>
    [Benchmark]
    public void Kernel() => _contestant!.Run();

    /// <summary>Frees the data.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        _contestant?.Dispose();
        _tensors?.Dispose();
        _peer?.Dispose();
    }
}
