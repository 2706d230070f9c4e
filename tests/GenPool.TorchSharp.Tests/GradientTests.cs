using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace GenPool.TorchSharp.Tests;

/// <summary>A generated pool in autograd's graph: the values and gradients of <c>max_pool2d</c>, and no copy of a tensor.</summary>
public sealed class GradientTests
{
    [Fact]
    public void ValuesAndGradients_EqualTorch()
    {
        random.manual_seed(1);
        AssertEqual<Halve>(rand(3, 5, 12, 20), x => nn.functional.max_pool2d(x, [2, 2]));
        AssertEqual<Stem>(rand(3, 5, 13, 21), x => nn.functional.max_pool2d(x, [3, 3], strides: [2, 2], padding: [1, 1]));

        // Many ties.
        AssertEqual<Stem>(rand(2, 4, 16, 16).mul(4).round(), x => nn.functional.max_pool2d(x, [3, 3], strides: [2, 2], padding: [1, 1]));

        // Views, whose elements are not one after the other.
        AssertEqual<Stem>(rand(2, 8, 16, 16).transpose(2, 3), x => nn.functional.max_pool2d(x, [3, 3], strides: [2, 2], padding: [1, 1]));
        AssertEqual<Halve>(rand(2, 8, 16, 16).narrow(1, 2, 3), x => nn.functional.max_pool2d(x, [2, 2]));
    }

    [Fact]
    public void Gradient_OfASum_ArrivesAsOneElement()
    {
        // Its strides are 0.
        using Tensor x = rand(2, 3, 8, 8).requires_grad_();
        MaxPoolFunction<Halve>.apply(x).sum().backward();
        Assert.Equal(2 * 3 * 4 * 4, x.grad!.sum().item<float>());
    }

    [Fact]
    public void TensorsOfOtherTypes_AreRefused() =>
        Assert.Throws<ArgumentException>(() => MaxPoolFunction<Halve>.apply(rand(1, 1, 4, 4, dtype: ScalarType.Float64)));

    [Fact]
    public unsafe void Memory_IsTorchsOwn()
    {
        // What contiguous() gives for a tensor without gaps, and the span of a tensor, have the address of the tensor.
        using Tensor x = rand(2, 3, 4, 5), same = x.contiguous();
        Assert.Equal(Address(x), Address(same));
        x.bytes[0] ^= 1;
        Assert.Equal(x.data<float>()[0, 0, 0, 0], same.data<float>()[0, 0, 0, 0]);
    }

    /// <summary>A part of the channels, as a branch of a network reads and writes it, by its strides.</summary>
    [Fact]
    public unsafe void Views_AreReadAndWrittenInPlace()
    {
        using Tensor joined = rand(2, 8, 16, 16), branch = joined.narrow(1, 2, 3);
        using Tensor pooled = zeros(2, 6, 8, 8), part = pooled.narrow(1, 3, 3);
        Halve.Forward(View(joined, branch), View(pooled, part));
        using Tensor expected = nn.functional.max_pool2d(branch, [2, 2]);
        Assert.True(Same.Bits(expected, part));
        Assert.Equal(0, pooled.narrow(1, 0, 3).abs().sum().item<float>());
    }

    private static void AssertEqual<TPool>(Tensor input, Func<Tensor, Tensor> torchPool)
        where TPool : IMaxPool<float, PoolShape2D>
    {
        using Tensor x = input.detach().requires_grad_(), other = input.clone().requires_grad_();
        using Tensor y = MaxPoolFunction<TPool>.apply(x), expected = torchPool(other), weights = rand_like(expected);
        Assert.True(Same.Bits(expected, y));
        y.mul(weights).sum().backward();
        expected.mul(weights).sum().backward();
        Assert.True(Same.Bits(other.grad!, x.grad!));
    }

    private static unsafe nint Address(Tensor tensor) => (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(tensor.bytes));

    // A view of a tensor without gaps as a tensor span, by its strides. The tensor must outlive it.
    private static unsafe System.Numerics.Tensors.TensorSpan<float> View(Tensor whole, Tensor view)
    {
        nint[] lengths = [.. view.shape.Select(length => (nint)length)];
        nint[] strides = [.. view.stride().Zip(lengths, (stride, length) => length == 1 ? 0 : (nint)stride)];
        nint reach = 1 + (nint)lengths.Zip(strides, (length, stride) => (long)((length - 1) * stride)).Sum();
        return new((float*)Address(whole) + view.storage_offset(), reach, lengths, strides);
    }
}
