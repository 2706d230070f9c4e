using GenPool.Testing;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace GenPool.OnnxRuntime.Tests;

/// <summary>The generated pools of <see cref="NormParameters"/>, in both layouts, and the count of all that agreed, told in the end.</summary>
public sealed class NormPools : IDisposable
{
    private static readonly Element s_element = Element<float>.Instance;

    private readonly IMessageSink _messages;
    private readonly Tally _agreed = new();
    private readonly CompiledLayers _generated = new(
        from item in NormParameters.All
        from layout in Layouts
        select ((PoolParameters)(item.Parameters with { Layout = layout }), s_element));

    /// <summary>Compiles the pools, and says what would draw them again.</summary>
    public NormPools(IMessageSink messages)
    {
        _messages = messages;
        messages.OnMessage(new DiagnosticMessage($"{NormParameters.All.Count} parameter sets, drawn again by GENPOOL_SEED={Seed.Value}"));
    }

    /// <summary>The layouts that each parameter set is tried in. ONNX knows channels first alone.</summary>
    public static IReadOnlyList<PoolLayout> Layouts { get; } = [PoolLayout.ChannelsFirst, PoolLayout.ChannelsLast];

    /// <summary>The generic pool of some parameters.</summary>
    public static ErasedPool Generic(LpPoolParameters parameters) => ErasedPools.Generic(parameters, s_element);

    /// <summary>The generated pool of the same parameters.</summary>
    public ErasedPool Generated(LpPoolParameters parameters) => _generated[parameters, s_element];

    /// <summary>Counts a pool that agreed with ONNX Runtime.</summary>
    public void Agreed(ErasedPool pool)
    {
        LpPoolParameters parameters = (LpPoolParameters)pool.Parameters;
        _agreed.Add($"{(parameters.Axes[0] is GlobalAxis ? "GlobalLpPool" : "LpPool")} {pool.Rank}D p {parameters.Norm}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _generated.Dispose();
        _messages.OnMessage(new DiagnosticMessage($"agreed, channels first and last, generic and generated: {_agreed}"));
    }
}
