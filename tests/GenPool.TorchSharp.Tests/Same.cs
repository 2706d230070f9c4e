using static TorchSharp.torch;

namespace GenPool.TorchSharp.Tests;

/// <summary>Compares tensors.</summary>
internal static class Same
{
    /// <summary>Whether two tensors have one shape and the same bits.</summary>
    public static bool Bits(Tensor left, Tensor right)
    {
        using Tensor first = left.detach().contiguous(), second = right.detach().contiguous();
        return first.shape.SequenceEqual(second.shape) && first.bytes.SequenceEqual(second.bytes);
    }
}
