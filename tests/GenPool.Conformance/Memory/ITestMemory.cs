namespace GenPool.Conformance;

/// <summary>Where the buffers of one run lie.</summary>
public interface ITestMemory
{
    /// <summary>Takes another buffer, apart from those taken before; its content is left over from earlier runs.</summary>
    Span<byte> Take(long bytes);
}

/// <summary>Arrays.</summary>
public sealed class HeapMemory : ITestMemory
{
    /// <summary>The one instance.</summary>
    public static HeapMemory Instance { get; } = new();

    /// <inheritdoc/>
    public Span<byte> Take(long bytes) => new byte[bytes];
}
