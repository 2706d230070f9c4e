using System.Diagnostics.Tracing;

namespace GenPool.Tests;

/// <summary>Counts the arrays that this thread borrows.</summary>
internal sealed class BorrowedArrays : EventListener
{
    private const int BufferRented = 1;

    private readonly int _thread = Environment.CurrentManagedThreadId;

    /// <summary>How many it borrowed since.</summary>
    public int Count { get; private set; }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Buffers.ArrayPoolEventSource")
        {
            EnableEvents(eventSource, EventLevel.Verbose);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventId == BufferRented && Environment.CurrentManagedThreadId == _thread)
        {
            Count++;
        }
    }
}
