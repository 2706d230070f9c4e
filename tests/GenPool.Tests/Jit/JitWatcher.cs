using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace GenPool.Tests;

/// <summary>How well the JIT compiled each method of this process, by the runtime's own events, from when it is created.</summary>
internal sealed class JitWatcher : EventListener
{
    private const EventKeywords Jit = (EventKeywords)0x10;
    private const EventKeywords JitTracing = (EventKeywords)0x1000;

    // As the JIT words it.
    private const string VariablesAreUsedUp = "too many locals";

    // MethodLoadVerbose_V2: the tier is three bits of the flags, and 1 says that optimisation was off or given up.
    private const int TierShift = 7;
    private const int TierMask = 7;
    private const int MinOptJitted = 1;

    private readonly ConcurrentQueue<JittedMethod> _methods = new();
    private readonly ConcurrentQueue<(string Caller, string Callee)> _calls = new();

    /// <summary>The methods so far.</summary>
    public IReadOnlyCollection<JittedMethod> Methods => _methods;

    /// <summary>
    /// The calls that the JIT left in a method whose variables were used up: the type of the caller with its namespace and the name of the
    /// method, and the same of what it would have inlined.
    /// </summary>
    public IReadOnlyCollection<(string Caller, string Callee)> CallsLeft => _calls;

    /// <summary>Waits for a method: events arrive some time after they happen.</summary>
    public bool WaitFor(Func<JittedMethod, bool> isIt) => SpinWait.SpinUntil(() => _methods.Any(isIt), TimeSpan.FromSeconds(30));

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, Jit | JitTracing);
        }
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData is not { EventName: { } name, Payload: { } payload, PayloadNames: { } names })
        {
            return;
        }

        string Text(string field) => (string)payload[names.IndexOf(field)]!;
        if (name.StartsWith("MethodJitInliningFailed", StringComparison.Ordinal) && Text("FailReason") == VariablesAreUsedUp)
        {
            _calls.Enqueue((
                $"{Text("MethodBeingCompiledNamespace")}.{Text("MethodBeingCompiledName")}",
                $"{Text("InlineeNamespace")}.{Text("InlineeName")}"));
        }
        else if (name.StartsWith("MethodLoadVerbose", StringComparison.Ordinal))
        {
            uint flags = (uint)payload[names.IndexOf("MethodFlags")]!;
            _methods.Enqueue(new JittedMethod(
                Text("MethodNamespace"),
                Text("MethodName"),
                ((flags >> TierShift) & TierMask) == MinOptJitted));
        }
    }
}

/// <summary>A method that the JIT has compiled.</summary>
/// <param name="Type">Its type, with namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsMinimal">Whether it is minimally optimised.</param>
internal sealed record JittedMethod(string Type, string Name, bool IsMinimal);
