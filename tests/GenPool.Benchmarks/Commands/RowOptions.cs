using System.CommandLine;
using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Peers;
using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Commands;

/// <summary>The options that choose rows, shared by the commands that measure them.</summary>
internal sealed class RowOptions
{
    private static readonly Dictionary<string, PoolOperation> s_operations =
        Enum.GetValues<PoolOperation>().ToDictionary(operation => operation.Name());

    private readonly Option<FileInfo?> _shapes = new("--shapes") { Description = "A shapes file; the head of Shapes/standard.shapes has the format." };
    private readonly Option<string> _layout = new("--layout") { Description = "GenPool's layouts.", DefaultValueFactory = _ => "all" };
    private readonly Option<int> _threads = new("--threads") { Description = "Threads each contestant may use.", DefaultValueFactory = _ => 1 };
    private readonly MeasureFlags _measure = new();
    private readonly Option<string?> _filter = new("--filter") { Description = "Only shapes whose name contains one of these words, joined by commas." };
    private readonly Option<string> _operations = new("--ops") { Description = "Some of fwd,train,bwd.", DefaultValueFactory = _ => "fwd,train,bwd" };
    private readonly Option<string> _peers = new("--peers") { Description = $"Some of {string.Join(',', PeerRoster.Names)}.", DefaultValueFactory = _ => string.Join(',', PeerRoster.Names) };
    private readonly Option<FileInfo?> _json = new("--json") { Description = "Writes the raw figures." };
    private readonly Option<FileInfo?> _plot = new("--plot") { Description = "Draws the rows against the memory limit (.png or .svg)." };

    /// <summary>Adds the options to a command, with their checks.</summary>
    /// <param name="command">The command.</param>
    /// <param name="writesFiles">Whether it has <c>--json</c> and <c>--plot</c>.</param>
    public void AddTo(Command command, bool writesFiles)
    {
        _layout.AcceptOnlyFromAmong("nchw", "nhwc", "all");
        _shapes.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<FileInfo?>() is { Exists: false } file)
            {
                result.AddError($"There is no file {file.FullName}.");
            }
        });
        OnlyFrom(_operations, s_operations.Keys);
        OnlyFrom(_peers, PeerRoster.Names);
        MeasureFlags.AtLeastOne(_threads);
        command.Validators.Add(result =>
        {
            if (_measure.SeesOneThread(result) && result.GetValue(_threads) > 1)
            {
                result.AddError("--clock cpu sees one thread only; leave out --threads.");
            }
        });
        foreach (Option option in new Option[] { _shapes, _layout, _threads, _filter, _operations, _peers })
        {
            command.Options.Add(option);
        }

        if (writesFiles)
        {
            command.Options.Add(_json);
            command.Options.Add(_plot);
        }

        _measure.AddTo(command);
    }

    /// <summary>What the command line chose.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="shapes">The shapes to choose from; those of the command line where left out.</param>
    public RowSelection Read(ParseResult result, IReadOnlyList<BenchShape>? shapes = null)
    {
        string[] filter = Words(result.GetValue(_filter) ?? string.Empty);
        shapes ??= result.GetValue(_shapes) is { } file ? ShapeFile.Read(file.FullName) : ShapeFile.Standard();
        return new RowSelection(
            [.. shapes.Where(shape => filter.Length == 0 || filter.Any(word => shape.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))],
            [.. Words(result.GetValue(_operations)!).Select(word => s_operations[word])],
            result.GetValue(_layout) switch
            {
                "nchw" => [MemoryLayout.ChannelsFirst],
                "nhwc" => [MemoryLayout.ChannelsLast],
                _ => Entry.SubjectLayouts,
            },
            Words(result.GetValue(_peers)!),
            _measure.Read(result, result.GetValue(_threads)),
            result.GetValue(_json),
            result.GetValue(_plot));
    }

    private static string[] Words(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void OnlyFrom(Option<string> option, IReadOnlyCollection<string> allowed) => option.Validators.Add(result =>
    {
        foreach (string word in Words(result.GetValueOrDefault<string>()!).Where(word => !allowed.Contains(word)))
        {
            result.AddError($"{option.Name} '{word}' is none of {string.Join(", ", allowed)}.");
        }
    });
}
