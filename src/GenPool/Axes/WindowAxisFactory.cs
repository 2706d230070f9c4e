namespace GenPool.Axes;

/// <summary>Lays the windows of an axis over an input: rules 1 and 14 of the semantics, in 64-bit integers.</summary>
internal static class WindowAxisFactory
{
    /// <summary>The axis that a shape of fewer axes lacks: one element under one window of one tap.</summary>
    public static readonly WindowAxis Trivial = OfTrivial();

    /// <summary>Lays windows over an axis.</summary>
    /// <param name="axis">Valid windows.</param>
    /// <param name="input">Elements of the axis, 1 or more.</param>
    /// <param name="name">What the caller calls the input, for the exception.</param>
    /// <param name="laid">Receives them: in place, for they are many numbers to copy.</param>
    /// <exception cref="ArgumentOutOfRangeException">There would be more windows than an extent can say.</exception>
    public static void Lay(PoolAxis axis, int input, string name, out WindowAxis laid)
    {
        switch (axis)
        {
            case SlidingAxis sliding:
                Sliding(sliding, input, name, out laid);
                break;
            case AdaptiveAxis adaptive:
                Adaptive(input, adaptive.OutputSize, out laid);
                break;
            case GlobalAxis:
                Regular(input, output: 1, size: input, stride: input, 1, 0, 0, out laid);
                break;
            default:
                throw new NotSupportedException($"{axis.GetType()} is not a kind of window.");
        }
    }

    private static WindowAxis OfTrivial()
    {
        Regular(input: 1, output: 1, size: 1, stride: 1, 1, 0, 0, out WindowAxis trivial);
        return trivial;
    }

    private static void Sliding(SlidingAxis axis, int input, string name, out WindowAxis laid)
    {
        long before = axis.PaddingBefore, after = axis.PaddingAfter, output;
        if (axis.AutoPadding == PoolAutoPadding.None)
        {
            long room = input + before + after - axis.Extent;
            output = 1 + (axis.Rounding == PoolRounding.Ceiling
                ? WindowAxis.CeilingDivide(room, axis.Stride)
                : WindowAxis.FloorDivide(room, axis.Stride));
            if (axis.Rounding == PoolRounding.Ceiling && (output - 1) * axis.Stride >= input + before)
            {
                output--;
            }
        }
        else
        {
            output = WindowAxis.CeilingDivide(input, axis.Stride);
            long total = Math.Max(0, ((output - 1) * axis.Stride) + axis.Extent - input);
            before = axis.AutoPadding == PoolAutoPadding.SameUpper ? total / 2 : total - (total / 2);
            after = total - before;
        }

        if (output > int.MaxValue)
        {
            throw new ArgumentOutOfRangeException(name, input, $"An axis would have {output} windows, more than an extent can say.");
        }

        Regular(input, (int)Math.Max(0, output), axis.Size, axis.Stride, axis.Dilation, (int)before, (int)after, out laid);
    }

    private static void Adaptive(int input, int output, out WindowAxis laid)
    {
        if (input % output == 0)
        {
            Regular(input, output, size: input / output, stride: input / output, 1, 0, 0, out laid);
            return;
        }

        // In lowest terms I/O is a/b, and the origins leave every remainder r of b; a window then has ceil((r + a) / b) taps.
        long divisor = GreatestCommonDivisor(input, output);
        long size = WindowAxis.CeilingDivide((output / divisor) - 1 + (input / divisor), output / divisor);
        laid = new WindowAxis
        {
            Input = input,
            Output = output,
            Size = (int)size,
            Stride = input / output,
            Dilation = 1,
            SteadyEnd = output,
        };
    }

    private static void Regular(int input, int output, int size, int stride, int dilation, int before, int after, out WindowAxis laid)
    {
        long extent = ((long)dilation * (size - 1)) + 1, framed = (long)input + before, firstBlock = WindowAxis.CeilingDivide(before, stride);
        long steadyStart = Math.Min(output, firstBlock);
        long steadyEnd = WindowAxis.FloorDivide(framed - extent, stride) + 1;
        long blockStart = Math.Max((extent - 1) / stride, firstBlock);
        long blockEnd = Math.Min(output, framed / stride);
        laid = new WindowAxis
        {
            Input = input,
            Output = output,
            IsRegular = true,
            Size = size,
            Stride = stride,
            Dilation = dilation,
            Padding = before,
            PaddingAfter = after,
            SteadyStart = (int)steadyStart,
            SteadyEnd = (int)Math.Clamp(steadyEnd, steadyStart, output),
            BlockStart = (int)blockStart,
            BlockEnd = (int)Math.Max(blockStart, blockEnd),
        };
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
