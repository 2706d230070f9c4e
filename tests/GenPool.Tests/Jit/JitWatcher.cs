using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace GenPool.Tests;

/// <summary>How well the JIT compiled each method of this process, by the runtime's own events, from when it is created.</summary>
internal sealed class JitWatcher : EventListener
{
    private const EventKeywords Jit = (EventKeywords)0x10;

    // MethodLoadVerbose_V2: the tier is three bits of the flags, and 1 says that optimisation was off or given up.
    private const int TierShift = 7;
    private const int TierMask = 7;
    private const int MinOptJitted = 1;

    private readonly ConcurrentQueue<JittedMethod> _methods = new();

    /// <summary>The methods so far.</summary>
    public IReadOnlyCollection<JittedMethod> Methods => _methods;

    /// <summary>Waits for a method: events arrive some time after they happen.</summary>
    public bool WaitFor(Func<JittedMethod, bool> isIt) => SpinWait.SpinUntil(() => _methods.Any(isIt), TimeSpan.FromSeconds(30));

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, Jit);
        }
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData is { EventName: { } name, Payload: { } payload, PayloadNames: { } names } && name.StartsWith("MethodLoadVerbose", StringComparison.Ordinal))
        {
            uint flags = (uint)payload[names.IndexOf("MethodFlags")]!;
            _methods.Enqueue(new JittedMethod(
                (string)payload[names.IndexOf("MethodNamespace")]!,
                (string)payload[names.IndexOf("MethodName")]!,
                ((flags >> TierShift) & TierMask) == MinOptJitted));
        }
    }
}

/// <summary>A method that the JIT has compiled.</summary>
/// <param name="Type">Its type, with namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsMinimal">Whether it is minimally optimised.</param>
internal sealed record JittedMethod(string Type, string Name, bool IsMinimal);
