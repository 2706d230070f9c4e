using System.Globalization;

namespace GenPool.Benchmarks.Shapes;

/// <summary>Reads shape files: one row a line, in the format that <c>standard.shapes</c> describes in its head.</summary>
internal static class ShapeFile
{
    /// <summary>The shapes that come with the benchmark.</summary>
    public static IReadOnlyList<BenchShape> Standard()
    {
        using Stream stream = typeof(ShapeFile).Assembly.GetManifestResourceStream("standard.shapes")!;
        using StreamReader reader = new(stream);
        return Parse(reader.ReadToEnd(), "standard.shapes");
    }

    /// <summary>The shapes of a file.</summary>
    /// <exception cref="FormatException">A line cannot be read; the message names it.</exception>
    public static IReadOnlyList<BenchShape> Read(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>The shape of a line.</summary>
    /// <exception cref="FormatException">The line cannot be read, or no window fits.</exception>
    public static BenchShape ParseLine(string line)
    {
        string[] words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3)
        {
            throw new FormatException("A line needs a name, an input such as NxCxHxW and a pool.");
        }

        int[] extents = [.. words[1].Split('x').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        PoolShape3D input = extents switch
        {
            [int batch, int channels, int length] => new PoolShape3D(batch, channels, 1, 1, length),
            [int batch, int channels, int height, int width] => new PoolShape3D(batch, channels, 1, height, width),
            [int batch, int channels, int depth, int height, int width] => new PoolShape3D(batch, channels, depth, height, width),
            _ => throw new FormatException($"The input '{words[1]}' should be numbers joined by x: batch, channels, and one to three extents."),
        };
        BenchShape shape = new(words[0], input, PoolText.Parse(words[2..], extents.Length - 2));
        _ = shape.Output; // Throws where no window fits.
        return shape;
    }

    private static List<BenchShape> Parse(string text, string source)
    {
        List<BenchShape> shapes = [];
        int number = 0;
        foreach (string line in text.Split('\n'))
        {
            number++;
            string content = line.Split('#')[0];
            if (string.IsNullOrWhiteSpace(content))
            {
                continue;
            }

            try
            {
                shapes.Add(ParseLine(content));
            }
            catch (Exception e) when (e is FormatException or ArgumentException or OverflowException)
            {
                throw new FormatException($"{source}:{number}: {e.Message}", e);
            }
        }

        return shapes;
    }
}
