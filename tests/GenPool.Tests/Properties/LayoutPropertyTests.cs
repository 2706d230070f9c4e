using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>A layer and the same declaration in the other layout give each other's answers.</summary>
public sealed class LayoutPropertyTests
{
    [Fact]
    public void Nhwc_IsNchwReordered() => PoolSample.Check(LayerList.All.Where(layer => Twin(layer) is not null), sample =>
    {
        LayerCase twin = Twin(sample.Layer)!;
        int size = sample.Layer.Element.Size;
        PoolShape output = sample.OutputShape;
        (byte[] values, _, byte[] inputGradient) = sample.Train();
        byte[] twinOutput = new byte[values.Length];
        byte[] twinGradient = new byte[inputGradient.Length];
        byte[] mask = new byte[twin.Kernels.MaskByteCount(sample.Shape)];
        twin.Kernels.Forward(ElementOrder.ToNhwc(sample.Input, sample.Shape, size), twinOutput, mask, sample.Shape, null);
        twin.Kernels.Backward(ElementOrder.ToNhwc(sample.OutputGradient, output, size), mask, twinGradient, sample.Shape, null);
        Assert.Equal(ElementOrder.ToNhwc(values, output, size), twinOutput);
        Assert.Equal(ElementOrder.ToNhwc(inputGradient, sample.Shape, size), twinGradient);
    });

    private static LayerCase? Twin(LayerCase layer)
    {
        if (layer.Parameters.Layout == PoolLayout.Nhwc)
        {
            return null;
        }

        string declaration = Declaration.Of(layer.Parameters with { Layout = PoolLayout.Nhwc }, layer.Element);
        return LayerList.All.FirstOrDefault(other => Declaration.Of(other.Parameters, other.Element) == declaration);
    }
}
