using GenPool.Conformance;
using GenPool.Onnx.Tests.Data;
using GenPool.Testing;

namespace GenPool.Onnx.Tests;

/// <summary>The layers of the cases of one operator, each in both layouts, compiled together.</summary>
/// <remarks>ONNX knows NCHW alone; for the other layout its tensors are transposed.</remarks>
internal sealed class OnnxLayers(string op)
{
    private static readonly PoolLayout[] s_layouts = [PoolLayout.Nchw, PoolLayout.Nhwc];

    // Made when the first test asks, so that data that are missing are a skip and no fault.
    private readonly Lazy<CompiledLayers> _layers = new(() => new CompiledLayers(
        from data in OnnxData.Cases(op)
        from layout in s_layouts
        select (data.Parameters with { Layout = layout }, data.Inputs[0].Element)));

    /// <summary>A row for each case and layout.</summary>
    public TheoryData<string, PoolLayout> Rows()
    {
        TheoryData<string, PoolLayout> rows = [];
        foreach (OnnxCase data in OnnxData.Cases(op))
        {
            foreach (PoolLayout layout in s_layouts)
            {
                rows.Add(data.Name, layout);
            }
        }

        return rows;
    }

    /// <summary>The layer of a case.</summary>
    public LayerCase this[OnnxCase data, PoolLayout layout] =>
        _layers.Value[data.Parameters with { Layout = layout }, data.Inputs[0].Element];
}
