using GenPool.Onnx.Tests.Data;
using GenPool.Testing;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace GenPool.Onnx.Tests;

/// <summary>What is held against ONNX: for every case and layout a generic and a generated pool. In the end it says how many agreed.</summary>
public sealed class OnnxPools(IMessageSink messages) : IDisposable
{
    // Made when the first test asks, so that data that are missing are a skip and no fault.
    private readonly Lazy<Dictionary<(string, PoolLayout), ErasedPool>> _generated = new(Compile);
    private readonly Tally _agreed = new();

    /// <inheritdoc/>
    public void Dispose() =>
        messages.OnMessage(new DiagnosticMessage($"agreed, each case channels first and last, generic and generated: {_agreed}"));

    /// <summary>Holds both pools of a case against what they must give, and counts them.</summary>
    internal void Hold(OnnxCase data, PoolLayout layout, Action<ErasedPool> assert)
    {
        Hold(data.Operator, ErasedPools.Generic(data.Parameters with { Layout = layout }, data.Inputs[0].Element), assert);
        Hold(data.Operator, _generated.Value[(data.Name, layout)], assert);
    }

    /// <summary>Holds one pool against what it must give, and counts it.</summary>
    internal void Hold(string onnxOperator, ErasedPool pool, Action<ErasedPool> assert)
    {
        assert(pool);
        _agreed.Add($"{onnxOperator} {pool.Rank}D");
    }

    private static Dictionary<(string, PoolLayout), ErasedPool> Compile()
    {
        (OnnxCase Data, PoolLayout Layout)[] cases = [.. from data in OnnxData.All from layout in OnnxData.Layouts select (data, layout)];
        ErasedPool[] pools = CompiledPools.Of([.. cases.Select(item => (item.Data.Parameters with { Layout = item.Layout }, item.Data.Inputs[0].Element))]);
        return cases.Zip(pools).ToDictionary(item => (item.First.Data.Name, item.First.Layout), item => item.Second);
    }
}
