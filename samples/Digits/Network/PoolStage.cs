using System.Diagnostics;
using System.Runtime.InteropServices;
using GenPool;

namespace Digits.Network;

/// <summary>
/// A pool over the batch: the generated kernels do the work, and <see cref="GenericMaxPool2D{T}"/> does the same work
/// again, to be timed and to be compared bit for bit.
/// </summary>
internal sealed class PoolStage<TPool>
    where TPool : IMaxPool2D<float>
{
    private readonly GenericMaxPool2D<float> _generic = new(TPool.Parameters);
    private readonly PoolShape _shape;
    private readonly byte[] _mask;
    private readonly byte[] _genericMask;
    private readonly float[] _genericOutput;
    private readonly float[] _genericGradient;

    public PoolStage(PoolShape shape)
    {
        _shape = shape;
        int outputs = (int)TPool.OutputShape(shape).ElementCount;
        Output = new float[outputs];
        InputGradient = new float[shape.ElementCount];
        _mask = new byte[TPool.MaskByteCount(shape)];
        _genericMask = new byte[_mask.Length];
        _genericOutput = new float[outputs];
        _genericGradient = new float[InputGradient.Length];
    }

    public float[] Output { get; }

    public float[] InputGradient { get; }

    public PoolTimes Times { get; private set; }

    public void Forward(ReadOnlySpan<float> input)
    {
        long start = Stopwatch.GetTimestamp();
        TPool.Forward(input, Output, _mask, _shape);
        long middle = Stopwatch.GetTimestamp();
        _generic.Forward(input, _genericOutput, _genericMask, _shape);
        Times += new PoolTimes(Stopwatch.GetElapsedTime(start, middle), default, Stopwatch.GetElapsedTime(middle), default);
        Require(HasSameBits(Output, _genericOutput) && _mask.AsSpan().SequenceEqual(_genericMask));
    }

    public void Backward(ReadOnlySpan<float> outputGradient)
    {
        long start = Stopwatch.GetTimestamp();
        TPool.Backward(outputGradient, _mask, InputGradient, _shape);
        long middle = Stopwatch.GetTimestamp();
        _generic.Backward(outputGradient, _genericMask, _genericGradient, _shape);
        Times += new PoolTimes(default, Stopwatch.GetElapsedTime(start, middle), default, Stopwatch.GetElapsedTime(middle));
        Require(HasSameBits(InputGradient, _genericGradient));
    }

    // As bytes, for as floats +0 equals -0.
    private static bool HasSameBits(float[] left, float[] right) =>
        MemoryMarshal.AsBytes<float>(left).SequenceEqual(MemoryMarshal.AsBytes<float>(right));

    private static void Require(bool isEqual)
    {
        if (!isEqual)
        {
            throw new InvalidOperationException($"{typeof(TPool).Name} differs from GenericMaxPool2D.");
        }
    }
}

/// <summary>Time spent pooling.</summary>
internal readonly record struct PoolTimes(TimeSpan Forward, TimeSpan Backward, TimeSpan GenericForward, TimeSpan GenericBackward)
{
    public static PoolTimes operator +(PoolTimes left, PoolTimes right) => new(
        left.Forward + right.Forward,
        left.Backward + right.Backward,
        left.GenericForward + right.GenericForward,
        left.GenericBackward + right.GenericBackward);
}
