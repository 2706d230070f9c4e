using System.Globalization;

namespace Digits.Distributed.Mpi;

/// <summary>The program that started this process as one of several, as the environment tells it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Size">How many ranks it started, or null if that is not known.</param>
/// <param name="Libraries">The libraries that can talk to it, first choice first.</param>
/// <remarks>
/// A rank has to load the library of the launcher that started it. Any other believes it is alone, and four ranks would
/// each train as rank 0 of 1.
/// </remarks>
internal sealed record MpiLauncher(string Name, int? Size, IReadOnlyList<string> Libraries)
{
    private const string OpenMpi = "libmpi.so.40";
    private static readonly string[] s_mpich = ["libmpich.so.12", "libmpi.so.12"];

    /// <summary>None that is known here: any library will do.</summary>
    public static MpiLauncher Unknown { get; } = new("A launcher", Size: null, [OpenMpi, .. s_mpich, "libmpi.so"]);

    /// <summary>Reads the environment.</summary>
    public static MpiLauncher Current =>
        SizeIn("OMPI_COMM_WORLD_SIZE") is { } openMpi ? new("Open MPI's mpirun", openMpi, [OpenMpi, "libmpi.so"])
        : SizeIn("PMI_SIZE") is { } pmi ? new("A launcher that speaks PMI", pmi, [.. s_mpich, "libmpi.so", OpenMpi])
        : Unknown;

    private static int? SizeIn(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int size) ? size : null;
}
