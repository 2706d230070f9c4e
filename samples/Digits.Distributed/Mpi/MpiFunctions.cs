using System.Runtime.InteropServices;

namespace Digits.Distributed.Mpi;

/// <summary>The eight functions of MPI that this sample needs.</summary>
/// <remarks>
/// A handle (<c>MPI_Comm</c>, <c>MPI_Datatype</c>) is a pointer in Open MPI and an <c>int</c> in MPICH. Passed as
/// <c>nint</c>, one declaration serves both: every 64-bit calling convention hands an <c>int</c> over in the low half of a
/// register or slot of 64 bits, and the callee ignores the other half. <see cref="MpiAbi"/> has the values.
/// </remarks>
internal static partial class MpiFunctions
{
    /// <summary>Not a file's name; <see cref="MpiLibrary"/> resolves it.</summary>
    public const string Library = "mpi";

    // Both arguments may be null since MPI-2.
    [LibraryImport(Library)]
    public static partial int MPI_Init(nint argumentCount, nint arguments);

    [LibraryImport(Library)]
    public static partial int MPI_Finalize();

    [LibraryImport(Library)]
    public static partial int MPI_Comm_rank(nint communicator, out int rank);

    [LibraryImport(Library)]
    public static partial int MPI_Comm_size(nint communicator, out int size);

    [LibraryImport(Library)]
    public static partial int MPI_Send(ref readonly byte message, int count, nint type, int destination, int tag, nint communicator);

    [LibraryImport(Library)]
    public static partial int MPI_Recv(ref byte message, int count, nint type, int source, int tag, nint communicator, nint status);

    [LibraryImport(Library)]
    public static partial int MPI_Bcast(ref byte message, int count, nint type, int root, nint communicator);

    [LibraryImport(Library)]
    public static partial int MPI_Barrier(nint communicator);
}
