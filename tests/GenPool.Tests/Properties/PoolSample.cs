using CsCheck;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>A layer, a shape one of its windows fits, and values for it.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Shape">The shape.</param>
/// <param name="Pattern">The values, as <see cref="Element.Repeat"/> reads them.</param>
internal sealed record PoolSample(LayerCase Layer, PoolShape Shape, byte[] Pattern)
{
    private static readonly Gen<PoolShape> s_shapes =
        Gen.Select(Gen.Int[1, 3], Gen.Int[1, 40], Gen.Int[1, 24], Gen.Int[1, 40], (batch, channels, height, width) => new PoolShape(batch, channels, height, width));

    private static readonly Gen<byte[]> s_patterns = Gen.Byte.Array[1, 97];

    /// <summary>Number of inputs.</summary>
    public long InputCount => Shape.ElementCount;

    /// <summary>Shape of the output.</summary>
    public PoolShape OutputShape => Layer.Oracle.OutputShape(Shape);

    /// <summary>The values as inputs.</summary>
    public byte[] Input => Layer.Element.Repeat(Pattern, Shape.ElementCount);

    /// <summary>The values as gradients of the output; NaNs are left out, for which of two a sum keeps is not said.</summary>
    public byte[] OutputGradient => Layer.Element.Gradients(new Random(Pattern.Length), OutputShape.ElementCount);

    /// <summary>Checks a property of some layers; what fails is made smaller, and printed with its declaration and shape.</summary>
    public static void Check(IEnumerable<LayerCase> layers, Action<PoolSample> holds)
    {
        LayerCase[] choices = [.. layers];
        Assert.NotEmpty(choices);
        Gen.Select(Gen.Int[0, choices.Length - 1], s_shapes, s_patterns, (layer, shape, pattern) => Of(choices[layer], shape, pattern))
            .Sample(holds, iter: 200, print: sample => sample.ToString());
    }

    /// <summary>All that is needed to repeat a failure.</summary>
    public override string ToString() => $"{Layer} on {Shape}, values [{string.Join(", ", Pattern)}]";

    /// <summary>The outputs and indices of a training pass, and the input gradient of the backward pass behind it.</summary>
    public (byte[] Output, long[] Indices, byte[] InputGradient) Train()
    {
        byte[] output = new byte[OutputShape.ElementCount * Layer.Element.Size];
        byte[] mask = new byte[Layer.Kernels.MaskByteCount(Shape)];
        long[] indices = new long[OutputShape.ElementCount];
        byte[] inputGradient = new byte[Shape.ElementCount * Layer.Element.Size];
        Layer.Kernels.Forward(Input, output, mask, Shape, null);
        Layer.Kernels.Indices(mask, indices, Shape);
        Layer.Kernels.Backward(OutputGradient, mask, inputGradient, Shape, null);
        return (output, indices, inputGradient);
    }

    // Where no window fits, the input grows by one.
    private static PoolSample Of(LayerCase layer, PoolShape shape, byte[] pattern) => new(
        layer,
        layer.Fits(shape) ? shape : shape with
        {
            Height = shape.Height + layer.Parameters.ExtentHeight(),
            Width = shape.Width + layer.Parameters.ExtentWidth(),
        },
        pattern);
}
