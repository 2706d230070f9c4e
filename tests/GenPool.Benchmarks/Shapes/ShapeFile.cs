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

    private static List<BenchShape> Parse(string text, string source)
    {
        List<BenchShape> shapes = [];
        int number = 0;
        foreach (string line in text.Split('\n'))
        {
            number++;
            string[] words = line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
            {
                continue;
            }

            try
            {
                shapes.Add(Shape(words));
            }
            catch (Exception e) when (e is FormatException or ArgumentException or OverflowException)
            {
                throw new FormatException($"{source}:{number}: {e.Message}", e);
            }
        }

        return shapes;
    }

    private static BenchShape Shape(string[] words)
    {
        if (words.Length < 3)
        {
            throw new FormatException("A line needs a name, an input NxCxHxW and a window.");
        }

        int[] extents = [.. words[1].Split('x').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        if (extents is not [int batch, int channels, int height, int width])
        {
            throw new FormatException($"The input '{words[1]}' should be four numbers joined by x: batch, channels, height, width.");
        }

        BenchShape shape = new(words[0], new PoolShape(batch, channels, height, width), Window.Parse(words[2..]));
        _ = shape.Output; // A window that does not fit is an error of this line.
        return shape;
    }
}
