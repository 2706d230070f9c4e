using System.Diagnostics;
using System.Runtime.InteropServices;
using GenPool;

namespace Digits.Network;

/// <summary>
/// A pool over the samples: the generated kernels do the work. If asked to, <see cref="GenericMaxPool{T, TShape}"/> does the same
/// work again, to be timed and to be compared bit for bit.
/// </summary>
internal sealed class PoolStage<TPool>
    where TPool : IMaxPool<float, PoolShape2D>
{
    private readonly PoolShape2D _shape;
    private readonly byte[] _mask;
    private readonly Generic? _generic;

    public PoolStage(PoolShape2D shape, bool isCompared)
    {
        _shape = shape;
        Output = new float[TPool.OutputShape(shape).ElementCount];
        InputGradient = new float[shape.ElementCount];
        _mask = new byte[TPool.MaskByteCount(shape)];
        _generic = isCompared ? new Generic(Output.Length, _mask.Length, InputGradient.Length) : null;
    }

    public float[] Output { get; }

    public float[] InputGradient { get; }

    /// <summary>Zero where nothing is compared.</summary>
    public PoolTimes Times { get; private set; }

    public void Forward(ReadOnlySpan<float> input)
    {
        long start = Stopwatch.GetTimestamp();
        TPool.Forward(input, Output, _mask, _shape);
        if (_generic is not null)
        {
            long middle = Stopwatch.GetTimestamp();
            _generic.Pool.Forward(input, _generic.Output, _generic.Mask, _shape);
            Times += new PoolTimes(Stopwatch.GetElapsedTime(start, middle), default, Stopwatch.GetElapsedTime(middle), default);
            Require(HasSameBits(Output, _generic.Output) && _mask.AsSpan().SequenceEqual(_generic.Mask));
        }
    }

    public void Backward(ReadOnlySpan<float> outputGradient)
    {
        long start = Stopwatch.GetTimestamp();
        TPool.Backward(outputGradient, _mask, InputGradient, _shape);
        if (_generic is not null)
        {
            long middle = Stopwatch.GetTimestamp();
            _generic.Pool.Backward(outputGradient, _generic.Mask, _generic.InputGradient, _shape);
            Times += new PoolTimes(default, Stopwatch.GetElapsedTime(start, middle), default, Stopwatch.GetElapsedTime(middle));
            Require(HasSameBits(InputGradient, _generic.InputGradient));
        }
    }

    // As bytes, for as floats +0 equals -0.
    private static bool HasSameBits(float[] left, float[] right) =>
        MemoryMarshal.AsBytes<float>(left).SequenceEqual(MemoryMarshal.AsBytes<float>(right));

    private static void Require(bool isEqual)
    {
        if (!isEqual)
        {
            throw new InvalidOperationException($"{typeof(TPool).Name} differs from GenericMaxPool.");
        }
    }

    // What the comparison needs of its own.
    private sealed class Generic(int outputs, int maskBytes, int inputs)
    {
        public GenericMaxPool<float, PoolShape2D> Pool { get; } = new(HalvingPool.Parameters);

        public float[] Output { get; } = new float[outputs];

        public byte[] Mask { get; } = new byte[maskBytes];

        public float[] InputGradient { get; } = new float[inputs];
    }
}

/// <summary>Time spent pooling by the generated kernels, and in another way.</summary>
internal readonly record struct PoolTimes(TimeSpan Forward, TimeSpan Backward, TimeSpan OtherForward, TimeSpan OtherBackward)
{
    public static PoolTimes operator +(PoolTimes left, PoolTimes right) => new(
        left.Forward + right.Forward,
        left.Backward + right.Backward,
        left.OtherForward + right.OtherForward,
        left.OtherBackward + right.OtherBackward);
}
