namespace Digits.Distributed;

/// <summary>The processes that train together, as one of them sees them.</summary>
/// <remarks>
/// All calls are blocking, and come from one thread. Messages between two ranks arrive in the order in which they were sent,
/// so none carries a tag.
/// </remarks>
public interface ICommunicator
{
    /// <summary>The number of this process, from 0.</summary>
    int Rank { get; }

    /// <summary>How many processes there are.</summary>
    int Size { get; }

    /// <summary>Sends bytes to another rank, which must receive as many.</summary>
    void Send(ReadOnlySpan<byte> message, int destination);

    /// <summary>Fills <paramref name="message"/> with what another rank sends.</summary>
    void Receive(Span<byte> message, int source);

    /// <summary>Gives every rank the bytes of rank 0.</summary>
    void Broadcast(Span<byte> message);

    /// <summary>Waits until every rank is here.</summary>
    void Barrier();

    /// <summary>
    /// Parts from the others in peace. A rank that fails must not call it: it would wait for ranks that wait for it. It just
    /// ends with a code other than 0, and the launcher ends the others.
    /// </summary>
    void Finish();
}
