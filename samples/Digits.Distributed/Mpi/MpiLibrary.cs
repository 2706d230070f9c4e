using System.Runtime.InteropServices;

namespace Digits.Distributed.Mpi;

/// <summary>Finds an MPI library when the program runs; none is needed to build it.</summary>
internal static class MpiLibrary
{
    /// <summary>The environment variable that names a library to load instead of those that are looked for.</summary>
    public const string Variable = "DIGITS_MPI_LIBRARY";

    /// <summary>Loads the library, and lets <see cref="MpiFunctions"/> call it.</summary>
    /// <exception cref="DistributedException">There is none, or not one that is known.</exception>
    public static MpiAbi Load(MpiLauncher launcher)
    {
        IReadOnlyList<string> names = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen ? [chosen] : launcher.Libraries;
        foreach (string name in names)
        {
            if (NativeLibrary.TryLoad(name, out nint library))
            {
                NativeLibrary.SetDllImportResolver(typeof(MpiFunctions).Assembly, (asked, _, _) => asked == MpiFunctions.Library ? library : 0);
                return MpiAbi.Of(library) ?? throw new DistributedException($"{name} is neither Open MPI nor of MPICH's ABI.");
            }
        }

        throw new DistributedException(
            $"No MPI library: cannot load {string.Join(" or ", names)}. On Debian, apt-get install openmpi-bin or mpich brings one; {Variable} names another.");
    }
}
