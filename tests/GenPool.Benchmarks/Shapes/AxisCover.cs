namespace GenPool.Benchmarks.Shapes;

/// <summary>What the windows along one axis cover.</summary>
internal static class AxisCover
{
    /// <summary>Elements that some window covers.</summary>
    public static int Count(PoolAxis axis, int input, int output)
    {
        if (axis is not SlidingAxis sliding)
        {
            return input;
        }

        HashSet<int> covered = [];
        for (int window = 0; window < output; window++)
        {
            for (int tap = 0; tap < sliding.Size; tap++)
            {
                covered.Add((window * sliding.Stride) - sliding.PaddingBefore + (tap * sliding.Dilation));
            }
        }

        return covered.Count(element => element >= 0 && element < input);
    }

    /// <summary>Whether two windows share an element. Adaptive ones do where their number does not divide the input.</summary>
    public static bool Overlaps(PoolAxis axis, int input, int output) => axis switch
    {
        SlidingAxis sliding => sliding.Stride < (sliding.Dilation * (sliding.Size - 1)) + 1,
        AdaptiveAxis => input % output != 0,
        _ => false,
    };
}
