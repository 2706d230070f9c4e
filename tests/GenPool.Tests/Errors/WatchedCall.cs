namespace GenPool.Tests;

/// <summary>One call of one operation, right until a test spoils it: its buffers by parameter name, filled so that a write shows.</summary>
/// <param name="name">The operation.</param>
internal abstract class WatchedCall(string name)
{
    private const byte Sentinel = 0x2A;

    private readonly Dictionary<string, Memory<byte>> _buffers = [];

    /// <summary>The operation.</summary>
    public string Name { get; } = name;

    /// <summary>The options to call with, where the operation takes some.</summary>
    public ParallelOptions? Options { get; set; }

    /// <summary>The names of what is read or written, in order.</summary>
    public abstract IReadOnlyList<string> Parameters { get; }

    /// <summary>Each written parameter with each other one that it must not overlap.</summary>
    public IEnumerable<(string Written, string Other)> Pairs =>
        from written in Parameters.Index()
        where IsWritten(written.Item)
        from other in Parameters.Index()
        where other.Index != written.Index && (!IsWritten(other.Item) || other.Index < written.Index)
        select (written.Item, other.Item);

    /// <summary>Bytes of a parameter's buffer.</summary>
    public int ByteLength(string parameter) => _buffers[parameter].Length;

    /// <summary>Gives two parameters buffers in one array, the second so many bytes after the start of the first.</summary>
    public void Place(string first, string second, int distance)
    {
        (int firstLength, int secondLength) = (ByteLength(first), ByteLength(second));
        byte[] shared = Filled(Math.Max(firstLength, distance + secondLength));
        _buffers[first] = shared.AsMemory(0, firstLength);
        _buffers[second] = shared.AsMemory(distance, secondLength);
    }

    /// <summary>Runs the operation.</summary>
    public abstract void Run();

    /// <summary>Expects exactly this exception, no subclass, and every buffer as it was.</summary>
    public TException Throws<TException>()
        where TException : Exception
    {
        Exception? error = Record.Exception(Run);
        Assert.True(error?.GetType() == typeof(TException), $"{Name}: {error?.ToString() ?? "no exception"}");
        Assert.All(_buffers, buffer => Assert.True(
            buffer.Value.Span.IndexOfAnyExcept(Sentinel) < 0, $"{Name} wrote to {buffer.Key} before it threw: {error?.Message}"));
        return (TException)error!;
    }

    /// <summary>Whether a parameter is written.</summary>
    protected abstract bool IsWritten(string parameter);

    /// <summary>A parameter's buffer.</summary>
    protected Span<byte> Buffer(string parameter) => _buffers[parameter].Span;

    /// <summary>Gives a parameter a buffer of its own.</summary>
    protected void Give(string parameter, long bytes) => _buffers[parameter] = Filled(bytes);

    private static byte[] Filled(long bytes)
    {
        byte[] buffer = new byte[bytes];
        Array.Fill(buffer, Sentinel);
        return buffer;
    }
}
