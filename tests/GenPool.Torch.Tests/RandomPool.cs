namespace GenPool.Torch.Tests;

/// <summary>Draws parameters and shapes from what PyTorch can express.</summary>
internal static class RandomPool
{
    /// <summary>Symmetric padding of at most half the window, dilated or not: PyTorch refuses more. Ties go to the first.</summary>
    public static MaxPool2DParameters Parameters(Random random, PoolLayout layout)
    {
        int height = Size(random), width = Size(random);
        int dilationHeight = Dilation(random), dilationWidth = Dilation(random);
        int paddingHeight = Padding(random, height), paddingWidth = Padding(random, width);
        return new MaxPool2DParameters(height, width)
        {
            StrideHeight = Stride(random, height),
            StrideWidth = Stride(random, width),
            DilationHeight = dilationHeight,
            DilationWidth = dilationWidth,
            PaddingTop = paddingHeight,
            PaddingBottom = paddingHeight,
            PaddingLeft = paddingWidth,
            PaddingRight = paddingWidth,
            Rounding = random.Next(2) == 0 ? PoolRounding.Floor : PoolRounding.Ceiling,
            Layout = layout,
        };
    }

    /// <summary>A shape that at least one window fits: wide planes or many channels, along the axis kernels run over.</summary>
    public static PoolShape Shape(Random random, MaxPool2DParameters parameters)
    {
        bool overChannels = parameters.Layout == PoolLayout.Nhwc;
        int height = Extent(parameters.PoolHeight, parameters.DilationHeight, parameters.PaddingTop) + random.Next(12);
        int width = Extent(parameters.PoolWidth, parameters.DilationWidth, parameters.PaddingLeft) + random.Next(overChannels ? 12 : 60);
        return new PoolShape(random.Next(1, 3), random.Next(1, overChannels ? 70 : 4), height, width);
    }

    private static int Size(Random random) => random.Next(4) == 0 ? random.Next(1, 10) : random.Next(2, 4);

    private static int Stride(Random random, int size) => random.Next(3) == 0 ? size : random.Next(1, 5);

    private static int Dilation(Random random) => random.Next(3) == 0 ? random.Next(2, 4) : 1;

    private static int Padding(Random random, int size) => random.Next(2) == 0 ? 0 : random.Next(0, (size / 2) + 1);

    private static int Extent(int size, int dilation, int padding) => Math.Max(1, ((size - 1) * dilation) + 1 - (2 * padding));
}
