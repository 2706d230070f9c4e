using System.Globalization;
using System.Runtime.InteropServices;

namespace GenPool.Instructions;

/// <summary>Counts as a text file, a line each, so that a change shows as a diff.</summary>
internal static class CountFile
{
    private const string Separator = " | ";

    /// <summary>Writes a file.</summary>
    public static void Write(string path, IEnumerable<LoopCount> counts) => File.WriteAllLines(path,
    [
        "# The longest inner loop of each emitted kernel, as the JIT compiles it for x64 with AVX-512.",
        "# To write it anew: dotnet run -c Release --project tests/GenPool.Instructions",
        string.Create(CultureInfo.InvariantCulture, $"# {RuntimeInformation.FrameworkDescription}"),
        "# instructions | on the stack | between masks and vectors | calls | layer, register bits, method, what it is compiled for",
        .. counts.Select(count => string.Join(Separator, [Number(count.Instructions), Number(count.Stack), Number(count.Masks), Number(count.Calls), count.Name])),
    ]);

    /// <summary>Reads a file.</summary>
    public static IReadOnlyList<LoopCount> Read(string path) =>
    [
        .. from line in File.ReadLines(path)
           where !line.StartsWith('#')
           let cells = line.Split(Separator)
           select new LoopCount(cells[4], Number(cells[0]), Number(cells[1]), Number(cells[2]), Number(cells[3])),
    ];

    /// <summary>What differs between a file and counts that were made now, in words.</summary>
    public static IEnumerable<string> Differences(IReadOnlyList<LoopCount> file, IReadOnlyList<LoopCount> now)
    {
        Dictionary<string, LoopCount> expected = file.ToDictionary(count => count.Name), actual = now.ToDictionary(count => count.Name);
        return
        [
            .. file.Where(count => !actual.ContainsKey(count.Name)).Select(count => $"no longer compiled: {count.Name}"),
            .. now.Where(count => !expected.ContainsKey(count.Name)).Select(count => $"new: {count}"),
            .. now.Where(count => expected.TryGetValue(count.Name, out LoopCount? was) && !was.IsLike(count)).Select(count => $"was {expected[count.Name]}\n now {count}"),
        ];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture).PadLeft(4);

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
}
