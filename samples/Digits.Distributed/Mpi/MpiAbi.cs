using System.Runtime.InteropServices;

namespace Digits.Distributed.Mpi;

/// <summary>What <c>mpi.h</c> would have told a C compiler: the constants of one family of MPI libraries.</summary>
/// <param name="Name">The family.</param>
/// <param name="World"><c>MPI_COMM_WORLD</c>.</param>
/// <param name="Byte"><c>MPI_BYTE</c>.</param>
/// <param name="IgnoreStatus"><c>MPI_STATUS_IGNORE</c>.</param>
/// <remarks>
/// The functions have the same names in all of them, so a library is recognised by a symbol that programs compiled against
/// its header refer to, and that therefore cannot go away: the communicator itself in Open MPI (<c>ompi_mpi_comm_world</c>, whose
/// address is the handle), and in MPICH the function that <c>MPI_DUP_FN</c> stands for (<c>MPIR_Dup_fn</c>). Intel MPI and
/// MVAPICH share MPICH's ABI (https://www.mpich.org/abi/).
/// </remarks>
internal sealed record MpiAbi(string Name, nint World, nint Byte, nint IgnoreStatus)
{
    /// <summary>Recognises a library; null if it is of neither family.</summary>
    public static MpiAbi? Of(nint library)
    {
        if (NativeLibrary.TryGetExport(library, "ompi_mpi_comm_world", out nint world))
        {
            return new MpiAbi("Open MPI", world, NativeLibrary.GetExport(library, "ompi_mpi_byte"), IgnoreStatus: 0);
        }

        return NativeLibrary.TryGetExport(library, "MPIR_Dup_fn", out _)
            ? new MpiAbi("MPICH", World: 0x44000000, Byte: 0x4c00010d, IgnoreStatus: 1)
            : null;
    }
}
