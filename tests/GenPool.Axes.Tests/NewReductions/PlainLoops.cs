namespace GenPool.Axes.Tests;

/// <summary>What a new reduction is, as plain loops over the windows of planes.</summary>
internal sealed class PlainLoops(PoolDomain domain, bool isChannelsLast, bool isMeanSquare)
{
    /// <summary>The outputs.</summary>
    public float[] Forward(float[] input)
    {
        float[] output = new float[domain.OutputCount];
        ForEachWindow((window, taps) =>
        {
            float sum = 0;
            foreach (int tap in taps)
            {
                sum += isMeanSquare ? input[tap] * input[tap] : input[tap];
            }

            output[window] = isMeanSquare ? sum / taps.Length : sum;
        });
        return output;
    }

    /// <summary>The gradient of the input.</summary>
    public float[] Backward(float[] input, float[] gradient)
    {
        float[] target = new float[domain.InputCount];
        ForEachWindow((window, taps) =>
        {
            foreach (int tap in taps)
            {
                target[tap] += isMeanSquare ? gradient[window] * (input[tap] + input[tap]) / taps.Length : gradient[window];
            }
        });
        return target;
    }

    // In row-major order of the windows, each with its taps on the input.
    private void ForEachWindow(Action<int, int[]> use)
    {
        WindowAxis height = domain.Height, width = domain.Width;
        for (int plane = 0; plane < domain.Batch * domain.Channels; plane++)
        {
            for (int h = 0; h < height.Output; h++)
            {
                for (int w = 0; w < width.Output; w++)
                {
                    IEnumerable<int> taps =
                        from y in Enumerable.Range(height.Origin(h), height.Size)
                        from x in Enumerable.Range(width.Origin(w), width.Size)
                        where y >= 0 && y < height.Input && x >= 0 && x < width.Input
                        select At(plane, y, x, height.Input, width.Input);
                    use(At(plane, h, w, height.Output, width.Output), [.. taps]);
                }
            }
        }
    }

    private int At(int plane, int row, int column, int rows, int columns)
    {
        (int image, int channel) = Math.DivRem(plane, domain.Channels);
        return isChannelsLast
            ? (((((image * rows) + row) * columns) + column) * domain.Channels) + channel
            : (((plane * rows) + row) * columns) + column;
    }
}
