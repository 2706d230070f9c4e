namespace Digits.Distributed;

/// <summary>One process alone: rank 0 of 1, without any library.</summary>
public sealed class SingleProcess : ICommunicator
{
    /// <inheritdoc/>
    public int Rank => 0;

    /// <inheritdoc/>
    public int Size => 1;

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> message, int destination) => throw NoOther();

    /// <inheritdoc/>
    public void Receive(Span<byte> message, int source) => throw NoOther();

    /// <inheritdoc/>
    public void Broadcast(Span<byte> message)
    {
    }

    /// <inheritdoc/>
    public void Barrier()
    {
    }

    /// <inheritdoc/>
    public void Finish()
    {
    }

    private static InvalidOperationException NoOther() => new("There is no other rank.");
}
