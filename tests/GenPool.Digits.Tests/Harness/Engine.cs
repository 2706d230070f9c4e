using System.Globalization;

namespace GenPool.Digits.Tests.Harness;

/// <summary>An MPI as Debian packages it: its launcher, under the name that it has beside others, and its library.</summary>
public sealed class Engine
{
    /// <summary>Open MPI, which must be told that it may run as root, and more ranks than there are cores.</summary>
    public static readonly Engine OpenMpi = new(
        "openmpi-bin", "mpirun.openmpi", "libmpi.so.40", "OMPI_COMM_WORLD_RANK", "--allow-run-as-root", "--oversubscribe", "--bind-to", "none");

    /// <summary>MPICH.</summary>
    public static readonly Engine Mpich = new("mpich", "mpirun.mpich", "libmpich.so.12", "PMI_RANK");

    private readonly string _package;
    private readonly string _launcher;
    private readonly string _rankVariable;
    private readonly string[] _options;

    private Engine(string package, string launcher, string library, string rankVariable, params string[] options) =>
        (_package, _launcher, Library, _rankVariable, _options) = (package, launcher, library, rankVariable, options);

    /// <summary>The name by which the library is loaded.</summary>
    public string Library { get; }

    /// <summary>The engine that this one is not.</summary>
    public Engine Other => this == OpenMpi ? Mpich : OpenMpi;

    /// <summary>Why tests cannot use it, or null if they can.</summary>
    public string? Missing => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, _launcher)))
            ? null
            : $"No {_launcher}: install Debian's {_package}.";

    /// <summary>Finds an engine by the name of its field.</summary>
    public static Engine Named(string name) => name switch
    {
        nameof(OpenMpi) => OpenMpi,
        nameof(Mpich) => Mpich,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    /// <summary>The command that starts groups of ranks, numbered through.</summary>
    internal string[] Launch(params RankGroup[] groups) =>
    [
        _launcher,
        .. _options,
        .. groups.SelectMany((group, i) => (string[])
        [
            .. i == 0 ? Array.Empty<string>() : [":"],
            "-n", group.Count.ToString(CultureInfo.InvariantCulture),
            "env", .. group.Environment.Select(pair => $"{pair.Name}={pair.Value}"),
            .. group.ProcessIds is { } folder ? ["sh", "-c", $"echo $$ > \"$0/${_rankVariable}\"; exec \"$@\"", folder] : Array.Empty<string>(),
            .. DigitsProcess.Program, "--distributed", .. group.Options,
        ]),
    ];
}

/// <summary>Ranks that are started alike.</summary>
/// <param name="Count">How many.</param>
/// <param name="Options">The options of the sample.</param>
internal sealed record RankGroup(int Count, params string[] Options)
{
    /// <summary>Variables that these ranks have and others have not.</summary>
    public IReadOnlyList<(string Name, string Value)> Environment { get; init; } = [];

    /// <summary>A folder in which each rank writes the id of its process, to a file named by its number.</summary>
    public string? ProcessIds { get; init; }
}
