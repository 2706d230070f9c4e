using System.Globalization;
using GenPool.Conformance;
using GenPool.Testing;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace GenPool.Tests;

/// <summary>
/// The layers of the list, those of the matrix and the planner, and random ones against the generic pools, in a process each for every lane
/// width. They start together, as many at a time as there are cores, and each test awaits its own.
/// </summary>
public sealed class ConformanceRuns : IDisposable
{
    // Most of the time goes into compiling each kernel for each lane.
    private const int ShapesOfACompiledLayer = 2;
    private const int ShapesOfARandomLayer = 4;

    // In three ranks of eight attributes: some hundreds of declarations.
    private const int RandomLayersOfAnAttribute = 16;

    // A compilation of many more is slower for its size.
    private const int LayersOfAnAssembly = 250;

    // As the list, on few of its shapes, but for the steps, which all fetch what later ones touch.
    private const string Fetching = "fetching";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("GenPool.Tests.");
    private readonly Dictionary<LaneWidth, Task<(int ExitCode, string Report)>> _list, _compiled, _random;
    private readonly Task<(int ExitCode, string Report)> _fetching;

    /// <summary>Compiles what has to be, starts the processes, and says what would draw the random layers again.</summary>
    public ConformanceRuns(IMessageSink messages)
    {
        (PoolParameters, Element)[] drawn = [.. RandomLayers.Draw(Seed.Value, RandomLayersOfAnAttribute)];
        messages.OnMessage(new DiagnosticMessage($"{drawn.Length} random declarations, drawn again by GENPOOL_SEED={Seed.Value}"));

        // The widest lanes have the most tails.
        _list = LaneWidth.All.ToDictionary(
            width => width,
            width => ChildProcess.RunAsync(
                typeof(LayerCase), [width == LaneWidth.All[0] ? "1" : "5"], [.. width.Environment, .. JitRecord.Environment(RecordOf(width))]));
        _fetching = ChildProcess.RunAsync(typeof(LayerCase), ["50", "fetch"], [.. JitRecord.Environment(PathOf(Fetching, 0, "txt"))]);
        string[] compiled = Compile("compiled", MatrixLayers.All.Concat(PlannedLayers.All), seed: 1, ShapesOfACompiledLayer);
        string[] random = Compile("random", drawn, Seed.Value, ShapesOfARandomLayer);
        _compiled = Start(compiled);
        _random = Start(random);
    }

    /// <summary>The report on the layers that are declared in <c>GenPool.Conformance</c>, at every extent along the widest lanes and some along others.</summary>
    internal Task<(int ExitCode, string Report)> List(LaneWidth width) => _list[width];

    /// <summary>The report on the declared layers whose steps fetch what later ones touch, on the widest lanes, and what the JIT compiled for it.</summary>
    internal async Task<(int ExitCode, string Report, JitRecord Record)> FetchAhead()
    {
        (int exitCode, string report) = await _fetching;
        return (exitCode, report, new JitRecord(PathOf(Fetching, 0, "txt")));
    }

    /// <summary>The report on the matrix and the planner's layers, on small shapes.</summary>
    internal Task<(int ExitCode, string Report)> Compiled(LaneWidth width) => _compiled[width];

    /// <summary>The report on the random layers, on shapes that need not fit.</summary>
    internal Task<(int ExitCode, string Report)> Random(LaneWidth width) => _random[width];

    /// <summary>
    /// Which instantiations of the library's code the declared layers had the JIT compile, and their widest lane. Of them alone: what is
    /// drawn reaches more today, and something else tomorrow.
    /// </summary>
    internal async Task<(JitRecord Record, int Bits)> Record(LaneWidth width)
    {
        (_, string report) = await _list[width];
        return (new JitRecord(RecordOf(width)), LaneWidth.Reported(report));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // No process may outlive its folder.
        Task.WaitAll([_fetching, .. _list.Values, .. _compiled.Values, .. _random.Values]);
        _folder.Delete(recursive: true);
    }

    private static Dictionary<LaneWidth, Task<(int ExitCode, string Report)>> Start(string[] arguments) => LaneWidth.All.ToDictionary(
        width => width, width => ChildProcess.RunAsync(typeof(LayerCompiler), arguments, [.. width.Environment]));

    private string RecordOf(LaneWidth width) => PathOf("list", width.Bits, "txt");

    private string PathOf(string name, int number, string extension) =>
        Path.Combine(_folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{name}.{number}.{extension}"));

    // The arguments of a process that checks some layers: what shapes are drawn from, how many, and the assemblies.
    private string[] Compile(string name, IEnumerable<(PoolParameters Parameters, Element Element)> layers, int seed, int shapes)
    {
        List<string> paths = [];
        foreach (string[] declarations in layers.Select(layer => Declaration.Of(layer.Parameters, layer.Element)).Distinct().Chunk(LayersOfAnAssembly))
        {
            string path = PathOf(name, paths.Count, "dll");
            using FileStream image = File.Create(path);
            LayerCompiler.Compile(declarations, image, first: paths.Count * LayersOfAnAssembly);
            paths.Add(path);
        }

        return [seed.ToString(CultureInfo.InvariantCulture), shapes.ToString(CultureInfo.InvariantCulture), .. paths];
    }
}
