namespace GenPool.Benchmarks.Shapes;

/// <summary>One row of the benchmark before the operation is chosen: a pool of a network and what it is applied to.</summary>
internal sealed record BenchShape(string Name, PoolShape Input, Window Window)
{
    /// <summary>The shape that pooling gives.</summary>
    public PoolShape Output => new GenericMaxPool2D<float>(Window.ToParameters(PoolLayout.Nchw)).OutputShape(Input);

    /// <summary>
    /// Input elements that some window covers. A stride larger than the window, or an end that no window reaches, leaves
    /// elements that nobody has to read.
    /// </summary>
    public long CoveredElements
    {
        get
        {
            PoolShape output = Output;
            Window w = Window;
            long rows = Covered(Input.Height, output.Height, w.Height, w.StrideHeight, w.PaddingHeight, w.Dilation);
            long columns = Covered(Input.Width, output.Width, w.Width, w.StrideWidth, w.PaddingWidth, w.Dilation);
            return (long)Input.Batch * Input.Channels * rows * columns;
        }
    }

    private static int Covered(int input, int output, int size, int stride, int padding, int dilation)
    {
        HashSet<int> covered = [];
        for (int window = 0; window < output; window++)
        {
            for (int tap = 0; tap < size; tap++)
            {
                covered.Add((window * stride) - padding + (tap * dilation));
            }
        }

        return covered.Count(element => element >= 0 && element < input);
    }
}
