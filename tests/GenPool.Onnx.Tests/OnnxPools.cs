using GenPool.Onnx.Tests.Data;
using GenPool.Testing;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace GenPool.Onnx.Tests;

/// <summary>What is held against ONNX: for every case and layout a generic and a generated pool. In the end it says how many agreed.</summary>
public sealed class OnnxPools : IDisposable
{
    private readonly IMessageSink _messages;
    private readonly Tally _agreed = new();
    private readonly CompiledLayers _generated;

    /// <summary>Compiles the pools of all cases that there are.</summary>
    public OnnxPools(IMessageSink messages)
    {
        _messages = messages;
        _generated = new(
            from item in OnnxData.All.Select(data => (data.Parameters, data.Inputs[0].Element)).Append(LpPoolTests.Dilations)
            from layout in OnnxData.Layouts
            select (item.Parameters with { Layout = layout }, item.Element));
    }

    /// <summary>Holds a generic and a generated pool against what they must give, and counts them.</summary>
    /// <param name="onnxOperator">What ONNX calls the pool.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="element">Its element type.</param>
    /// <param name="assert">Tries a pool.</param>
    public void Hold(string onnxOperator, PoolParameters parameters, Element element, Action<ErasedPool> assert)
    {
        foreach (ErasedPool pool in new[] { ErasedPools.Generic(parameters, element), _generated[parameters, element] })
        {
            assert(pool);
            _agreed.Add($"{onnxOperator} {pool.Rank}D");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _generated.Dispose();
        _messages.OnMessage(new DiagnosticMessage($"agreed, each case channels first and last, generic and generated: {_agreed}"));
    }
}
