using System.Globalization;

namespace GenPool.Benchmarks.Shapes;

/// <summary>A pooling window with every default resolved, so that two spellings of one window are equal.</summary>
internal readonly record struct Window(
    int Height, int Width, int StrideHeight, int StrideWidth, int PaddingHeight, int PaddingWidth, int Dilation, bool Ceiling)
{
    /// <summary>Taps of the window.</summary>
    public int Taps => Height * Width;

    /// <summary>Whether two windows can share an input element.</summary>
    public bool Overlaps => StrideHeight < Dilation * (Height - 1) + 1 || StrideWidth < Dilation * (Width - 1) + 1;

    /// <summary>The window of a layer.</summary>
    public static Window Of(MaxPool2DParameters p) => new(
        p.PoolHeight, p.PoolWidth, p.StrideHeight, p.StrideWidth, p.PaddingTop, p.PaddingLeft, p.DilationHeight,
        p.Rounding == PoolRounding.Ceiling);

    /// <summary>The parameters of the layer with this window.</summary>
    public MaxPool2DParameters ToParameters(PoolLayout layout) => new(Height, Width)
    {
        StrideHeight = StrideHeight,
        StrideWidth = StrideWidth,
        PaddingTop = PaddingHeight,
        PaddingBottom = PaddingHeight,
        PaddingLeft = PaddingWidth,
        PaddingRight = PaddingWidth,
        Dilation = Dilation,
        Rounding = Ceiling ? PoolRounding.Ceiling : PoolRounding.Floor,
        Layout = layout,
    };

    /// <summary>Reads the words of a shape line that follow the input, such as <c>3x3 s2 p1 ceil</c>.</summary>
    /// <exception cref="FormatException">A word is none of those that <c>standard.shapes</c> lists.</exception>
    public static Window Parse(IReadOnlyList<string> words)
    {
        (int height, int width) = Pair(words[0]);
        Window window = new(height, width, height, width, 0, 0, 1, false);
        foreach (string word in words.Skip(1))
        {
            window = word switch
            {
                "ceil" => window with { Ceiling = true },
                ['s', .. string stride] => window with { StrideHeight = Pair(stride).First, StrideWidth = Pair(stride).Second },
                ['p', .. string padding] => window with { PaddingHeight = Pair(padding).First, PaddingWidth = Pair(padding).Second },
                ['d', .. string dilation] => window with { Dilation = int.Parse(dilation, CultureInfo.InvariantCulture) },
                _ => throw new FormatException($"'{word}' is no part of a window; write s2, s2x1, p1, p1x0, d2 or ceil."),
            };
        }

        return window;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Height}x{Width} s{Both(StrideHeight, StrideWidth)}"
        + (PaddingHeight + PaddingWidth > 0 ? $" p{Both(PaddingHeight, PaddingWidth)}" : string.Empty)
        + (Dilation > 1 ? $" d{Dilation}" : string.Empty)
        + (Ceiling ? " ceil" : string.Empty);

    private static string Both(int height, int width) => height == width ? $"{height}" : $"{height}x{width}";

    private static (int First, int Second) Pair(string text)
    {
        int[] parts = [.. text.Split('x').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return parts switch
        {
            [int both] => (both, both),
            [int first, int second] => (first, second),
            _ => throw new FormatException($"'{text}' should be one number, or two joined by x."),
        };
    }
}
