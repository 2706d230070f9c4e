using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Digits.Distributed.Mpi;

/// <summary>The ranks that <c>mpirun</c> started.</summary>
/// <remarks>
/// <c>MPI_Init</c> asks for the lowest level of thread support. Both engines grant it to a process of several threads, as
/// long as one of them makes all calls.
/// </remarks>
public sealed class MpiCommunicator : ICommunicator
{
    private const int Tag = 0;
    private readonly MpiAbi _abi;
    private readonly Watchdog _watchdog;

    private MpiCommunicator(MpiAbi abi, Watchdog watchdog, int rank, int size) =>
        (_abi, _watchdog, Rank, Size) = (abi, watchdog, rank, size);

    /// <inheritdoc/>
    public int Rank { get; }

    /// <inheritdoc/>
    public int Size { get; }

    /// <summary>Loads a library and joins the other ranks. Once per process.</summary>
    /// <exception cref="DistributedException">There is no library, or it is not that of the launcher.</exception>
    public static MpiCommunicator Start()
    {
        MpiLauncher launcher = MpiLauncher.Current;
        MpiAbi abi = MpiLibrary.Load(launcher);
        Watchdog watchdog = new();
        using Watchdog.Watch watch = watchdog.Over();
        Check(MpiFunctions.MPI_Init(0, 0));
        Check(MpiFunctions.MPI_Comm_rank(abi.World, out int rank));
        Check(MpiFunctions.MPI_Comm_size(abi.World, out int size));
        return size == (launcher.Size ?? size)
            ? new MpiCommunicator(abi, watchdog, rank, size)
            : throw new DistributedException(
                $"{launcher.Name} started {launcher.Size} rank(s), but {abi.Name} knows of {size}: launcher and library do not belong together.");
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> message, int destination)
    {
        using Watchdog.Watch watch = _watchdog.Over();
        Check(MpiFunctions.MPI_Send(in MemoryMarshal.GetReference(message), message.Length, _abi.Byte, destination, Tag, _abi.World));
    }

    /// <inheritdoc/>
    public void Receive(Span<byte> message, int source)
    {
        using Watchdog.Watch watch = _watchdog.Over();
        Check(MpiFunctions.MPI_Recv(ref MemoryMarshal.GetReference(message), message.Length, _abi.Byte, source, Tag, _abi.World, _abi.IgnoreStatus));
    }

    /// <inheritdoc/>
    public void Broadcast(Span<byte> message)
    {
        using Watchdog.Watch watch = _watchdog.Over();
        Check(MpiFunctions.MPI_Bcast(ref MemoryMarshal.GetReference(message), message.Length, _abi.Byte, root: 0, _abi.World));
    }

    /// <inheritdoc/>
    public void Barrier()
    {
        using Watchdog.Watch watch = _watchdog.Over();
        Check(MpiFunctions.MPI_Barrier(_abi.World));
    }

    /// <inheritdoc/>
    public void Finish()
    {
        using Watchdog.Watch watch = _watchdog.Over();
        Check(MpiFunctions.MPI_Finalize());
    }

    // By default a library ends the whole job itself on a fault; a code comes back only where that was changed.
    private static void Check(int code, [CallerArgumentExpression(nameof(code))] string call = "")
    {
        if (code != 0)
        {
            throw new DistributedException($"{call.Split('.', '(')[1]} failed with code {code}.");
        }
    }
}
