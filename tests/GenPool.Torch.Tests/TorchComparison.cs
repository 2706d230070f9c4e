using System.Runtime.InteropServices;
using GenPool.Torch.Tests.Torch;

namespace GenPool.Torch.Tests;

/// <summary>Compares a pool with PyTorch on one shape: sizes, values, indices, gradient and unpooling.</summary>
/// <param name="pool">The pool.</param>
/// <param name="shape">The shape, whether a window fits it or not.</param>
/// <param name="random">Draws the values.</param>
/// <param name="functions">Receives what PyTorch calls the functions that the pool was compared with.</param>
internal sealed class TorchComparison(ErasedPool pool, PoolShape3D shape, Random random, ISet<string> functions)
{
    private readonly ITorchPool _torch = TorchPools.Of(pool.Parameters);
    private readonly Element _element = pool.Element;
    private readonly PoolLayout _layout = pool.Parameters.Layout;

    private bool IsFloatingPoint => _element.Type == typeof(float) || _element.Type == typeof(double) || _element.Type == typeof(Half);

    /// <summary>Runs both.</summary>
    /// <returns>The first difference, or null.</returns>
    public string? Run()
    {
        bool fits = pool.Fits(shape);
        if (fits && !_torch.Takes(shape))
        {
            return null;
        }

        byte[] input = Input();
        bool isWidened = !_torch.Takes(_element.Type);
        using TorchTensor torchInput = isWidened
            ? TorchTensor.From(Halves.Widen(input), typeof(float), shape, _torch.Axes, _layout)
            : TorchTensor.From(InLayout(input, shape, TorchLayout(shape)), _element.Type, shape, _torch.Axes, TorchLayout(shape));
        bool isPooled = _torch.TryForward(torchInput, out TorchOutput torchOutput);
        using TorchOutput dispose = torchOutput;
        if (!isPooled || !fits)
        {
            return isPooled ? $"PyTorch's output is {torchOutput.Values.Shape}, ours is refused"
                : fits ? $"PyTorch refuses, ours is {pool.OutputShape(shape)}"
                : null;
        }

        PoolShape3D outputShape = pool.OutputShape(shape);
        if (outputShape != torchOutput.Values.Shape)
        {
            return $"PyTorch's output is {torchOutput.Values.Shape}, ours {outputShape}";
        }

        byte[] values = isWidened ? Halves.Narrow(torchOutput.Values.Values(sizeof(float), _layout)) : torchOutput.Values.Values(_element.Size, _layout);
        return pool switch
        {
            ErasedMaxPool max => Compare(max, input, values, torchOutput.Indices!, outputShape),
            ErasedAveragePool average => Compare(average, input, values, outputShape),
            _ => throw new NotSupportedException(),
        };
    }

    private string? Compare(ErasedMaxPool max, byte[] input, byte[] values, TorchTensor torchIndexTensor, PoolShape3D outputShape)
    {
        byte[] output = new byte[outputShape.ElementCount * _element.Size], mask = new byte[max.MaskByteCount(shape)];
        long[] indices = new long[outputShape.ElementCount];
        max.Forward(input, output, mask, shape);
        max.Indices(mask, indices, shape);
        long[] torchIndices = [.. MemoryMarshal.Cast<byte, long>(torchIndexTensor.Values(sizeof(long), _layout))];
        byte[] outputGradient = _element.Gradients(random, outputShape.ElementCount), torchOutputGradient = [.. outputGradient];
        bool isRelu = max.Parameters.Activation == PoolActivation.Relu;
        if (isRelu)
        {
            // ReLU behind PyTorch's pool.
            for (int o = 0; o < torchIndices.Length; o++)
            {
                if (!_element.IsAboveZeroOrNaN(values.AsSpan(o * _element.Size)))
                {
                    values.AsSpan(o * _element.Size, _element.Size).Clear();
                    torchOutputGradient.AsSpan(o * _element.Size, _element.Size).Clear();
                    torchIndices[o] = -1;
                }
            }
        }

        functions.Add(_torch.Function);
        string? difference = Difference("inference", values, max.Forward(input, shape)) ?? Difference("output", values, output);
        if (difference is not null || (!isRelu && indices.Contains(-1)))
        {
            // A window with no value on the input: PyTorch's index is made up, may lie outside the plane, and its backward
            // would write there. GenPool says -1 by design (docs/semantics.md, rule 3), so only the values can be compared.
            return difference;
        }

        int different = torchIndices.AsSpan().CommonPrefixLength(indices);
        if (different < indices.Length)
        {
            return $"index {different}: PyTorch {torchIndices[different]}, ours {indices[different]}";
        }

        if (!IsFloatingPoint || (isRelu && HasEmptyWindow(max)))
        {
            // PyTorch neither unpools integers nor sends gradients back through them.
            return null;
        }

        functions.Add($"{_torch.Function}_backward");
        byte[] inputGradient = new byte[input.Length];
        max.Backward(outputGradient, mask, inputGradient, shape);

        // A sum that meets a NaN is NaN in both; rule 7 leaves open which one.
        byte[] torchGradient = TorchGradient(torchOutputGradient, input, outputShape);
        difference = Difference("gradient", _element.WithOneNaN(torchGradient), _element.WithOneNaN(inputGradient));
        return difference ?? (isRelu ? null : CompareUnpooled(max, outputGradient, mask, torchIndexTensor, outputShape));
    }

    // Any values can be unpooled; where windows overlap, gradients show which of several stays.
    private string? CompareUnpooled(ErasedMaxPool max, byte[] pooled, byte[] mask, TorchTensor torchIndices, PoolShape3D outputShape)
    {
        functions.Add($"max_unpool{_torch.Axes}d");
        PoolLayout layout = TorchLayout(shape);
        using TorchTensor torchValues = TorchTensor.From(InLayout(pooled, outputShape, layout), _element.Type, outputShape, _torch.Axes, layout);
        using TorchTensor torchUnpooled = TorchMaxPool.Unpool(torchValues, torchIndices, shape);
        byte[] unpooled = new byte[shape.ElementCount * _element.Size];
        max.Unpool(pooled, mask, unpooled, shape);
        return Difference("unpooled value", torchUnpooled.Values(_element.Size, _layout), unpooled);
    }

    private string? Compare(ErasedAveragePool average, byte[] input, byte[] values, PoolShape3D outputShape)
    {
        functions.Add(_torch.Function);
        functions.Add($"{_torch.Function}_backward");

        // PyTorch divides by the extents of an adaptive window one after another.
        int ulps = average.Parameters.Axes[0] is SlidingAxis ? 0 : _torch.Axes - 1;
        byte[] outputGradient = _element.Gradients(random, outputShape.ElementCount), inputGradient = new byte[input.Length], magnitudes = new byte[input.Length];
        average.Backward(outputGradient, inputGradient, shape);
        average.Backward(_element.Magnitudes(outputGradient), magnitudes, shape);
        return Difference("output", values, average.Forward(input, shape), values, ulps)
            ?? Difference("gradient", TorchGradient(outputGradient, input, outputShape), inputGradient, magnitudes, 2 * ulps);
    }

    // PyTorch rounds a sum of Half after every addition; its float kernel, rounded once, is rules 7 and 12.
    private byte[] TorchGradient(byte[] outputGradient, byte[] input, PoolShape3D outputShape)
    {
        bool isHalf = _element.Type == typeof(Half);
        Type type = isHalf ? typeof(float) : _element.Type;
        PoolLayout layout = TorchLayout(shape);
        byte[] gradientValues = InLayout(outputGradient, outputShape, layout), inputValues = InLayout(input, shape, layout);
        using TorchTensor gradient = TorchTensor.From(isHalf ? Halves.Widen(gradientValues) : gradientValues, type, outputShape, _torch.Axes, layout);
        using TorchTensor values = TorchTensor.From(isHalf ? Halves.Widen(inputValues) : inputValues, type, shape, _torch.Axes, layout);
        if (!_torch.TryForward(values, out TorchOutput output))
        {
            throw new InvalidOperationException("PyTorch pooled the same input before.");
        }

        using (output)
        using (TorchTensor result = _torch.Backward(gradient, values, output))
        {
            return isHalf ? Halves.Narrow(result.Values(sizeof(float), _layout)) : result.Values(_element.Size, _layout);
        }
    }

    private bool HasEmptyWindow(ErasedMaxPool max)
    {
        ErasedMaxPool plain = (ErasedMaxPool)ErasedPools.Generic(max.Parameters with { Activation = PoolActivation.None }, _element);
        byte[] mask = new byte[plain.MaskByteCount(shape)], zeros = new byte[shape.ElementCount * _element.Size];
        long[] indices = new long[plain.OutputShape(shape).ElementCount];
        plain.Forward(zeros, new byte[indices.Length * _element.Size], mask, shape);
        plain.Indices(mask, indices, shape);
        return indices.Contains(-1);
    }

    // PyTorch takes a Half through float and back, which makes a signalling NaN quiet; GenPool's maximum is the bits it read.
    private byte[] Input()
    {
        if (pool is ErasedAveragePool)
        {
            return _element.Summands(random, shape.ElementCount);
        }

        byte[] input = _element.Inputs(random, shape.ElementCount);
        if (_element.Type == typeof(Half))
        {
            foreach (ref ushort bits in MemoryMarshal.Cast<byte, ushort>(input.AsSpan()))
            {
                bits |= Half.IsNaN(BitConverter.UInt16BitsToHalf(bits)) ? (ushort)0x0200 : (ushort)0;
            }
        }

        return input;
    }

    // Where channels_last of PyTorch cannot be used, the same values go through its other layout. Over two axes it counts
    // indices in integers of the element's width, and refuses a plane beyond them. Over three it leaves the slice out of the
    // index of a window that holds nothing above the lowest value.
    private PoolLayout TorchLayout(PoolShape3D of) =>
        pool is ErasedMaxPool && (_torch.Axes == 3 || (_element.Size == 1 && Planes.Cells(of) > sbyte.MaxValue)) ? PoolLayout.ChannelsFirst : _layout;

    private byte[] InLayout(byte[] values, PoolShape3D of, PoolLayout layout) =>
        layout == _layout ? values : Planes.ToChannelsFirst(values, of, _element.Size, _layout);

    private string? Difference(string what, byte[] expected, byte[] actual)
    {
        int at = expected.AsSpan().CommonPrefixLength(actual) / _element.Size;
        return at * _element.Size == expected.Length ? null : Describe(what, at, expected, actual);
    }

    // Of averages: equal but for so many units in the last place of what was added up.
    private string? Difference(string what, byte[] expected, byte[] actual, byte[] scales, int ulps)
    {
        for (int i = 0; i < expected.Length / _element.Size; i++)
        {
            if (!_element.IsSameAverage(expected, actual, scales, i, ulps))
            {
                return Describe(what, i, expected, actual);
            }
        }

        return null;
    }

    private string Describe(string what, int at, byte[] expected, byte[] actual) =>
        $"{what} {at}: PyTorch {_element.Describe(expected.AsSpan(at * _element.Size))}, ours {_element.Describe(actual.AsSpan(at * _element.Size))}";
}
