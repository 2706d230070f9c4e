using System.Runtime.InteropServices;
using GenPool.Conformance;
using GenPool.Testing;
using GenPool.Torch.Tests.Torch;

namespace GenPool.Torch.Tests;

/// <summary>Compares a pool with PyTorch on one shape, bit for bit: values, indices, gradient and unpooling.</summary>
internal static class TorchComparison
{
    /// <summary>Runs both.</summary>
    /// <param name="layer">Parameters and element type.</param>
    /// <param name="pool">What to compare: the layer's kernels or its generic implementation.</param>
    /// <param name="shape">Shape of the input.</param>
    /// <param name="random">Draws the values.</param>
    /// <returns>The first difference, or null.</returns>
    public static string? Compare(LayerCase layer, ErasedPool pool, PoolShape shape, Random random)
    {
        (Element element, PoolLayout layout) = (layer.Element, layer.Parameters.Layout);
        PoolShape outputShape = pool.OutputShape(shape);
        byte[] input = Input(element, random, shape), outputGradient = element.Gradients(random, outputShape.ElementCount);
        Passes ours = new Passes(layer, shape, HeapMemory.Instance).Fill(input, outputGradient).Run(pool);

        TorchMaxPool2D torch = new(layer.Parameters);
        using TorchTensor torchInput = Tensor(input, element, shape, layout);
        (TorchTensor torchOutput, TorchTensor torchIndices) = torch.Forward(torchInput);
        using TorchTensor disposeOutput = torchOutput, disposeIndices = torchIndices;
        if (outputShape != torchOutput.Shape)
        {
            return $"PyTorch's output is {torchOutput.Shape}, ours {outputShape}";
        }

        byte[] values = torchOutput.Values(element.Size, layout);
        string? difference = Difference("inference", element, values, ours.Inference) ?? Difference("output", element, values, ours.Output);
        if (difference is not null || MemoryMarshal.Cast<byte, long>(ours.Indices).Contains(-1))
        {
            // A window with no value on the input: PyTorch's index lies outside the plane, and its backward would write
            // there. GenPool says -1 by design (docs/semantics.md, rule 3), so only the values can be compared.
            return difference;
        }

        difference = Difference("index", Element<long>.Instance, torchIndices.Values(sizeof(long), layout), ours.Indices);
        if (difference is not null || !IsFloatingPoint(element.Type))
        {
            // PyTorch neither unpools integers nor sends gradients back through them.
            return difference;
        }

        using TorchTensor torchOutputGradient = Tensor(outputGradient, element, outputShape, layout);
        using TorchTensor torchInputGradient = torch.Backward(torchOutputGradient, torchInput, torchIndices);
        difference = Difference("gradient", element, torchInputGradient.Values(element.Size, layout), ours.InputGradient);
        if (difference is not null)
        {
            return difference;
        }

        // Any values can be unpooled; where windows overlap, these show which of several stays.
        using TorchTensor torchUnpooled = TorchMaxPool2D.Unpool(torchOutputGradient, torchIndices, shape);
        byte[] unpooled = new byte[shape.ElementCount * element.Size];
        pool.Unpool(outputGradient, ours.Mask, unpooled, shape);
        return Difference("unpooled value", element, torchUnpooled.Values(element.Size, layout), unpooled);
    }

    // PyTorch takes a Half through float and back, which makes a signalling NaN quiet; GenPool passes on the bits it read.
    private static byte[] Input(Element element, Random random, PoolShape shape)
    {
        byte[] input = element.Inputs(random, shape.ElementCount);
        if (element.Type == typeof(Half))
        {
            foreach (ref ushort bits in MemoryMarshal.Cast<byte, ushort>(input.AsSpan()))
            {
                bits |= Half.IsNaN(BitConverter.UInt16BitsToHalf(bits)) ? (ushort)0x0200 : (ushort)0;
            }
        }

        return input;
    }

    // For channels_last PyTorch counts indices in integers of the element's width, and refuses a plane beyond them; such a
    // plane it is given in the other layout, where it counts in 64 bits.
    private static TorchTensor Tensor(byte[] values, Element element, PoolShape shape, PoolLayout layout) =>
        element.Size == 1 && shape.Height * shape.Width > sbyte.MaxValue
            ? TorchTensor.From(LayoutConversion.ToNchw(values, shape, element.Size, layout), element.Type, shape, PoolLayout.Nchw)
            : TorchTensor.From(values, element.Type, shape, layout);

    private static bool IsFloatingPoint(Type type) => type == typeof(float) || type == typeof(double) || type == typeof(Half);

    private static string? Difference(string what, Element element, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual)
    {
        int at = expected.CommonPrefixLength(actual);
        int first = at - (at % element.Size);
        return at == expected.Length
            ? null
            : $"{what} {first / element.Size}: PyTorch {element.Describe(expected[first..])}, ours {element.Describe(actual[first..])}";
    }
}
