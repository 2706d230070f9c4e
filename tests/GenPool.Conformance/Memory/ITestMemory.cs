namespace GenPool.Conformance;

/// <summary>Where the buffers of a run lie.</summary>
public interface ITestMemory
{
    /// <summary>Begins a run: the buffers of the last one may be taken again.</summary>
    void Begin();

    /// <summary>Takes another buffer, apart from the others of the run; its content is left over from earlier ones.</summary>
    Span<byte> Take(long bytes);
}

/// <summary>Arrays.</summary>
public sealed class HeapMemory : ITestMemory
{
    /// <summary>The one instance.</summary>
    public static HeapMemory Instance { get; } = new();

    /// <inheritdoc/>
    public void Begin()
    {
    }

    /// <inheritdoc/>
    public Span<byte> Take(long bytes) => new byte[bytes];
}
