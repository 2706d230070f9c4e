using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace GenPool.Digits.Tests.Summing;

/// <summary>
/// What docs/distributed.md says of one image over several ranks: with halo rows of input forward, and of gradient and mask
/// backward, every rank has the bits that one machine has in its rows.
/// </summary>
public sealed class RowBandTests
{
    private const int Channels = 3;
    private const int Height = 29;
    private const int Width = 11;

    [Theory]
    [InlineData(2, 2, 0, 1)]
    [InlineData(3, 1, 1, 1)]
    [InlineData(3, 2, 1, 1)]
    [InlineData(5, 2, 2, 1)]
    [InlineData(5, 1, 0, 1)]
    [InlineData(3, 1, 2, 2)]
    public void Bands_WithHalo_HaveTheBitsOfTheWhole(int size, int stride, int padding, int dilation)
    {
        SlidingAxis axis = new(size) { Stride = stride, PaddingBefore = padding, PaddingAfter = padding, Dilation = dilation };
        Whole whole = new(axis, axis);
        for (int ranks = 1; ranks <= 4; ranks++)
        {
            for (int rank = 0; rank < ranks; rank++)
            {
                (int first, int end) = (rank * Height / ranks, (rank + 1) * Height / ranks);
                whole.AssertBackward(first, end);
                whole.AssertForward(first, end);
            }
        }
    }

    [Fact]
    public void Bands_AddedAtTheirBorder_HaveOtherBits()
    {
        // The other way to cut, without a halo. Else the test above would show nothing.
        SlidingAxis axis = new(5) { Stride = 1 };
        Whole whole = new(axis, axis);

        Assert.NotEqual(whole.Gradient, whole.GradientOfHalves);
    }

    // One image through the pool on one machine, and bands of it cut out.
    private sealed class Whole
    {
        private readonly SlidingAxis _rows;
        private readonly SlidingAxis _columns;
        private readonly Image<float> _input = new(Height, Width);
        private readonly Image<float> _output;
        private readonly Image<byte> _mask;
        private readonly Image<float> _outputGradient;
        private readonly Image<float> _inputGradient = new(Height, Width);

        public Whole(SlidingAxis rows, SlidingAxis columns)
        {
            (_rows, _columns) = (rows, columns);
            GenericMaxPool<float, PoolShape2D> pool = PoolOf(rows);
            PoolShape2D output = pool.OutputShape(_input.Shape);
            (_output, _mask, _outputGradient) = (new(output.Height, output.Width), new(output.Height, output.Width), new(output.Height, output.Width));
            Random random = new(1);
            foreach (float[] values in new[] { _input.Values, _outputGradient.Values })
            {
                foreach (ref float value in values.AsSpan())
                {
                    value = (random.NextSingle() - 0.5f) * MathF.ScaleB(1, random.Next(-12, 12));
                }
            }

            pool.Forward(_input.Values, _output.Values, _mask.Values, _input.Shape);
            pool.Backward(_outputGradient.Values, _mask.Values, _inputGradient.Values, _input.Shape);
        }

        public byte[] Gradient => Bits(_inputGradient.Values);

        // Each half of the windows by itself, and the two sums added.
        public byte[] GradientOfHalves
        {
            get
            {
                int middle = _output.Height / 2;
                Image<float> sum = new(Height, Width);
                foreach ((int first, int end) in new[] { (0, middle), (middle, _output.Height) })
                {
                    (Image<float> half, int top) = BackwardOf(first, end);
                    for (int channel = 0; channel < Channels; channel++)
                    {
                        Span<float> target = sum.Values.AsSpan(((channel * Height) + top) * Width, half.Height * Width);
                        TensorPrimitives.Add(target, half.Values.AsSpan(channel * half.Height * Width, half.Height * Width), target);
                    }
                }

                return Bits(sum.Values);
            }
        }

        // The rows of input from first to end have their gradient from the windows that reach them.
        public void AssertBackward(int first, int end)
        {
            int firstWindow = Math.Max(0, CeilingOf(first + _rows.PaddingBefore - Extent + 1, _rows.Stride));
            int endWindow = Math.Min(_output.Height, ((end - 1 + _rows.PaddingBefore) / _rows.Stride) + 1);
            (Image<float> gradient, int top) = BackwardOf(firstWindow, endWindow);
            int bottom = top + gradient.Height;

            // What the halo brought beyond the band is half a sum, and another rank's.
            (int from, int to) = (Math.Max(first, top), Math.Min(end, bottom));
            Assert.Equal(Bits(_inputGradient.Rows(from, to)), Bits(gradient.Rows(from - top, to - top)));
            Assert.All(_inputGradient.Rows(first, from).Concat(_inputGradient.Rows(to, end)), value => Assert.Equal(0, value));
        }

        // The windows that begin in these rows.
        public void AssertForward(int first, int end)
        {
            int firstWindow = first == 0 ? 0 : CeilingOf(first + _rows.PaddingBefore, _rows.Stride);
            int endWindow = end == Height ? _output.Height : Math.Min(_output.Height, CeilingOf(end + _rows.PaddingBefore, _rows.Stride));
            if (firstWindow < endWindow)
            {
                (SlidingAxis band, int top, int bottom) = Cover(firstWindow, endWindow);
                Image<float> output = new(endWindow - firstWindow, _output.Width);
                Image<byte> mask = new(endWindow - firstWindow, _output.Width);

                PoolOf(band).Forward(_input.Rows(top, bottom), output.Values, mask.Values, new PoolShape2D(1, Channels, bottom - top, Width));

                Assert.Equal(Bits(_output.Rows(firstWindow, endWindow)), Bits(output.Values));
                Assert.Equal(_mask.Rows(firstWindow, endWindow), mask.Values);
            }
        }

        private int Extent => (_rows.Dilation * (_rows.Size - 1)) + 1;

        private (Image<float> Gradient, int Top) BackwardOf(int firstWindow, int endWindow)
        {
            (SlidingAxis band, int top, int bottom) = Cover(firstWindow, endWindow);
            Image<float> gradient = new(bottom - top, Width);
            PoolOf(band).Backward(
                _outputGradient.Rows(firstWindow, endWindow), _mask.Rows(firstWindow, endWindow), gradient.Values, gradient.Shape);
            return (gradient, top);
        }

        // The rows under these windows, and the pool over them: what hangs over the image is padding, as before.
        private (SlidingAxis Band, int Top, int Bottom) Cover(int firstWindow, int endWindow)
        {
            int top = (firstWindow * _rows.Stride) - _rows.PaddingBefore;
            int bottom = ((endWindow - 1) * _rows.Stride) - _rows.PaddingBefore + Extent;
            SlidingAxis band = _rows with { PaddingBefore = Math.Max(0, -top), PaddingAfter = Math.Max(0, bottom - Height) };
            return (band, Math.Max(0, top), Math.Min(Height, bottom));
        }

        private GenericMaxPool<float, PoolShape2D> PoolOf(SlidingAxis rows) => new(new MaxPoolParameters(rows, _columns));

        private static int CeilingOf(int dividend, int divisor) => (int)Math.Ceiling((double)dividend / divisor);

        private static byte[] Bits(float[] values) => MemoryMarshal.AsBytes<float>(values).ToArray();
    }

    // Planes of rows.
    private sealed class Image<T>(int height, int width)
    {
        public int Height => height;

        public int Width => width;

        public T[] Values { get; } = new T[Channels * height * width];

        public PoolShape2D Shape => new(1, Channels, height, width);

        // The same rows of every plane.
        public T[] Rows(int first, int end) =>
            [.. Enumerable.Range(0, Channels).SelectMany(channel => Values[(((channel * height) + first) * width)..(((channel * height) + end) * width)])];
    }
}
